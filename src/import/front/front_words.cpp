#include "import/front/front_words.h"

#include "text/fold.h"
#include "text/words.h"

namespace commonplace {

std::vector<FrontWord> front_words(std::string_view text) {
  std::vector<FrontWord> found;
  for (const Range& range : words(text)) found.push_back({range, fold(range.of(text))});
  return found;
}

std::string_view without_partings(std::string_view text) {
  constexpr std::array<std::string_view, 16> signs = {" ", "\t", "\n", ",", ";", "|", "•",      "·",
                                                      "–", "—",  "-",  ":", "(", ")", "\u2028", "/"};
  for (bool again = true; again && !text.empty();) {
    again = false;
    for (const std::string_view sign : signs) {
      if (text.starts_with(sign)) text.remove_prefix(sign.size()), again = true;
      if (text.ends_with(sign)) text.remove_suffix(sign.size()), again = true;
    }
  }
  return text;
}

}  // namespace commonplace
