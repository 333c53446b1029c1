#include "text/message.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>

#include "base/error.h"
#include "text/wide.h"

namespace commonplace {
namespace {

void require(UErrorCode status, std::string_view pattern) {
  if (U_FAILURE(status)) throw Error("the message `" + std::string(pattern) + "` cannot be filled");
}

// Formats are costly to make and not safe to share, so each thread keeps its own.
const icu::MessageFormat& format(std::string_view pattern, const std::string& locale) {
  thread_local std::map<std::pair<std::string, std::string>, std::unique_ptr<icu::MessageFormat>> known;
  auto& found = known[{locale, std::string(pattern)}];
  if (!found) {
    UErrorCode status = U_ZERO_ERROR;
    auto made = std::make_unique<icu::MessageFormat>(wide(pattern), icu::Locale(locale.c_str()), status);
    require(status, pattern);
    found = std::move(made);
  }
  return *found;
}

icu::Formattable formattable(const MessageValue& value) {
  if (const auto* text = std::get_if<std::string_view>(&value.value)) return {wide(*text)};
  return {std::get<std::int64_t>(value.value)};
}

}  // namespace

std::optional<std::vector<std::string>> message_gaps(std::string_view pattern) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where;
  const icu::UnicodeString text = wide(pattern);
  const icu::MessagePattern parts(text, &where, status);
  if (U_FAILURE(status)) return std::nullopt;
  std::vector<std::string> gaps;
  for (std::int32_t i = 0; i < parts.countParts(); ++i) {
    const auto& part = parts.getPart(i);
    if (part.getType() != UMSGPAT_PART_TYPE_ARG_NAME && part.getType() != UMSGPAT_PART_TYPE_ARG_NUMBER)
      continue;
    std::string name;
    parts.getSubstring(part).toUTF8String(name);
    if (std::find(gaps.begin(), gaps.end(), name) == gaps.end()) gaps.push_back(std::move(name));
  }
  return gaps;
}

MessageForms message_forms(std::string_view pattern) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where;
  const icu::UnicodeString text = wide(pattern);
  const icu::MessagePattern parts(text, &where, status);
  require(status, pattern);
  const auto type = [&](std::int32_t i) { return parts.getPartType(i); };
  const auto counts = [&](std::int32_t i) {
    return type(i) == UMSGPAT_PART_TYPE_ARG_START && parts.getPart(i).getArgType() == UMSGPAT_ARG_TYPE_PLURAL;
  };
  std::int32_t start = 0;
  while (start < parts.countParts() && !counts(start)) ++start;
  if (start == parts.countParts()) return {{}, {{"other", std::string(pattern)}}};
  const std::int32_t limit = parts.getLimitPartIndex(start);
  for (std::int32_t i = start + 1; i < parts.countParts(); ++i)
    if (counts(i)) require(U_UNSUPPORTED_ERROR, pattern);

  MessageForms message;
  const icu::UnicodeString name = parts.getSubstring(parts.getPart(start + 1));
  name.toUTF8String(message.counted);
  const icu::UnicodeString before = text.tempSubStringBetween(0, parts.getPart(start).getIndex());
  const icu::UnicodeString after = text.tempSubString(parts.getPart(limit).getLimit());
  for (std::int32_t i = start + 2; i < limit; ++i) {
    if (type(i) != UMSGPAT_PART_TYPE_ARG_SELECTOR) continue;
    std::string selector, form;
    parts.getSubstring(parts.getPart(i)).toUTF8String(selector);
    while (type(i) != UMSGPAT_PART_TYPE_MSG_START) ++i;
    const std::int32_t end = parts.getLimitPartIndex(i);
    icu::UnicodeString words = before;
    std::int32_t taken = parts.getPart(i).getLimit();
    for (++i; i < end; ++i) {
      if (type(i) != UMSGPAT_PART_TYPE_REPLACE_NUMBER) continue;
      words.append(text.tempSubStringBetween(taken, parts.getPart(i).getIndex()));
      words.append(u'{').append(name).append(u'}');
      taken = parts.getPart(i).getLimit();
    }
    words.append(text.tempSubStringBetween(taken, parts.getPart(end).getIndex())).append(after);
    message.forms.emplace_back(std::move(selector), words.toUTF8String(form));
  }
  return message;
}

std::string fill_message(std::string_view pattern, const std::string& locale,
                         const std::vector<MessageValue>& values) {
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> arguments;
  for (const MessageValue& value : values) {
    names.push_back(wide(value.name));
    arguments.push_back(formattable(value));
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString filled;
  format(pattern, locale)
      .format(names.data(), arguments.data(), static_cast<std::int32_t>(names.size()), filled, status);
  require(status, pattern);
  std::string text;
  return filled.toUTF8String(text);
}

}  // namespace commonplace
