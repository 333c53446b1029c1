#include "import/draft/word_balance.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <unordered_map>

#include "import/draft/counted_words.h"

// Both texts are cut into zones: from where a part of the source begins that the draft knows, to the next.
// A zone of a PDF is a page; of a Word file or a text, from one block of the draft to the next.
//
//   count             each word in each zone of both
//   carry over        what a zone has too many and another too few: a paragraph that goes on overleaf
//   choose            which of its places in the zone the missing "the" is: the one next to other lost words
//   mend spaces       "educa-" and "tion" against "education", "W H A T" against "WHAT"
//   stretches         neighbors shown together

namespace commonplace {
namespace {

constexpr std::size_t most_mended = 2000;  // words on each side: each is held against each
constexpr std::uint32_t widest_gap = 2;    // words between two lost ones that are shown with them

using Indexes = std::vector<std::size_t>;

struct Side {
  const std::vector<WitnessPart>& parts;
  std::vector<CountedWord> words;
  Indexes left;  // indexes into words: what the other side does not have

  explicit Side(const std::vector<WitnessPart>& all) : parts(all), words(counted_words(all)) {}
};

class Zones {
 public:
  Zones(const std::vector<WitnessPart>& source, const std::vector<WitnessPart>& draft) {
    std::vector<SourceSpot> known;
    for (const WitnessPart& part : draft) known.push_back(part.spot);
    std::ranges::sort(known);
    for (const WitnessPart& part : source)
      if (part.spot.line == 0 || std::ranges::binary_search(known, part.spot)) begins_.push_back(part.spot);
    std::ranges::sort(begins_);
    begins_.erase(std::ranges::unique(begins_).begin(), begins_.end());
  }

  std::uint32_t of(SourceSpot spot) const {
    return static_cast<std::uint32_t>(std::ranges::upper_bound(begins_, spot) - begins_.begin());
  }

