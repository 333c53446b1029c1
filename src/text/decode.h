#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace commonplace {

enum class TextEncoding { utf8, utf16, windows_1252 };

// A text file as editors and converters of any kind leave it.
struct DecodedText {
  std::string text;  // well-formed UTF-8 without a byte order mark or control characters, its line ends `\n`
  TextEncoding encoding = TextEncoding::utf8;
  std::size_t repaired = 0;    // bytes that were not UTF-8 amid text that is, read as Windows-1252
  std::size_t controls = 0;    // control characters that were dropped
  int first_control_line = 0;  // where the first of them was, from 1
};

// Reads UTF-8, UTF-16 of both byte orders (with a byte order mark, or where every second byte is NUL) and,
// where it is neither, Windows-1252, which Notepad and Word's "Plain Text" write. Line ends may be LF, CRLF
// or CR. Tabs and form feeds stay.
DecodedText decode_text(std::string_view bytes);

// Whether bytes are UTF-16.
bool is_utf16(std::string_view bytes);

}  // namespace commonplace
