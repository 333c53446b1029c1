#include "text/fold.h"

#include <array>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/unicode.h"

namespace commonplace {
namespace {

// The plain form of a quotation mark or dash, or the character itself.
char32_t plain_sign(char32_t c) {
  switch (c) {
    case U'‘':
    case U'’':
    case U'‚':
    case U'‛':
    case U'ʼ':
    case U'′':
    case U'`':
    case U'´':
      return U'\'';
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
    case U'«':
    case U'»':
    case U'″':
      return U'"';
    case U'‐':
    case U'‑':
    case U'‒':
    case U'–':
    case U'—':
    case U'―':
    case U'−':
      return U'-';
    default:
      return c;
  }
}

// The Unicode White_Space characters that remain after NFKC, which turns most into a space.
bool is_space(char32_t c) {
  if (c < 0x80) return c == U' ' || (c >= U'\t' && c <= U'\r');
  return c == 0x85 || c == 0x1680 || c == 0x2028 || c == 0x2029;
}

// Lower case, one kind of space, one kind of apostrophe. Most texts are nearly all ASCII.
constexpr std::array<char, 0x80> ascii_folded = [] {
  std::array<char, 0x80> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto c = static_cast<char>(i);
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    table[i] = space ? ' ' : c == '`' ? '\'' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  return table;
}();

void append_folded(std::string& out, char32_t c) {
  if (is_space(c)) {
    if (!out.empty() && out.back() != ' ') out += ' ';
  } else if (c < 0x80) {
    out += ascii_folded[c];
  } else {
    append_character(out, plain_sign(c));
  }
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  if (is_ascii(text)) {
    out.resize(text.size());
    std::size_t end = 0;
    for (const char c : text) {
      const char folded = ascii_folded[static_cast<unsigned char>(c)];
      if (folded != ' ' || (end > 0 && out[end - 1] != ' ')) out[end++] = folded;
    }
    out.resize(end);
  } else {
    out.reserve(text.size());
    const std::string cased = nfkc_casefold(text);
    for (std::size_t at = 0; at < cased.size();) append_folded(out, next_character(cased, at));
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string normalize_for_search(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  constexpr char32_t soft_hyphen = 0xAD;
  const std::string composed = nfkc(text);
  std::string out;
  out.reserve(composed.size());
  for (std::size_t at = 0; at < composed.size();) {
    const char32_t c = next_character(composed, at);
    if (c != soft_hyphen) append_character(out, c);
  }
  return out;
}

}  // namespace commonplace
