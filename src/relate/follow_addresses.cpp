#include "relate/follow_addresses.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "base/parallel_for.h"
#include "model/urls.h"
#include "relate/lost_addresses.h"
#include "text/fingerprint.h"

namespace commonplace {
namespace {

using State = Followed::State;

// Longer chains of `->` in a ledger are somebody's mistake, most likely a circle.
constexpr int longest_chain = 32;
constexpr double alike_in_passage = 0.35;

Followed on_text(std::uint32_t text, std::int32_t place = no_successor) {
  return {State::text, text, place, {}};
}

Followed elsewhere(std::string_view address) {
  return {State::elsewhere, 0, no_successor, std::string(address)};
}

bool is_passage(const LedgerEntry& place) {
  return place.id.starts_with("p-");
}

// `meeting-48` of `meetings/meeting-48.md`.
std::string_view stem_of(std::string_view source) {
  source.remove_prefix(source.rfind('/') + 1);
  return source.substr(0, source.rfind('.'));
}

class Follower {
 public:
  Follower(const Corpus& corpus, const PublishedPages& published, Diagnostics& faults)
      : corpus_(corpus), published_(published), before_(corpus.ledger().pages), faults_(faults) {
    for (std::uint32_t p = 0; p < before_.size(); ++p) numbers_.emplace(before_[p].page.id, p);
  }

  std::vector<FollowedPage> follow(int jobs) {
    found_.resize(before_.size());
    for (std::uint32_t p = 0; p < before_.size(); ++p) found_[p].page = page_by_name(before_[p].page);
    find_moved_texts();
    for (std::uint32_t p = 0; p < before_.size(); ++p) found_[p].page = moved_page(p, 0);
    parallel_for(before_.size(), jobs, [&](std::size_t p) { follow_places(p); });
    find_places_in_other_texts();
    for (std::uint32_t p = 0; p < before_.size(); ++p)
      if (before_[p].page.state == AddressState::moved && !found_[p].page.leads_somewhere()) move_to_place(p);
    for (std::uint32_t p = 0; p < before_.size(); ++p)
      for (std::size_t r = 0; r < before_[p].places.size(); ++r)
        if (before_[p].places[r].state == AddressState::moved)
          found_[p].places[r] = successor(p, before_[p].places[r], 0);
    for (std::uint32_t p = 0; p < before_.size(); ++p)
      if (is_quote_page(before_[p].page) && found_[p].page.state == State::lost) follow_quote(p);
    return std::move(found_);
  }

 private:
  // Where a page is now, judging by its address and file alone, not by its words.
  Followed page_by_name(const LedgerEntry& page) const {
    if (const std::string_view to = published_.redirect_from(page.id); !to.empty()) return now_at(to);
    const auto here = published_.text_at(page.id);
    if (page.state == AddressState::moved) return {};  // once all names are known
    if (page.state == AddressState::gone) return here ? on_text(*here) : Followed{State::gone};
    // The file comes first: after renumbering, the address may be that of another document.
    if (const auto same = published_.text_from(page.owner)) return on_text(*same);
    if (here) return on_text(*here);
    if (published_.is_fixed(page.id) || published_.quote_at(page.id)) return elsewhere(page.id);
    return {};
  }

  // A document that is gone is one that is new, if that has most of its passages.
  void find_moved_texts() {
    std::vector<std::uint32_t> lost;
    for (std::uint32_t p = 0; p < before_.size(); ++p)
      if (found_[p].page.state == State::lost && before_[p].page.state == AddressState::live &&
          std::ranges::any_of(before_[p].places, is_passage))
        lost.push_back(p);
    if (lost.empty()) return;
    std::vector<bool> known(published_.texts().size(), false);
    for (const FollowedPage& one : found_)
      if (one.page.state == State::text) known[one.page.text] = true;
    for (const std::uint32_t p : lost) {
      std::unordered_set<std::string_view> passages;
      for (const LedgerEntry& place : before_[p].places)
        if (is_passage(place) && place.state == AddressState::live) passages.insert(place.id);
      std::size_t most = passages.size() / 2;
      for (std::uint32_t t = 0; t < published_.texts().size(); ++t) {
        if (known[t]) continue;
        const auto shared = static_cast<std::size_t>(
            std::ranges::count_if(published_.texts()[t].places,
                                  [&](const BodyPlace& place) { return passages.contains(place.id); }));
        if (shared <= most) continue;
        most = shared;
        found_[p].page = on_text(t);
      }
    }
  }

  // A page that moved before is where its successor has moved since.
  Followed moved_page(std::uint32_t p, int steps) const {
    const LedgerEntry& page = before_[p].page;
    if (page.state != AddressState::moved || found_[p].page.leads_somewhere() || steps == longest_chain)
      return found_[p].page;
    const auto to = numbers_.find(page.successor);
    if (to != numbers_.end()) return moved_page(to->second, steps + 1);
    return published_.is_published(page.successor) ? now_at(page.successor) : Followed{};
  }

