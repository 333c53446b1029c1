#include "text/slug.h"

#include <memory>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "base/ascii.h"
#include "base/error.h"
#include "text/unicode.h"
#include "text/wide.h"

namespace commonplace {
namespace {

// Curly quotation marks, dashes and the ellipsis, common in titles, need no transliterator.
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
