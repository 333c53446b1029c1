#include "text/decode.h"

#include <algorithm>
#include <array>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "base/error.h"
#include "base/utf8.h"

namespace commonplace {
namespace {

std::string converted(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding, &status);
  if (U_FAILURE(status)) throw Error("the Unicode library does not know the encoding of a text");
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter, status);
  ucnv_close(converter);
  std::string out;
  return text.toUTF8String(out);
}

const std::string& windows_1252_character(char byte) {
  static const std::array<std::string, 256> characters = [] {
    std::array<std::string, 256> all;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const char one = static_cast<char>(i);
      all.at(i) = converted({&one, 1}, "windows-1252");
    }
    return all;
  }();
  return characters.at(static_cast<unsigned char>(byte));
}

// Where most of what is not ASCII is UTF-8, a few other bytes are damage: each is read as Windows-1252.
std::string repaired_utf8(std::string_view bytes, std::size_t& repaired) {
  std::string text;
  while (true) {
    std::size_t bad = first_bad_byte(bytes);
    while (bad != std::string_view::npos && bytes[bad] == '\0') {
      const std::size_t next = first_bad_byte(bytes.substr(bad + 1));
      bad = next == std::string_view::npos ? next : bad + 1 + next;
    }
    text += bytes.substr(0, bad);
    if (bad == std::string_view::npos) return text;
    text += windows_1252_character(bytes[bad]);
    ++repaired;
    bytes.remove_prefix(bad + 1);
  }
}

// Without control characters, and every line end a `\n`.
void make_plain(DecodedText& decoded) {
  std::string plain;
  plain.reserve(decoded.text.size());
  int line = 1;
  const std::string_view text = decoded.text;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    if (c == '\n' || c == '\r') {
      plain += '\n';
      ++line;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    const bool c1 = byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
    const bool control = (byte < 0x20 && c != '\t' && c != '\f') || byte == 0x7F || c1;
    if (c == '\v') {  // Word's line break within a paragraph
      plain += '\n';
    } else if (control) {
      if (decoded.controls++ == 0) decoded.first_control_line = line;
      if (c1) ++at;
    } else {
      plain += c;
    }
  }
  decoded.text = std::move(plain);
}

}  // namespace

bool is_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE")) return true;
  // Without a mark: in a text of Latin letters every second byte is NUL, and hardly any other.
  const std::string_view head = bytes.substr(0, 4096);
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i < head.size(); ++i)
    if (head[i] == '\0') ++(i % 2 == 0 ? even : odd);
  const auto [less, more] = std::minmax(even, odd);
  return head.size() >= 4 && more * 10 >= head.size() * 4 && less * 100 <= head.size();
}

DecodedText decode_text(std::string_view bytes) {
  DecodedText decoded;
  if (is_utf16(bytes)) {
    const bool mark = bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE");
    const bool big = mark ? bytes.starts_with("\xFE") : bytes.front() == '\0';
    decoded.encoding = TextEncoding::utf16;
    decoded.text = converted(bytes.substr(mark ? 2 : 0), big ? "UTF-16BE" : "UTF-16LE");
  } else {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    decoded.text = repaired_utf8(bytes, decoded.repaired);
    // A character of UTF-8 takes at least two bytes that are not ASCII.
    const auto beyond_ascii =
        std::ranges::count_if(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (decoded.repaired * 2 > static_cast<std::size_t>(beyond_ascii)) {
      decoded.encoding = TextEncoding::windows_1252;
      decoded.text = converted(bytes, "windows-1252");
      decoded.repaired = 0;
    }
  }
  make_plain(decoded);
  return decoded;
}

}  // namespace commonplace
