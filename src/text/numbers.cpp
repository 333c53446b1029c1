#include "text/numbers.h"

#include <map>
#include <memory>
#include <utility>

#include <unicode/numberformatter.h>
#include <unicode/rbnf.h>
#include <unicode/uchar.h>

#include "base/error.h"

namespace commonplace {
namespace {

// The first of its public sets of rules whose name begins so; in Spanish there are ordinals of several
// genders.
icu::UnicodeString rule_set(const icu::RuleBasedNumberFormat& format, const icu::UnicodeString& beginning) {
  for (int32_t i = 0; i < format.getNumberOfRuleSetNames(); ++i) {
    if (format.getRuleSetName(i).startsWith(beginning)) return format.getRuleSetName(i);
  }
  return {};
}

// Formats are costly to make and not safe to share, so each thread keeps its own.
std::string formatted(int number, const std::string& locale, icu::URBNFRuleSetTag kind, const char* rules) {
  thread_local std::map<std::pair<std::string, icu::URBNFRuleSetTag>,
                        std::unique_ptr<icu::RuleBasedNumberFormat>>
      known;
  UErrorCode status = U_ZERO_ERROR;
  auto& format = known[{locale, kind}];
  if (!format)
    format = std::make_unique<icu::RuleBasedNumberFormat>(kind, icu::Locale(locale.c_str()), status);
  if (U_FAILURE(status)) throw Error("the Unicode library could not write a number");
  const icu::UnicodeString set = rule_set(*format, rules);
  icu::UnicodeString words;
  icu::FieldPosition ignored;
  if (set.isEmpty()) {
    format->format(number, words);
  } else {
    format->format(number, set, words, ignored, status);
  }
  if (U_FAILURE(status)) throw Error("the Unicode library could not write a number");
  std::string text;
  return words.toUTF8String(text);
}

}  // namespace

std::string spelled_number(int number, const std::string& locale) {
  return formatted(number, locale, icu::URBNF_SPELLOUT, "%spellout-cardinal");
}

std::string spelled_ordinal(int number, const std::string& locale) {
  return formatted(number, locale, icu::URBNF_SPELLOUT, "%spellout-ordinal");
}

std::string ordinal_number(int number, const std::string& locale) {
  return formatted(number, locale, icu::URBNF_ORDINAL, "%digits-ordinal");
}

std::string percent_in_words(const std::string& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString ten = icu::number::NumberFormatter::withLocale(icu::Locale(locale.c_str()))
                                     .unit(icu::MeasureUnit::getPercent())
                                     .unitWidth(UNUM_UNIT_WIDTH_FULL_NAME)
                                     .formatInt(10, status)
                                     .toString(status);
  if (U_FAILURE(status)) throw Error("the Unicode library could not write a number");
  icu::UnicodeString words;
  for (int32_t i = 0; i < ten.length(); ++i) {
    if (u_isdigit(ten[i]) == 0) words += ten[i];
  }
  std::string text;
  return words.trim().toUTF8String(text);
}

}  // namespace commonplace
