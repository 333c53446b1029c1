#include <algorithm>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "base/files.h"
#include "import/import_source.h"
#include "parse/case_report.h"

namespace commonplace {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view fault = "this is a fault of the importer; no draft was written";

TEST_CASE("what is no document is refused, with what to do instead") {
  struct Case {
    std::string_view bytes, said;
  };
  const std::vector<Case> cases = {
      {"", "0:0 error: this file is empty\n  help: look whether it was saved or downloaded whole\n"},
      {" \n\f\n", "0:0 error: this file is empty\n  help: look whether it was saved or downloaded whole\n"},
      {"words\0words"sv,
       "0:0 error: this is no text, PDF or Word document\n"
       "  help: import the document itself, as .txt, .md, .pdf or .docx\n"},
      {"caf\xE9 society",
       "1:4 error: byte 3 of this file is 0xe9, which is not UTF-8\n  help: save the file as UTF-8\n"},
      {"\xFF\xFEW\0o\0"sv, "0:0 error: this file is UTF-16\n  help: save it as UTF-8\n"},
      {"PK\x03\x04 xl/workbook.xml",
       "0:0 error: this is an archive, and holds no Word document\n  help: unpack it, and import what is in "
       "it\n"},
      {"\xD0\xCF\x11\xE0\xA1\xB1",
       "0:0 error: this is an old Word file, or one under a password\n"
       "  help: open it in a word processor and save it as .docx, without a password\n"},
      {"{\\rtf1 words}",
       "0:0 error: this is an RTF file\n  help: open it in a word processor and save it as .docx\n"},
      {"<!DOCTYPE html><p>words",
       "0:0 error: this is a web page\n  help: print it to a PDF in a browser, and import that\n"},
      {"Some words that say nothing of themselves.",
       "0:0 error: the text does not say what kind of document it is\n"
       "  help: write `--kind meeting-summary` or `--kind case-study`\n"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.bytes);
    CHECK(testing::report(import_source(one.bytes, "notes.txt", {}, {}).diagnostics) == one.said);
  }
}

TEST_CASE("too much of anything takes no more than its time") {
  constexpr std::size_t megabytes = 2'000'000;
  const auto many = [](std::string_view part) {
    std::string text;
    while (text.size() < megabytes) text += part;
    return text;
  };
  for (const std::string_view part :
       {"word "sv, "*"sv,      "*a "sv,     "_a* "sv, "<"sv, "<b>"sv,    "["sv,
        "]("sv,    "^{"sv,     "&"sv,       "\""sv,   "¹"sv, "1. a\n"sv, "# A\n\n"sv,
        "a\n\n"sv, "a\tb\n"sv, "Word.1 "sv, "\n"sv,   "-"sv, "2019 "sv}) {
    CAPTURE(part);
    // The parser of content bounds what it reads, so a draft of this size may be refused; it must end.
    const std::string text = many(part).substr(0, part.ends_with('\n') ? 60'000 : 200'000);
    const Imported imported = import_source(text, "notes.txt", {}, {"case-study"});
    for (const Diagnostic& one : imported.diagnostics) CHECK(one.help != fault);
  }
}

// Mutations of texts that are no good to begin with: bytes are changed, doubled, swapped and cut. Nothing
// may crash, and the importer may not find fault with itself. The same on every machine; under the
// sanitizers this is the short run of a fuzzer, and FUZZ_ROUNDS=100000 makes it a long one.
TEST_CASE("a damaged text becomes a draft that holds its words, or an error") {
  const std::vector<std::string_view> seeds = {
      "Meeting 4 Summary\nA Title\n\nMay 3, 2019\n\nBy Jo Ash, Harbor University^{®1}\n\n## Two "
      "*Steps*\n\nThe "
      "coaches asked.¹ **Nobody** knew [it](http://a.b/c) <sup>2</sup>, and so\n\n- ◆ ask\n- 2. "
      "wait\n\nA\tB\nC\tD\n\n"
      "¹ One.\n\n<sup>2</sup> Two \\$5 &amp; `x`.\n\nAs one said:\n\n*I think that we have to go on with "
      "this, and "
      "that*\n\n*nobody else will do it.*\n\n---\n\n[^x]: y\n\n> quoted[^x]\n",
  };
  const std::vector<std::string_view> scraps = {
      "*",    "**",  "_", "<b>",      "</b>", "^{", "}",   "[",  "](", ")",    "\n", "\n\n", "\t",
      "¹",    "²",   "-", "1. ",      "# ",   "> ", "|",   "\"", "“",  "”",    "\\", "&",    "<",
      "<!--", "-->", "ﬁ", "\xC2\xAD", "[^1]", ":",  "...", " ",  "\f", "  \n", "1",  "A"};
  std::mt19937 random(48);
  const auto below = [&](std::size_t bound) { return static_cast<std::size_t>(random()) % bound; };
  const char* wanted = std::getenv("FUZZ_ROUNDS");
  const int rounds = wanted == nullptr ? 400 : std::atoi(wanted);
  for (int round = 0; round < rounds; ++round) {
    std::string text(seeds[below(seeds.size())]);
    for (std::size_t change = 1 + below(12); change > 0; --change) {
      const std::size_t at = below(text.size() + 1);
      const std::size_t length = std::min(below(9), text.size() - at);
      switch (below(4)) {
        case 0:
          text.erase(at, length);
          break;
        case 1:
          text.insert(at, scraps[below(scraps.size())]);
          break;
        case 2:
          text.insert(at, text.substr(below(text.size() + 1), 1 + below(40)));
          break;
        default:
          text += text.substr(at, length);
      }
    }
    const Imported imported = import_source(text, "notes.txt", {}, {"meeting-summary"});
    for (const Diagnostic& one : imported.diagnostics) {
      CAPTURE(text);
      CHECK(one.help != fault);
    }
  }
}

}  // namespace
}  // namespace commonplace
