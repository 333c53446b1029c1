#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "import/import_source.h"
#include "parse/case_report.h"

namespace commonplace {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view fault = "this is a bug in the importer; no draft was written";

TEST_CASE("what is no document is refused, with what to do instead") {
  struct Case {
    std::string_view bytes, said;
  };
  const std::vector<Case> cases = {
      {"", "0:0 error: this file is empty\n  help: check that it was saved or downloaded completely\n"},
      {" \n\f\n",
       "0:0 error: this file is empty\n  help: check that it was saved or downloaded completely\n"},
      {"\x7F"
       "ELF\2\1\1\0\0\0\0"sv,
       "0:0 error: not a text, PDF or Word file\n"
       "  help: import the document itself, as .txt, .md, .pdf or .docx\n"},
      {"PK\x03\x04 xl/workbook.xml",
       "0:0 error: this is neither a Word document nor a PDF: slides, a spreadsheet, OpenDocument, or an "
       "archive\n"
       "  help: open it in its own program and save it as .docx or PDF; if it is an archive, unpack it and "
       "import the "
       "files in it\n"},
      {"\xD0\xCF\x11\xE0\xA1\xB1",
       "0:0 error: this is an old Office file, or it has a password\n"
       "  help: open it in its own program and save it as .docx or PDF, without a password\n"},
      {"{\\rtf1 words}",
       "0:0 error: this is an RTF file\n  help: open it in a word processor and save it as .docx\n"},
      {"<!DOCTYPE html><p>words",
       "0:0 error: this is a web page\n  help: print it to a PDF in a browser, and import that\n"},
      {"Some words that say nothing of themselves.",
       "0:0 error: the text does not say which kind of document it is\n"
       "  help: write `--kind meeting-summary` or `--kind case-study`\n"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.bytes);
    CHECK(testing::report(import_source(one.bytes, "notes.txt", {}, {}).diagnostics) == one.said);
  }
}

TEST_CASE("a line of ten megabytes is refused") {
  const std::string text = "Meeting 4 Summary\n\n" + std::string(10'000'000, 'a') + "\n";
  CHECK(testing::report(import_source(text, "notes.txt", {}, {}).diagnostics) ==
        "3:0 error: this line is longer than half a megabyte\n  help: break it where its paragraphs end\n");
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

}  // namespace
}  // namespace commonplace
