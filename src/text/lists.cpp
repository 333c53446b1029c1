#include "text/lists.h"

#include <memory>

#include <unicode/listformatter.h>

#include "base/error.h"
#include "text/wide.h"

namespace commonplace {

std::string readable_list(const std::vector<std::string>& things, const std::string& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::ListFormatter> formatter(
      icu::ListFormatter::createInstance(icu::Locale(locale.c_str()), status));
  std::vector<icu::UnicodeString> items;
  items.reserve(things.size());
  for (const std::string& thing : things) items.push_back(wide(thing));
  icu::UnicodeString list;
  if (U_SUCCESS(status))
    formatter->format(items.data(), static_cast<std::int32_t>(items.size()), list, status);
  if (U_FAILURE(status)) throw Error("the rules for lists of the locale `" + locale + "` cannot be read");
  std::string text;
  return list.toUTF8String(text);
}

}  // namespace commonplace
