#include <filesystem>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/files.h"
#include "fuzz/seeds_of_site.h"
#include "import/docx_maker.h"
#include "import/pdf_maker.h"

// Writes what the fuzzers begin with, each in a file of its own: the cases of tests/import, the made-up
// content of tests/site, the database of its search, and short texts.
//
//   write_seeds TESTS DIRECTORY

namespace {

namespace fs = std::filesystem;

// Calls `use` with the input of each case (see render/golden.h).
void for_each_case(const fs::path& file, const auto& use) {
  const std::string text = commonplace::read_file(file);
  for (std::size_t at = text.find("== "); at < text.size();) {
    const std::size_t begin = text.find('\n', at) + 1;
    const std::size_t end = text.find("-- becomes --\n", begin);
    use(text.substr(begin, end - begin));
    at = text.find("\n== ", end);
    if (at != std::string::npos) ++at;
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  const fs::path tests = arguments[1], fixtures = tests / "import", seeds = arguments[2];
  int written = 0;
  const auto write = [&](const char* kind, const std::string& seed) {
    commonplace::write_file(seeds / kind / fmt::format("{:03}", ++written), seed);
  };
  // Above a body of its own each has what a text begins with.
  constexpr std::string_view front =
      "Meeting 4 Summary\nA Title\n\nMay 3, 2019\nSalem, Oregon\n\nBy Jo Ash\n\n";
  for (const char* file : {"bodies.txt", "inline_markup.txt", "read_text.txt"})
    for_each_case(fixtures / file, [&](const std::string& one) { write("text", std::string(front) + one); });
  for_each_case(fixtures / "drafts.txt", [&](const std::string& one) { write("text", one); });
  for_each_case(fixtures / "docx.txt", [&](const std::string& one) {
    write("docx_parts", one);
    write("docx", commonplace::testing::zip(commonplace::testing::docx_parts(one)));
  });
  for_each_case(fixtures / "pdf.txt",
                [&](const std::string& one) { write("pdf", commonplace::testing::make_pdf(one)); });
  for (const std::string& seed : commonplace::testing::content_seeds(tests / "site/fixture/content"))
    write("content", seed);
  write("database", commonplace::testing::database_seed(tests / "site/fixture/content"));
  for (const char* query :
       {"teacher leadership -\"long term\"", "theme:\"school finance\" year:2012..2017 LCFF OR K–12",
        "«units of study» by:knudson -district:fresno"})
    write("query", query);
  for (const char* path :
       {"/inside/", "/inside/index.html", "/../commonplace-fuzz-secret.txt", "/%2e%2e//.commonplace"})
    write("address", path);
  write("manifest",
        "commonplace site, version 1: the files written here\n0123456789abcdef index.html\nfedcba9876543210 "
        "a/b.css\n");
  return written == 0 ? 1 : 0;
}
