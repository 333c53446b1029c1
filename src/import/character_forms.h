#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace commonplace {

// The figure that a superior figure stands for: '2' for ².
std::optional<char> superior_figure(char32_t character);

// An HTML entity at the beginning of a text: its bytes, and the characters it stands for. Length 0 when
// there is none that is known.
struct HtmlEntity {
  std::size_t length = 0;
  std::string words;
};
HtmlEntity html_entity(std::string_view text);

}  // namespace commonplace
