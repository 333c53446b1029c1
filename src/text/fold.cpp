#include "text/fold.h"

#include <array>
#include <memory>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/error.h"
#include "base/utf8.h"
#include "text/wide.h"

namespace commonplace {
namespace {

bool is_ascii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

// NFKC, or NFKC with full case folding and default ignorable characters (soft hyphen, zero width
// space ...) taken out, which is what ICU calls nfkc_cf.
const icu::Normalizer2& normalizer(bool case_folding) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = case_folding ? icu::Normalizer2::getNFKCCasefoldInstance(status)
                                               : icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) throw Error("the Unicode library has no NFKC data");
  return *found;
}

std::string normalized(std::string_view text, bool case_folding) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  normalizer(case_folding)
      .normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr, status);
  if (U_FAILURE(status)) throw Error("the Unicode library could not normalize a text");
  return out;
}

// The sign that stands for all of its look-alikes, or the character itself.
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

bool is_space(char32_t c) {
  if (c < 0x80) return c == U' ' || (c >= U'\t' && c <= U'\r');
  return u_isUWhiteSpace(static_cast<UChar32>(c));
}

// Small letters, one kind of space, one kind of apostrophe. Nearly all of most texts is ASCII.
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

// Curly quotation marks, dashes and the ellipsis, which stand in many a title, need no transliterator.
std::string with_plain_marks(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view mark = text.substr(at, 3);
    const bool apostrophe = mark == "\u2018" || mark == "\u2019";
    const bool other =
        mark == "\u201C" || mark == "\u201D" || mark == "\u2013" || mark == "\u2014" || mark == "\u2026";
    if (apostrophe || other)
      plain += apostrophe ? '\'' : '-';
    else
      plain += text[at];
    at += apostrophe || other ? mark.size() : 1;
  }
  return plain;
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
    const std::string cased = normalized(text, true);
    for (std::size_t at = 0; at < cased.size();) append_folded(out, next_character(cased, at));
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string normalize_for_search(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  constexpr char32_t soft_hyphen = 0xAD;
  const std::string composed = normalized(text, false);
  std::string out;
  out.reserve(composed.size());
  for (std::size_t at = 0; at < composed.size();) {
    const char32_t c = next_character(composed, at);
    if (c != soft_hyphen) append_character(out, c);
  }
  return out;
}

std::string slug(std::string_view text) {
  std::string plain = with_plain_marks(text);
  if (!is_ascii(plain)) {
    // A transliterator is costly to make and not safe to share while it works.
    thread_local const std::unique_ptr<icu::Transliterator> to_ascii = [] {
      UErrorCode status = U_ZERO_ERROR;
      icu::Transliterator* made =
          icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status);
      if (U_FAILURE(status)) throw Error("the Unicode library has no transliteration data");
      return std::unique_ptr<icu::Transliterator>(made);
    }();
    icu::UnicodeString letters = wide(plain);
    to_ascii->transliterate(letters);
    plain.clear();
    letters.toUTF8String(plain);
  }
  std::string out;
  for (const char c : plain) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += c;
    } else if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c + ('a' - 'A'));
    } else if (c != '\'' && !out.empty() && out.back() != '-') {  // teachers' -> teachers, don't -> dont
      out += '-';
    }
  }
  if (out.ends_with('-')) out.pop_back();
  return out;
}

}  // namespace commonplace
