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

// Sentences with gaps, in ICU's message format: `{count, plural, one {# passage} other {# passages}}`
// (https://unicode-org.github.io/icu/userguide/format_parse/messages/). Numbers are written and counted
// by the rules of `locale` ("en", "es-MX").

struct MessageValue {
  std::string_view name;  // of the gap
  std::variant<std::string_view, std::int64_t> value;

  MessageValue(std::string_view gap, std::string_view text) : name(gap), value(text) {}
  MessageValue(std::string_view gap, std::integral auto number)
      : name(gap), value(static_cast<std::int64_t>(number)) {}
};

// The gaps of a pattern, each once, in order; nullopt when the pattern is none.
std::optional<std::vector<std::string>> message_gaps(std::string_view pattern);

// The message for someone who cannot read patterns: its forms by what is counted ("one", "other", "=0"),
// each with plain gaps in braces, the number too; {"other", pattern} when nothing is counted. Throws Error
// when `pattern` is no pattern, or counts twice.
struct MessageForms {
  std::string counted;  // the gap that decides; empty when nothing is counted
  std::vector<std::pair<std::string, std::string>> forms;
};
MessageForms message_forms(std::string_view pattern);

// Fills the gaps; one without a value stays as it is written. Throws Error when `pattern` is no pattern
// or counts what is given as text.
std::string fill_message(std::string_view pattern, const std::string& locale,
                         const std::vector<MessageValue>& values);

}  // namespace commonplace
