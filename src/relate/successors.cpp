#include "relate/successors.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_map>

#include "text/fingerprint.h"
#include "text/words.h"

namespace commonplace {
namespace {

// How similar the words must be, depending on where the candidate is. Unrelated English prose has a likeness
// below 0.2.
constexpr double alike_between_neighbors = 0.35;
constexpr double alike_elsewhere = 0.6;
// First words shorter than this prove nothing ("In the").
constexpr std::size_t telling_beginning = 12;
// How much the first words count when several places are alike.
constexpr double beginning_weight = 0.25;
// A text of which more changed at once was not edited but replaced; comparing all with all would take
// minutes.
constexpr std::size_t most_comparisons = 4'000'000;

bool is_heading(const LedgerEntry& entry) {
  return entry.id.starts_with("h-");
}

// p-k3f9a2 of p-k3f9a2-2.
std::string_view without_count(std::string_view id) {
  const std::size_t digits = id.find_last_not_of("0123456789");
  const bool counted = digits != std::string_view::npos && digits + 1 < id.size() && id[digits] == '-';
  return counted ? id.substr(0, digits) : id;
}

std::string_view view(const Fingerprint& fingerprint) {
  return {fingerprint.data(), fingerprint.size()};
}

// A new place that may have taken over an old one.
struct Candidate {
  std::size_t place = 0;
  Fingerprint fingerprint = {};
  std::string words;
};

class SuccessorFinder {
 public:
  SuccessorFinder(const std::vector<LedgerEntry>& before, const Body& body, const std::vector<BodyPlace>& now)
      : before_(before), body_(body), now_(now), found_(before.size(), no_successor) {}

  std::vector<std::int32_t> find() {
    if (!find_survivors()) {
      find_repeated();
      find_edited(false);
      follow_headings();
    }
    return std::move(found_);
  }

 private:
  bool is_missing(std::size_t i) const {
    return found_[i] == no_successor && before_[i].state == AddressState::live;
  }

  // Places that are there as before; whether these are all.
  bool find_survivors() {
    std::unordered_map<std::string_view, std::int32_t> by_id;
    std::size_t next = 0;  // most texts are as they were: then no table is needed
    bool all = true;
    taken_.assign(now_.size(), false);
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (before_[i].state != AddressState::live) continue;
      if (next < now_.size() && now_[next].id == before_[i].id) {
        found_[i] = static_cast<std::int32_t>(next);
      } else {
        if (by_id.empty())
          for (std::size_t j = 0; j < now_.size(); ++j)
            by_id.emplace(now_[j].id, static_cast<std::int32_t>(j));
        const auto same = by_id.find(before_[i].id);
        if (same != by_id.end()) found_[i] = same->second;
      }
      all = all && found_[i] != no_successor;
      if (found_[i] == no_successor) continue;
      next = static_cast<std::size_t>(found_[i]) + 1;
      taken_[next - 1] = true;
    }
    return all;
  }

  // Passages with the same words have ids that differ in a count; when one is removed, the counts may shift.
  void find_repeated() {
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (!is_missing(i) || without_count(before_[i].id) == before_[i].id) continue;
      for (std::size_t j = 0; j < now_.size(); ++j)
        if (now_[j].id == without_count(before_[i].id) &&
            likeness(before_[i].fingerprint, view(fingerprint_of(text_of(body_, now_[j])))) == 1)
          found_[i] = static_cast<std::int32_t>(j);
    }
  }

  std::vector<Candidate> candidates(bool headings) const {
    std::vector<Candidate> fresh;
    for (std::size_t j = 0; j < now_.size(); ++j) {
      if (taken_[j] || now_[j].heading != headings) continue;
      const std::string_view text = text_of(body_, now_[j]);
      fresh.push_back({j, fingerprint_of(text), folded_words_joined(text)});
    }
    return fresh;
  }

  // The places before and after an old one that are still there.
  std::pair<std::int32_t, std::int32_t> neighbors(std::size_t i, bool headings) const {
    const auto survives = [&](std::size_t k) {
      return found_[k] != no_successor && is_heading(before_[k]) == headings;
    };
    auto low = no_successor, high = static_cast<std::int32_t>(now_.size());
    for (std::size_t k = i; k-- > 0 && low == no_successor;)
      if (survives(k)) low = found_[k];
    for (std::size_t k = i + 1; k < before_.size(); ++k) {
      if (!survives(k)) continue;
      high = found_[k];
      break;
    }
    return {low, high};
  }

  struct Pair {
    double rank;  // likeness, and how much of the first words is the same
    std::size_t old, fresh;
    bool holds_beginning;  // so the old words are part of the new ones: they were merged with others
  };

