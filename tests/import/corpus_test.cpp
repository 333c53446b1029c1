#include <algorithm>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "base/files.h"
#include "build.h"
#include "discover/discover.h"
#include "import/import_source.h"
#include "parse/parse.h"
#include "temporary_directory.h"

// The real documents lie beside the checkout, because no sentence of theirs may be in it. Where they are
// missing, ctest says that this test was skipped.
namespace commonplace {
namespace {

namespace fs = std::filesystem;

const fs::path project = fs::path(FIXTURES) / "../..";

// The file without a key and the lines that belong to it.
void take_out(const fs::path& file, const std::string& key) {
  std::string text = read_file(file);
  const std::size_t begin = text.find("\n" + key + ":\n");
  if (begin == std::string::npos) return;
  std::size_t end = text.find('\n', begin + 1) + 1;
  while (text.compare(end, 1, " ") == 0) end = text.find('\n', end) + 1;
  write_file(file, text.erase(begin + 1, end - begin - 1));
}

// The content without its own documents and what rests on them.
void copy_knowledge(const fs::path& to) {
  for (const char* part : {"site.yaml", "glossary.yaml", "themes", "entities", "pages"})
    fs::copy(project / "content" / part, to / part, fs::copy_options::recursive);
  take_out(to / "site.yaml", "start_here");
  for (const auto& theme : fs::directory_iterator(to / "themes")) take_out(theme.path(), "passages");
}

TEST_CASE("the documents beside the checkout, imported in full, make a site that only asks for review") {
  const fs::path corpus = project / "../shared/corpus";
  if (!fs::is_directory(corpus)) {
    MESSAGE("skipped: there are no documents at ", corpus.string());
    return;
  }
  const TemporaryDirectory directory;
  const fs::path content = directory.path() / "content";
  fs::create_directories(content);
  copy_knowledge(content);
  Diagnostics ignored;
  const auto all = [](const SourcePath&) { return true; };
  const Knowledge knowledge =
      knowledge_of(parse_all(discover_texts(content, all, ignored), 0, false, ignored));
  std::size_t documents = 0;
  for (const auto& file : fs::directory_iterator(corpus)) {
    CAPTURE(file.path().string());
    const Imported imported =
        import_source(read_file(file.path()), file.path().filename().string(), knowledge, {});
    CHECK(imported.ok());
    write_file(content / imported.path, imported.draft.markdown);
    ++documents;
  }
  BuildOptions options;
  options.input = {content, project / "templates", project / "assets"};
  options.output = directory.path() / "site";
  options.drafts = true;
  const BuildResult result = build(options, Publishing::publish);
  CHECK(result.published);
  CHECK(result.documents == documents);
  for (const Diagnostic& one : result.diagnostics) {
    // A theme whose curated passages are taken away may find nothing by its search alone.
    const bool expected = one.text.starts_with("still to review") || one.text.ends_with("has no passage");
    CHECK_MESSAGE(expected, one.place.file.value, ":", one.place.line, ": ", one.text);
  }
}

}  // namespace
}  // namespace commonplace
