#include "render/escape.h"

#include <array>

namespace commonplace {
namespace {

constexpr std::array<bool, 256> make_special() {
  std::array<bool, 256> special{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) special[byte] = true;
  for (const char plain : {'\t', '\n', '\r'}) special[static_cast<unsigned char>(plain)] = false;
  for (const char sign : {'&', '<', '>', '"', '\''}) special[static_cast<unsigned char>(sign)] = true;
  return special;
}

constexpr std::array<bool, 256> special = make_special();

std::string_view reference(char sign) {
  switch (sign) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!special[static_cast<unsigned char>(text[at])]) continue;
    out.append(text.substr(begin, at - begin)).append(reference(text[at]));
    begin = at + 1;
  }
  out.append(text.substr(begin));
}

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

}  // namespace commonplace