  std::vector<Pair> alike_pairs(const std::vector<std::size_t>& missing, const std::vector<Candidate>& fresh,
                                bool headings) const {
    std::vector<Pair> pairs;
    for (const std::size_t i : missing) {
      const auto [low, high] = neighbors(i, headings);
      const std::string beginning = telling_words_of(before_[i].beginning);
      for (std::size_t f = 0; f < fresh.size(); ++f) {
        const auto at = static_cast<std::int32_t>(fresh[f].place);
        const bool near = low < at && at < high;
        const double alike = likeness(before_[i].fingerprint, view(fresh[f].fingerprint));
        const bool holds = near && !beginning.empty() && fresh[f].words.find(beginning) != std::string::npos;
        if (holds || alike >= (near ? alike_between_neighbors : alike_elsewhere))
          pairs.push_back({alike + beginning_weight * shared_beginning(before_[i].beginning, fresh[f].words),
                           i, f, holds});
      }
    }
    std::ranges::sort(pairs, [](const Pair& a, const Pair& b) {
      return std::tuple(-a.rank, a.old, a.fresh) < std::tuple(-b.rank, b.old, b.fresh);
    });
    return pairs;
  }

  // Two sentences of one pattern, one of them removed and the other edited, differ most in what comes first.
  static double shared_beginning(std::string_view beginning, std::string_view words) {
    const std::string old = folded_words_joined(beginning);
    const auto parted = std::ranges::mismatch(old, words.substr(0, std::min(words.size(), old.size())));
    return old.empty() ? 0 : static_cast<double>(parted.in1 - old.begin()) / static_cast<double>(old.size());
  }

  static std::string telling_words_of(std::string_view beginning) {
    std::string words = folded_words_joined(beginning);
    return words.size() < telling_beginning ? std::string() : words;
  }

  // The most alike first. A new place takes over several old ones only if they were merged into it.
  void find_edited(bool headings) {
    std::vector<std::size_t> missing;
    for (std::size_t i = 0; i < before_.size(); ++i)
      if (is_missing(i) && is_heading(before_[i]) == headings) missing.push_back(i);
    if (missing.empty()) return;
    const std::vector<Candidate> fresh = candidates(headings);
    if (missing.size() * fresh.size() > most_comparisons) return;
    for (const Pair& pair : alike_pairs(missing, fresh, headings)) {
      const std::size_t place = fresh[pair.fresh].place;
      if (!is_missing(pair.old) || (taken_[place] && !pair.holds_beginning)) continue;
      found_[pair.old] = static_cast<std::int32_t>(place);
      taken_[place] = true;
    }
  }

  // A heading is the one above most of its passages; failing that, one with similar words; failing that, the
  // first place that came under it.
  void follow_headings() {
    for (std::size_t i = 0; i < before_.size(); ++i)
      if (is_missing(i) && is_heading(before_[i])) follow_passages(i);
    find_edited(true);
    for (std::size_t i = before_.size(); i-- > 0;) {
      if (!is_missing(i) || !is_heading(before_[i])) continue;
      for (std::size_t k = i + 1; k < before_.size() && found_[i] == no_successor; ++k) {
        if (before_[k].state != AddressState::live) continue;
        found_[i] = found_[k];
        if (is_heading(before_[k])) break;
      }
    }
  }

  void follow_passages(std::size_t heading) {
    std::unordered_map<std::int32_t, std::size_t> votes;  // by section
    std::size_t passages = 0;
    for (std::size_t k = heading + 1; k < before_.size(); ++k) {
      if (before_[k].state != AddressState::live) continue;
      if (is_heading(before_[k])) break;
      ++passages;
      if (found_[k] != no_successor)
        ++votes[body_.passages[now_[static_cast<std::size_t>(found_[k])].index].section];
    }
    for (std::size_t j = 0; j < now_.size(); ++j) {
      if (taken_[j] || !now_[j].heading) continue;
      const auto voted = votes.find(static_cast<std::int32_t>(now_[j].index));
      if (voted == votes.end() || voted->second * 2 <= passages) continue;
      found_[heading] = static_cast<std::int32_t>(j);
      taken_[j] = true;
      return;
    }
  }

  const std::vector<LedgerEntry>& before_;
  const Body& body_;
  const std::vector<BodyPlace>& now_;
  std::vector<std::int32_t> found_;
  std::vector<bool> taken_;  // places of `now_` that are known to be of before
};

}  // namespace

std::vector<BodyPlace> places_of(const Body& body, bool with_passages) {
  std::vector<BodyPlace> places;
  for (const Block& block : body.blocks) {
    if (block.kind == BlockKind::heading)
      places.push_back({body.headings[block.index].id, true, block.index});
    else if (block.kind == BlockKind::passage && with_passages)
      places.push_back({body.passages[block.index].id.value, false, block.index});
  }
  return places;
}

std::string_view text_of(const Body& body, const BodyPlace& place) {
  return place.heading ? body.headings[place.index].title.text : body.passages[place.index].body.text;
}

std::vector<std::int32_t> find_successors(const std::vector<LedgerEntry>& before, const Body& body,
                                          const std::vector<BodyPlace>& now) {
  return SuccessorFinder(before, body, now).find();
}

}  // namespace commonplace
