#pragma once

#include <cstdint>
#include <string_view>

#include <unicode/unistr.h>

namespace commonplace {

// UTF-8 converted to UTF-16 for ICU; only for this room.
inline icu::UnicodeString wide(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

}  // namespace commonplace
