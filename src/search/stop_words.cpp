#include "search/stop_words.h"

namespace commonplace {

bool is_stop_word(std::string_view folded) {
  for (std::size_t at = 0; at < stop_words.size();) {
    const std::size_t end =
        stop_words.find(' ', at) == std::string_view::npos ? stop_words.size() : stop_words.find(' ', at);
    if (stop_words.substr(at, end - at) == folded) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace commonplace