 private:
  std::vector<SourceSpot> begins_;
};

struct Sighting {
  std::uint64_t key = 0;
  std::uint32_t zone = 0;
  bool in_draft = false;
  std::size_t word = 0;
  friend auto operator<=>(const Sighting&, const Sighting&) = default;
};

std::vector<Sighting> sightings(const Side& source, const Side& draft) {
  const Zones zones(source.parts, draft.parts);
  std::vector<Sighting> all;
  all.reserve(source.words.size() + draft.words.size());
  const auto add = [&](const Side& side, bool in_draft) {
    std::vector<std::uint32_t> zone_of;
    for (const WitnessPart& part : side.parts) zone_of.push_back(zones.of(part.spot));
    for (std::size_t i = 0; i < side.words.size(); ++i)
      all.push_back({side.words[i].key, zone_of[side.words[i].part], in_draft, i});
  };
  add(source, false);
  add(draft, true);
  std::ranges::sort(all);
  return all;
}

// The places of one word in one zone, and by how many the source has more.
struct Surplus {
  std::span<const Sighting> in_source, in_draft;
  std::ptrdiff_t of_source = 0;
};

std::vector<Surplus> by_zone(std::span<const Sighting> one_word) {
  std::vector<Surplus> zones;
  for (std::size_t at = 0; at < one_word.size();) {
    std::size_t middle = at, end = at;
    while (end < one_word.size() && one_word[end].zone == one_word[at].zone) {
      if (!one_word[end].in_draft) middle = end + 1;
      ++end;
    }
    zones.push_back({one_word.subspan(at, middle - at), one_word.subspan(middle, end - middle),
                     static_cast<std::ptrdiff_t>(middle - at) - static_cast<std::ptrdiff_t>(end - middle)});
    at = end;
  }
  return zones;
}

void settle(Surplus& one, Surplus& other) {
  if ((one.of_source > 0) == (other.of_source > 0)) return;
  const std::ptrdiff_t moved = std::min(std::abs(one.of_source), std::abs(other.of_source));
  one.of_source += one.of_source > 0 ? -moved : moved;
  other.of_source += other.of_source > 0 ? -moved : moved;
}

// Neighbors first: so a word that is really lost is looked for on its own page.
void carry_over(std::vector<Surplus>& zones) {
  for (std::size_t i = 0; i + 1 < zones.size(); ++i) settle(zones[i], zones[i + 1]);
  std::size_t more = 0, fewer = 0;
  while (true) {
    while (more < zones.size() && zones[more].of_source <= 0) ++more;
    while (fewer < zones.size() && zones[fewer].of_source >= 0) ++fewer;
    if (more == zones.size() || fewer == zones.size()) return;
    settle(zones[more], zones[fewer]);
  }
}

// Where a word is missing: all its places in the zone, and how many of them are.
struct Missing {
  std::vector<std::size_t> places;
  std::size_t count = 0;
};

void take_missing(const Surplus& zone, const Side& source, std::size_t& in_marks,
                  std::vector<Missing>& missing) {
  Missing one;
  one.count = static_cast<std::size_t>(zone.of_source);
  for (const Sighting& place : zone.in_source) {
    if (source.words[place.word].may_be_gone && one.count > 0)
      --one.count;
    else
      one.places.push_back(place.word);
  }
  const std::size_t marks = std::min(one.count, in_marks);
  in_marks -= marks;
  one.count -= marks;
  if (one.count > 0) missing.push_back(std::move(one));
}

void choose_places(const std::vector<Missing>& missing, Indexes& chosen) {
  for (const Missing& one : missing)
    if (one.places.size() == one.count) chosen.insert(chosen.end(), one.places.begin(), one.places.end());
  std::ranges::sort(chosen);
  const Indexes certain = chosen;
  const auto distance = [&](std::size_t place) {
    const auto next = std::ranges::lower_bound(certain, place);
    std::size_t least = std::numeric_limits<std::size_t>::max();
    if (next != certain.end()) least = *next - place;
    if (next != certain.begin()) least = std::min(least, place - *std::prev(next));
    return least;
  };
  for (const Missing& one : missing) {
    if (one.places.size() == one.count) continue;
    Indexes places = one.places;
    std::ranges::stable_sort(places, {}, distance);
    chosen.insert(chosen.end(), places.begin(), places.begin() + static_cast<std::ptrdiff_t>(one.count));
  }
  std::ranges::sort(chosen);
}

void count_both(Side& source, Side& draft, const Side& marks) {
  std::unordered_map<std::uint64_t, std::size_t> in_marks;
  for (const CountedWord& word : marks.words) ++in_marks[word.key];
  const std::vector<Sighting> all = sightings(source, draft);
  std::vector<Missing> missing, added;
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = begin;
    while (end < all.size() && all[end].key == all[begin].key) ++end;
    std::vector<Surplus> zones = by_zone(std::span(all).subspan(begin, end - begin));
    carry_over(zones);
    std::size_t& marked = in_marks[all[begin].key];
    for (const Surplus& zone : zones) {
      if (zone.of_source > 0) take_missing(zone, source, marked, missing);
      if (zone.of_source >= 0) continue;
      Missing& one = added.emplace_back();
      one.count = static_cast<std::size_t>(-zone.of_source);
      for (const Sighting& place : zone.in_draft) one.places.push_back(place.word);
    }
    begin = end;
  }
  choose_places(missing, source.left);
  choose_places(added, draft.left);
}

// What is left of one side, as folded words; what was mended is empty.
class Leftovers {
 public:
  explicit Leftovers(Side& side) : side_(side) {
    for (const std::size_t index : side.left) words_.push_back(folded_word(side.words[index], side.parts));
  }

  ~Leftovers() {
    std::size_t next = 0;
    std::erase_if(side_.left, [&](std::size_t) { return words_[next++].empty(); });
  }
  Leftovers(const Leftovers&) = delete;
  Leftovers& operator=(const Leftovers&) = delete;

  std::size_t size() const { return words_.size(); }
  const std::string& operator[](std::size_t i) const { return words_[i]; }
  void mend(std::size_t i) { words_[i].clear(); }

  // Whether a word goes on with the one before it when the space between them is taken away. Two figures
  // never do: 3/4 is not 34.
  bool goes_on(std::size_t i) const {
    if (i == 0 || words_[i].empty() || words_[i - 1].empty()) return false;
    return side_.left[i] == side_.left[i - 1] + 1 &&
           !(is_digit(words_[i - 1].back()) && is_digit(words_[i].front()));
  }

  // How many words from `first` on, one behind the other in their text, are the letters of `whole`.
  std::size_t run_that_is(std::string_view whole, std::size_t first) const {
    std::size_t i = first;
    while (i < words_.size() && !words_[i].empty() && whole.starts_with(words_[i])) {
      if (i > first && !goes_on(i)) return 0;
      whole.remove_prefix(words_[i].size());
      ++i;
      if (whole.empty()) return i - first;
    }
    return 0;
  }

