// A window of `limit` bytes is laid over each hit and as many of those after it as it has room for, and stays
// where it holds most of what was searched for: each part of the query once, a rare one counting more than a
// common one, and a synonym less than the word itself. Of windows that hold the same the one with more hits
// is better, then the first. The room that is left goes to the words before and after.
//
//   ... the union ... leaders [met with the union, and the board] agreed ...        of `union board`

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

// Around `hits`, which it has room for: up to a quarter of it before them, half of what is left at most.
Range window_around(std::string_view text, Range hits, std::size_t limit) {
  const std::size_t room = limit - std::min<std::size_t>(limit, hits.end - hits.begin);
  const std::size_t context = std::min(limit / 4, room / 2);
  std::size_t begin = hits.begin > context ? word_begin(text, hits.begin - context) : 0;
  const std::size_t end = word_end(text, std::max<std::size_t>(begin + limit, hits.end));
  // Near the end of the text the window reaches further back instead.
  if (end == text.size()) begin = std::min(begin, word_begin(text, end > limit ? end - limit : 0));
  return range_of(std::min<std::size_t>(begin, hits.begin), end);
}

struct Worth {
  double weight = 0;  // of the parts of the query that a window holds
  int hits = 0;
};

Worth worth_of(Range window, const std::vector<Hit>& hits, const std::vector<ShownPhrase>& phrases) {
  Worth worth;
  std::vector<double> parts;  // how much each counts here
  for (const Hit& hit : hits) {
    if (!window.contains(hit.place)) continue;
    ++worth.hits;
    for (const std::size_t at : hit.phrases) {
      const ShownPhrase& phrase = phrases[at];
      parts.resize(std::max(parts.size(), phrase.part + 1));
      parts[phrase.part] = std::max(parts[phrase.part], phrase.weight);
    }
  }
  for (const double part : parts) worth.weight += part;
  return worth;
}

Range best_window(std::string_view text, const std::vector<Hit>& hits,
                  const std::vector<ShownPhrase>& phrases, std::size_t limit) {
  Range best = window_around(text, {}, limit);
  Worth most;
  for (auto first = hits.begin(), last = first; first != hits.end(); ++first) {
    last = std::max(first, last);
    while (last + 1 != hits.end() && last[1].place.end <= first->place.begin + limit) ++last;
    const Range window = window_around(text, {first->place.begin, last->place.end}, limit);
    const Worth worth = worth_of(window, hits, phrases);
    if (worth.weight < most.weight || (worth.weight == most.weight && worth.hits <= most.hits)) continue;
    best = window;
    most = worth;
  }
  return best;
}

std::vector<ExcerptPart> marked_within(Range window, std::string_view text, const std::vector<Hit>& hits) {
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
  for (const Hit& hit : hits) {
    if (!window.contains(hit.place)) continue;
    add(text.substr(at, hit.place.begin - at), false);
    add(hit.place.of(text), true);
    at = hit.place.end;
  }
  add(text.substr(at, window.end - at), false);
  if (window.end < text.size()) add(" …", false);
  return parts;
}

}  // namespace

std::vector<ExcerptPart> excerpt_of(std::string_view text, const std::vector<Hit>& hits,
                                    const std::vector<ShownPhrase>& phrases, std::size_t limit) {
  return marked_within(best_window(text, hits, phrases, limit), text, hits);
}

std::vector<ExcerptPart> with_hits(std::string_view text, const std::vector<Hit>& hits) {
  return marked_within(range_of(0, text.size()), text, hits);
}

}  // namespace commonplace
