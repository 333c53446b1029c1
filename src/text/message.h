#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace commonplace {

// Sentences with placeholders, in ICU's message format: `{count, plural, one {# passage} other {# passages}}`
// (https://unicode-org.github.io/icu/userguide/format_parse/messages/). Numbers are written and counted
// by the rules of `locale` ("en", "es-MX").

struct MessageValue {
  std::string_view name;  // of the placeholder
  std::variant<std::string_view, std::int64_t> value;

  MessageValue(std::string_view gap, std::string_view text) : name(gap), value(text) {}
  MessageValue(std::string_view gap, std::integral auto number)
      : name(gap), value(static_cast<std::int64_t>(number)) {}
};

// The placeholders of a pattern, each once, in order; nullopt when it is not a valid pattern.
std::optional<std::vector<std::string>> message_gaps(std::string_view pattern);

// The message for code that cannot parse patterns: its plural forms ("one", "other", "=0"), each with plain
// placeholders in braces, including the number; {"other", pattern} when it has no plural. Throws Error when
// `pattern` is not valid or has two plurals.
struct MessageForms {
  std::string counted;  // the placeholder that selects the form; empty when there is no plural
  std::vector<std::pair<std::string, std::string>> forms;
};
MessageForms message_forms(std::string_view pattern);

// Fills the placeholders; one without a value stays as written. Throws Error when `pattern` is not valid
// or its plural gets a text.
std::string fill_message(std::string_view pattern, const std::string& locale,
                         const std::vector<MessageValue>& values);

}  // namespace commonplace
