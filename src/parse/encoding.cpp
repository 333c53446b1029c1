#include "parse/encoding.h"

#include <fmt/format.h>

#include "base/utf8.h"

namespace commonplace {
namespace {

constexpr std::size_t megabyte = 1'000'000;
constexpr std::size_t size_limit = 20 * megabyte;

bool looks_like_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE") ||
         (bytes.size() >= 2 && (bytes[0] == '\0') != (bytes[1] == '\0'));
}

std::string with_plain_line_ends(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  while (true) {
    const std::size_t at = text.find('\r');
    plain.append(text.substr(0, at));
    if (at == std::string_view::npos) return plain;
    const bool line_end = at + 1 < text.size() && text[at + 1] == '\n';
    if (!line_end) plain += ' ';  // alone it ends no line today, and lines must count as in the file
    text.remove_prefix(at + 1);
  }
}

}  // namespace

std::string decode(std::string_view bytes, const SourcePath& path, Faults& faults) {
  if (bytes.size() > size_limit) {
    faults.error(
        {},
        fmt::format("this file is {} MB, and a text may be at most {} MB", bytes.size() / megabyte,
                    size_limit / megabyte),
        "split it into several texts, or publish it as it is under another ending than `.md` or `.yaml`");
    return {};
  }
  if (looks_like_utf16(bytes)) {
    faults.error({}, "this file is UTF-16", "save it as UTF-8");
    return {};
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    faults.error({}, "this file is empty", "add content, or remove it");
    return {};
  }
  const std::size_t bad = first_bad_byte(bytes);
  if (bad != std::string_view::npos) {
    const Place place = place_at(path, bytes, bad);
    const unsigned value = static_cast<unsigned char>(bytes[bad]);
    if (value == 0)
      faults.error({place.line, place.column}, fmt::format("byte {} of this file is NUL", bad),
                   "this is not a text file, or it is damaged: remove the NUL character or restore the file");
    else
      faults.error({place.line, place.column},
                   fmt::format("byte {} of this file is {:#04x}, which is not UTF-8", bad, value),
                   "save the file as UTF-8");
    return {};
  }
  return with_plain_line_ends(bytes);
}

}  // namespace commonplace