  // A page whose readers are led to a place on another, which is known only after places are.
  void move_to_place(std::uint32_t p) {
    found_[p].page = successor(p, before_[p].page, 0);
    for (std::size_t r = 0; r < before_[p].places.size(); ++r)
      if (before_[p].places[r].state == AddressState::live) found_[p].places[r] = found_[p].page;
  }

  void follow_places(std::size_t p) {
    const std::vector<LedgerEntry>& places = before_[p].places;
    const Followed& page = found_[p].page;
    found_[p].places.assign(places.size(), page.state == State::text ? Followed{} : page);
    if (page.state == State::text) {
      const PublishedText& text = published_.texts()[page.text];
      const std::vector<std::int32_t> successors = find_successors(places, *text.body, text.places);
      for (std::size_t r = 0; r < places.size(); ++r)
        if (successors[r] != no_successor) found_[p].places[r] = on_text(page.text, successors[r]);
    }
    for (std::size_t r = 0; r < places.size(); ++r)
      if (places[r].state == AddressState::gone) found_[p].places[r] = {State::gone};
  }

  bool was_published(const PublishedText& text, std::string_view id) const {
    const auto page = numbers_.find(text.url.value);
    return page != numbers_.end() &&
           std::ranges::any_of(before_[page->second].places, [&](const LedgerEntry& place) {
             return place.id == id && place.state == AddressState::live;
           });
  }

  // A passage that was cut out of one text and put into another, or whose text was split into several.
  void find_places_in_other_texts() {
    std::unordered_map<std::string_view, Followed> sought;
    const auto each_lost_passage = [&](auto&& use) {
      for (std::uint32_t p = 0; p < before_.size(); ++p)
        for (std::size_t r = 0; r < before_[p].places.size(); ++r)
          if (found_[p].places[r].state == State::lost && found_[p].page.state != State::lost &&
              is_passage(before_[p].places[r]) && before_[p].places[r].state == AddressState::live)
            use(before_[p].places[r].id, found_[p].places[r]);
    };
    each_lost_passage([&](std::string_view id, Followed&) { sought.emplace(id, Followed{}); });
    if (sought.empty()) return;
    for (std::uint32_t t = 0; t < published_.texts().size(); ++t) {
      const PublishedText& text = published_.texts()[t];
      for (std::size_t j = 0; j < text.places.size(); ++j) {
        const auto found = sought.find(text.places[j].id);
        if (found != sought.end() && found->second.state == State::lost &&
            !was_published(text, text.places[j].id))
          found->second = on_text(t, static_cast<std::int32_t>(j));
      }
    }
    each_lost_passage([&](std::string_view id, Followed& place) { place = sought.at(id); });
  }

  // Where an address leads that is not in the ledger, so somebody wrote it there.
  Followed now_at(std::string_view address) const {
    const std::string url = page_address(address);
    const std::size_t hash = address.find('#');
    const auto text = published_.text_at(url);
    if (!text || hash == std::string_view::npos)
      return text ? on_text(*text)
                  : elsewhere(hash == std::string_view::npos ? std::string_view(address) : address);
    return place_on(*text, address.substr(hash + 1));
  }

  Followed place_on(std::uint32_t text, std::string_view id) const {
    const std::vector<BodyPlace>& places = published_.texts()[text].places;
    const auto place = std::ranges::find(places, id, &BodyPlace::id);
    return place == places.end() ? Followed{}
                                 : on_text(text, static_cast<std::int32_t>(place - places.begin()));
  }

  Followed successor(std::uint32_t p, const LedgerEntry& entry, int steps) {
    const std::string_view written = entry.successor;
    const std::size_t hash = written.find('#');
    if (written.find("://") != std::string_view::npos) return elsewhere(written);
    const bool is_anchor = !written.starts_with('/');
    const std::string_view url = is_anchor ? before_[p].page.id : written.substr(0, hash);
    const std::string_view anchor = is_anchor                        ? written
                                    : hash == std::string_view::npos ? std::string_view()
                                                                     : written.substr(hash + 1);
    if (steps < longest_chain) {
      if (const Followed found = follow(url, anchor, steps);
          found.state != State::lost || in_ledger(url, anchor))
        return found;
    }
    faults_.push_back(error_at(
        {{std::string(ledger_file)}, entry.line, 0},
        steps < longest_chain ? fmt::format("`{}` leads to `{}`, which does not exist", entry.id, written)
                              : fmt::format("`{}` leads in a circle", entry.id),
        "write the anchor of a place on the same page (`p-k3f9a2`), an address "
        "(`/meetings/48/#p-k3f9a2`), or "
        "`gone` instead of the arrow"));
    return {State::gone};
  }

  const LedgerEntry* place_in_ledger(std::uint32_t p, std::string_view anchor, std::size_t& r) const {
    const std::vector<LedgerEntry>& places = before_[p].places;
    r = static_cast<std::size_t>(std::ranges::find(places, anchor, &LedgerEntry::id) - places.begin());
    return r == places.size() ? nullptr : &places[r];
  }

