#include "text/decode.h"

#include <string_view>

#include <doctest/doctest.h>

namespace commonplace {
namespace {

using namespace std::string_view_literals;

TEST_CASE("a text of any encoding becomes UTF-8") {
  CHECK(decode_text("caf\u00e9\r\nbar\rend").text == "caf\u00e9\nbar\nend");
  CHECK(decode_text("\xEF\xBB\xBF"
                    "bay")
            .text == "bay");
  const DecodedText windows = decode_text(
      "caf\xE9 \x93the bay\x94, 9\x96"
      "10");
  CHECK(windows.text == "café “the bay”, 9–10");
  CHECK(windows.encoding == TextEncoding::windows_1252);
  for (const std::string_view bytes : {"\xFF\xFE"
                                       "b\0a\0y\0\n\0"sv,
                                       "\xFE\xFF\0b\0a\0y\0\n"sv, "b\0a\0y\0\n\0"sv}) {
    CHECK(decode_text(bytes).text == "bay\n");
    CHECK(decode_text(bytes).encoding == TextEncoding::utf16);
  }
}

TEST_CASE("a damaged byte amid UTF-8 is read alone, and control characters are dropped and counted") {
  const DecodedText text = decode_text("“the bay” caf\xE9\nlibrary\a\x1C of the\0 bay"sv);
  CHECK(text.text == "“the bay” café\nlibrary of the bay");
  CHECK(text.encoding == TextEncoding::utf8);
  CHECK(text.repaired == 1);
  CHECK(text.controls == 3);
  CHECK(text.first_control_line == 2);
}

}  // namespace
}  // namespace commonplace
