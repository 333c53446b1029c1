#include "text/language_tag.h"

#include <algorithm>
#include <string_view>

#include <unicode/locid.h>
#include <unicode/uloc.h>

namespace commonplace {
namespace {

bool is_iso_language(std::string_view language) {
  for (const char* const* known = uloc_getISOLanguages(); *known != nullptr; ++known)
    if (language == *known) return true;
  return false;
}

}  // namespace

std::string better_language_tag(const std::string& tag) {
  std::string dashed = tag;
  std::ranges::replace(dashed, '_', '-');
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(dashed, status);
  const auto canonical = locale.toLanguageTag<std::string>(status);
  if (U_FAILURE(status) || !is_iso_language(locale.getLanguage())) return "?";
  return canonical == tag ? "" : canonical;
}

}  // namespace commonplace
