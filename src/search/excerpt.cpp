// A window of `limit` bytes slides from hit to hit, beginning a few words before each, and stays
// where it holds most of them, the first of equal places:
//
//   ... leaders [met with the union, and the union] agreed ...

#include "search/excerpt.h"

#include <algorithm>

namespace commonplace {
namespace {

constexpr std::string_view white = " \t\n";

// Where the first whole word after `at` begins.
std::size_t word_begin(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  const std::size_t space = text.find_first_of(white, at - 1);
  return std::min(text.find_first_not_of(white, space), text.size());
}

std::size_t word_end(std::string_view text, std::size_t at) {
  return std::min(text.find_first_of(white, at), text.size());
}

Range window_at(std::string_view text, Range hit, std::size_t limit) {
  const std::size_t context = limit / 4;
  std::size_t begin = hit.begin > context ? word_begin(text, hit.begin - context) : 0;
  const std::size_t end = word_end(text, std::max<std::size_t>(begin + limit, hit.end));
  // Near the end of the text the window reaches further back instead.
  if (end == text.size()) begin = std::min(begin, word_begin(text, end > limit ? end - limit : 0));
  return range_of(std::min<std::size_t>(begin, hit.begin), end);
}

Range best_window(std::string_view text, const std::vector<Range>& hits, std::size_t limit) {
  Range best = window_at(text, {}, limit);
  std::ptrdiff_t most = 0;
  for (const Range& hit : hits) {
    const Range window = window_at(text, hit, limit);
    const auto held = std::ranges::count_if(hits, [&](const Range& other) { return window.contains(other); });
    if (held > most) {
      best = window;
      most = held;
    }
  }
  return best;
}

}  // namespace

std::vector<ExcerptPart> excerpt_of(std::string_view text, const std::vector<Range>& hits,
                                    std::size_t limit) {
  const Range window = best_window(text, hits, limit);
  std::vector<ExcerptPart> parts;
  const auto add = [&parts](std::string_view part, bool hit) {
    if (part.empty()) return;
    if (!parts.empty() && parts.back().hit == hit && !hit) {
      parts.back().text += part;
    } else {
      parts.push_back({std::string(part), hit});
    }
  };
  if (window.begin > 0) add("… ", false);
  std::uint32_t at = window.begin;
  for (const Range& hit : hits) {
    if (!window.contains(hit)) continue;
    add(text.substr(at, hit.begin - at), false);
    add(hit.of(text), true);
    at = hit.end;
  }
  add(text.substr(at, window.end - at), false);
  if (window.end < text.size()) add(" …", false);
  return parts;
}

}  // namespace commonplace