  bool in_ledger(std::string_view url, std::string_view anchor) const {
    const auto page = numbers_.find(url);
    std::size_t r = 0;
    return page != numbers_.end() && (anchor.empty() || place_in_ledger(page->second, anchor, r) != nullptr);
  }

  Followed follow(std::string_view url, std::string_view anchor, int steps) {
    const auto page = numbers_.find(url);
    if (page == numbers_.end()) {
      if (anchor.empty() && !published_.is_published(url) && published_.redirect_from(url).empty()) return {};
      return now_at(anchor.empty() ? std::string(url) : fmt::format("{}#{}", url, anchor));
    }
    const std::uint32_t p = page->second;
    if (anchor.empty()) {
      const LedgerEntry& entry = before_[p].page;
      if (entry.state == AddressState::moved && !found_[p].page.leads_somewhere())
        return successor(p, entry, steps + 1);
      if (is_quote_page(entry) && found_[p].page.state == State::lost) follow_quote(p);
      return found_[p].page;
    }
    std::size_t r = 0;
    if (const LedgerEntry* place = place_in_ledger(p, anchor, r))
      return place->state == AddressState::moved ? successor(p, *place, steps + 1) : found_[p].places[r];
    // Not published yet: somebody names what is new on the page.
    return found_[p].page.state == State::text ? place_on(found_[p].page.text, anchor) : Followed{};
  }

  // A quote follows its passage: there it is the one with its words, or the most similar one. When the
  // passage no longer shows any, its own words are still there to be read.
  void follow_quote(std::uint32_t p) {
    const LedgerEntry& quote = before_[p].page;
    const std::size_t hash = std::min(quote.owner.find('#'), quote.owner.size() - 1);
    const std::string_view page = quote.owner.substr(0, hash);
    const Followed passage = follow(page, quote.owner.substr(hash + 1), 0);
    found_[p].page = passage;
    if (passage.state != State::text || !published_.texts()[passage.text].document) return;
    const Document& document = corpus_.documents()[passage.text];
    const auto number = numbers_.find(page);
    const std::string_view owner = number == numbers_.end() ? "" : before_[number->second].page.owner;
    const Quote* best = nullptr;
    double most = alike_in_passage;
    for (const Quote& one : document.quotes) {
      if (one.card.empty()) continue;
      if (is_renamed(quote.id, stem_of(owner), one, document)) {
        best = &one;
        break;
      }
      const Fingerprint words = fingerprint_of(one.text);
      const double alike = likeness(quote.fingerprint, {words.data(), words.size()});
      const bool in_passage = passage.place >= 0 && one.passage == place_index(passage);
      if (!in_passage || alike < most) continue;
      most = alike;
      best = &one;
    }
    if (best != nullptr) found_[p].page = elsewhere(url_of(*best).value);
  }

  std::uint32_t place_index(const Followed& place) const {
    return published_.texts()[place.text].places[static_cast<std::size_t>(place.place)].index;
  }

  // A quote's address is made of the id of its document, which a renamed file changes, and a hash of its
  // words.
  static bool is_renamed(std::string_view address, std::string_view stem, const Quote& quote,
                         const Document& document) {
    return !stem.empty() &&
           address == fmt::format("/quotes/{}{}/", stem, quote.id.value.substr(document.id.value.size()));
  }

  const Corpus& corpus_;
  const PublishedPages& published_;
  const std::vector<LedgerPage>& before_;
  Diagnostics& faults_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;  // of pages in the ledger
  std::vector<FollowedPage> found_;
};

// A page that is gone may have places whose words are elsewhere: it then leads to where most of them are.
void lead_to_remaining_words(std::vector<FollowedPage>& found) {
  for (FollowedPage& one : found) {
    if (one.page.leads_somewhere()) continue;
    std::map<std::uint32_t, std::size_t> remaining;  // by text
    for (const Followed& place : one.places)
      if (place.state == State::text) ++remaining[place.text];
    const auto most = std::ranges::max_element(remaining, {}, [](const auto& text) { return text.second; });
    if (most != remaining.end()) one.page = on_text(most->first);
  }
}

}  // namespace

std::vector<FollowedPage> follow_addresses(const Corpus& corpus, const PublishedPages& published, int jobs,
                                           Diagnostics& lost, Diagnostics& faults) {
  std::vector<FollowedPage> found = Follower(corpus, published, faults).follow(jobs);
  list_lost(corpus, published, found, lost);
  lead_to_remaining_words(found);
  return found;
}

std::string address_of(const PublishedPages& published, const Followed& followed) {
  if (followed.state != State::text) return followed.address;
  const PublishedText& text = published.texts()[followed.text];
  return followed.place == no_successor
             ? text.url.value
             : fmt::format("{}#{}", text.url.value, text.places[static_cast<std::size_t>(followed.place)].id);
}

}  // namespace commonplace