  bool is_hyphenated(std::size_t i) const {
    const CountedWord& word = side_.words[side_.left[i]];
    const std::string_view chunk = word.chunk.of(side_.parts[word.part].words);
    return chunk.ends_with('-') || chunk.ends_with("\xC2\xAD") || chunk.ends_with("\xE2\x80\x90");
  }

  // The letters of each row of words that go on with one another, with the first and the number of them.
  std::unordered_map<std::string, Range> rows() const {
    std::unordered_map<std::string, Range> all;
    for (std::size_t i = 0; i < words_.size();) {
      const std::size_t first = i;
      std::string letters = words_[i++];
      while (i < words_.size() && goes_on(i)) letters += words_[i++];
      all.emplace(std::move(letters), range_of(first, i));
    }
    return all;
  }

 private:
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  Side& side_;
  std::vector<std::string> words_;
};

// "diff erent" against "di fferent".
void mend_rows(Leftovers& ones, Leftovers& others) {
  const std::unordered_map<std::string, Range> of_others = others.rows();
  for (const auto& [letters, row] : ones.rows()) {
    const auto same = of_others.find(letters);
    if (same == of_others.end() || letters.empty()) continue;
    for (std::size_t i = row.begin; i < row.end; ++i) ones.mend(i);
    for (std::size_t i = same->second.begin; i < same->second.end; ++i) others.mend(i);
  }
}

void mend_runs(Leftovers& wholes, Leftovers& runs) {
  for (std::size_t i = 0; i < wholes.size(); ++i) {
    for (std::size_t first = 0; first < runs.size() && !wholes[i].empty(); ++first) {
      const std::size_t length = runs.run_that_is(wholes[i], first);
      if (length == 0) continue;
      for (std::size_t k = first; k < first + length; ++k) runs.mend(k);
      wholes.mend(i);
    }
  }
}

// "educa-" at the end of one page, "tion" below the header of the next.
void mend_halves(Leftovers& wholes, Leftovers& halves) {
  for (std::size_t i = 0; i < wholes.size(); ++i) {
    for (std::size_t first = 0; first < halves.size() && !wholes[i].empty(); ++first) {
      const std::string& half = halves[first];
      if (half.empty() || !halves.is_hyphenated(first) || !wholes[i].starts_with(half)) continue;
      const std::string_view rest = std::string_view(wholes[i]).substr(half.size());
      for (std::size_t second = 0; second < halves.size(); ++second) {
        if (second == first || halves[second] != rest || rest.empty()) continue;
        halves.mend(first);
        halves.mend(second);
        wholes.mend(i);
        break;
      }
    }
  }
}

void mend_spaces(Side& source, Side& draft) {
  if (source.left.empty() || draft.left.empty()) return;
  if (source.left.size() > most_mended || draft.left.size() > most_mended) return;
  Leftovers missing(source), added(draft);
  mend_rows(missing, added);
  mend_runs(added, missing);
  mend_runs(missing, added);
  mend_halves(added, missing);
}

std::vector<WordStretch> stretches(const Side& side) {
  std::vector<WordStretch> all;
  std::optional<std::size_t> last;
  std::optional<Range> chunk;
  for (const std::size_t index : side.left) {
    const CountedWord& word = side.words[index];
    const SourceSpot spot = side.parts[word.part].spot;
    const std::string_view text = side.parts[word.part].words;
    const bool goes_on = last && index - *last <= widest_gap + 1 && spot.page == all.back().spot.page;
    if (!goes_on) {
      all.push_back({spot, std::string(word.chunk.of(text))});
    } else {
      for (std::size_t between = *last + 1; between <= index; ++between) {
        const CountedWord& next = side.words[between];
        if (next.part == side.words[between - 1].part && next.chunk == side.words[between - 1].chunk)
          continue;
        all.back().words += ' ';
        all.back().words += next.chunk.of(side.parts[next.part].words);
      }
    }
    last = index;
  }
  return all;
}

}  // namespace

WordBalance balance_words(const std::vector<WitnessPart>& source, const std::vector<WitnessPart>& draft,
                          const std::vector<WitnessPart>& marks) {
  Side in_source(source), in_draft(draft);
  count_both(in_source, in_draft, Side(marks));
  mend_spaces(in_source, in_draft);
  return {stretches(in_source), stretches(in_draft)};
}

}  // namespace commonplace
