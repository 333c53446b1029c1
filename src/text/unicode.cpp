#include "text/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "base/error.h"

namespace commonplace {
namespace {

std::string normalized(std::string_view text, const icu::Normalizer2* normalizer, UErrorCode status) {
  if (U_FAILURE(status)) throw Error("the Unicode library has no NFKC data");
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  normalizer->normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr, status);
  if (U_FAILURE(status)) throw Error("the Unicode library could not normalize a text");
  return out;
}

}  // namespace

std::string nfkc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
  return normalized(text, normalizer, status);
}

std::string nfkc_casefold(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  return normalized(text, normalizer, status);
}

bool is_letter_digit_or_mark(char32_t c) {
  const auto character = static_cast<UChar32>(c);
  return (U_GET_GC_MASK(character) & (U_GC_L_MASK | U_GC_ND_MASK | U_GC_M_MASK)) != 0;
}

}  // namespace commonplace
