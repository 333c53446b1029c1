#include "import/source_format.h"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace commonplace {
namespace {

using namespace std::string_view_literals;

TEST_CASE("a source's format is told by its content") {
  struct Case {
    std::string_view bytes;
    SourceFormat format;
  };
  const std::vector<Case> cases = {
      {"", SourceFormat::empty},
      {"\xEF\xBB\xBF \n\f\n", SourceFormat::empty},
      {"Meeting 4 Summary\n", SourceFormat::text},
      {"caf\xE9 society\n", SourceFormat::text},
      {"a text with one bell\a\n", SourceFormat::text},
      {"%PDF-1.7\n", SourceFormat::pdf},
      {"junk of a mail program\n%PDF-1.4\n", SourceFormat::pdf},
      {"PK\x03\x04....word/document.xml....", SourceFormat::docx},
      {"PK\x03\x04....xl/workbook.xml....", SourceFormat::zip},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", SourceFormat::old_office},
      {"{\\rtf1\\ansi Words}", SourceFormat::rtf},
      {"\n<!DOCTYPE html>\n<p>Words", SourceFormat::html},
      {"<HTML><body>", SourceFormat::html},
      {"\xFF\xFEW\0o\0"sv, SourceFormat::text},
      {"\x7F"
       "ELF\2\1\1\0\0\0\0"sv,
       SourceFormat::other},
  };
  for (const Case& one : cases) {
    CAPTURE(one.bytes);
    CHECK(source_format(one.bytes) == one.format);
  }
}

}  // namespace
}  // namespace commonplace
