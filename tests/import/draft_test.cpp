#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "import/import_source.h"
#include "import/text/inline_markup.h"
#include "import/text/read_text.h"
#include "parse/case_report.h"
#include "render/golden.h"

namespace commonplace {
namespace {

Knowledge harbor() {
  Knowledge knowledge;
  Entity district;
  district.id = {"otter-bay-unified"};
  district.kind = "district";
  district.name.value = "Otter Bay Unified School District";
  knowledge.entities.push_back(district);
  return knowledge;
}

std::string draft_of(const std::string& source) {
  Imported imported = import_source(source, "notes.txt", harbor(), {});
  std::string out = imported.path + "\n" + imported.draft.markdown;
  for (const LeftOut& one : imported.left_out)
    out += fmt::format("left out, line {}: {}\n", one.spot.line, said_of(one));
  return out + testing::report(imported.diagnostics);
}

// Without front matter, and without what it asks for.
std::string body_of(const std::string& source) {
  Imported imported =
      import_source("Meeting 4 Summary\nA Title\n\nMay 3, 2019\nSalem, Oregon\n\nBy Jo Ash\n\n" + source,
                    "notes.txt", {}, {});
  const std::size_t end = imported.draft.markdown.find("\n---\n", 3);
  std::string out = end == std::string::npos ? std::string() : imported.draft.markdown.substr(end + 6);
  for (const LeftOut& one : imported.left_out)
    if (one.spot.line > 7) out += fmt::format("left out, line {}: {}\n", one.spot.line, said_of(one));
  return out + testing::report(imported.diagnostics);
}

TEST_CASE("the marks that converters leave within lines are read") {
  testing::check_cases("inline_markup.txt", [](const std::string& source) {
    Manuscript manuscript;
    manuscript.pieces.emplace_back().words = read_inline_markup(source);
    return dump(manuscript);
  });
}

TEST_CASE("a rough text becomes pieces") {
  testing::check_cases("read_text.txt", [](const std::string& source) {
    Diagnostics diagnostics;
    return dump(read_text(source, {"notes.txt"}, diagnostics)) + testing::report(diagnostics);
  });
}

TEST_CASE("what stands above a text becomes front matter") {
  testing::check_cases("drafts.txt", draft_of);
}

TEST_CASE("pieces become headings, paragraphs, quotations, lists, tables and notes") {
  testing::check_cases("bodies.txt", body_of);
}

}  // namespace
}  // namespace commonplace
