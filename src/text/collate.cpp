#include "text/collate.h"

#include <array>
#include <map>
#include <memory>
#include <vector>

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/error.h"
#include "text/wide.h"

namespace commonplace {
namespace {

// Collators are costly to make and not safe to share, so each thread keeps its own.
const icu::Collator& collator(const std::string& locale) {
  thread_local std::map<std::string, std::unique_ptr<icu::Collator>> known;
  std::unique_ptr<icu::Collator>& found = known[locale];
  if (!found) {
    UErrorCode status = U_ZERO_ERROR;
    found.reset(icu::Collator::createInstance(icu::Locale(locale.c_str()), status));
    if (U_SUCCESS(status)) found->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
    if (U_SUCCESS(status)) found->setAttribute(UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, status);
    if (U_FAILURE(status)) throw Error("the Unicode library cannot sort in the language `" + locale + "`");
  }
  return *found;
}

}  // namespace

std::string sort_key(std::string_view text, const std::string& locale) {
  const icu::UnicodeString source = wide(text);
  std::vector<std::uint8_t> key(static_cast<std::size_t>(source.length()) * 4 + 16);
  const icu::Collator& order = collator(locale);
  std::int32_t length = order.getSortKey(source, key.data(), static_cast<std::int32_t>(key.size()));
  if (static_cast<std::size_t>(length) > key.size()) {
    key.resize(static_cast<std::size_t>(length));
    length = order.getSortKey(source, key.data(), length);
  }
  return {key.begin(), key.begin() + length};
}

std::string index_letter(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) throw Error("the Unicode library has no NFD data");
  const icu::UnicodeString source = decompose->normalize(wide(text), status);
  for (std::int32_t at = 0; at < source.length(); at = source.moveIndex32(at, 1)) {
    const UChar32 c = source.char32At(at);
    if (u_isdigit(c)) break;
    if (!u_isalpha(c)) continue;
    std::string letter;
    icu::UnicodeString(c).toUpper(icu::Locale::getRoot()).toUTF8String(letter);
    return letter;
  }
  return "#";
}

}  // namespace commonplace
