#pragma once

#include <string>
#include <string_view>

namespace commonplace {

// `text` with A-Z made a-z and all else as it was: to compare keywords, addresses and file names.
// Words of readers are compared by text/fold.h.
inline std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return lower;
}

}  // namespace commonplace
