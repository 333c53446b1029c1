#include "relate/address_history.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "base/parallel_for.h"
#include "model/urls.h"
#include "relate/follow_addresses.h"
#include "text/fingerprint.h"

namespace commonplace {
namespace {

using State = Followed::State;
using Why = FormerAnchor::Why;

// A place in the ledger that is no longer on its page.
struct FormerPlace {
  std::string_view id;
  const Followed* now = nullptr;
  std::int32_t after = no_successor;  // the place on the page that it leads to, or that it came after
};

std::string_view letters_of(const Fingerprint& fingerprint) {
  return {fingerprint.data(), fingerprint.size()};
}

class HistoryWriter {
 public:
  HistoryWriter(const Corpus& corpus, const PublishedPages& published, const std::vector<FollowedPage>& found)
      : corpus_(corpus), published_(published), before_(corpus.ledger().pages), found_(found) {
    arriving_.resize(published_.texts().size());
    for (std::uint32_t p = 0; p < before_.size(); ++p) {
      numbers_.emplace(before_[p].page.id, p);
      const Followed& page = found_[p].page;
      if (page.state == State::text && page.place == no_successor) arriving_[page.text].push_back(p);
    }
  }

  void write(int jobs, AddressHistory& history) const {
    const std::size_t texts = published_.texts().size();
    std::vector<std::vector<FormerAnchor>> anchors(texts);
    history.blocks.resize(texts);
    parallel_for(texts, jobs, [&](std::size_t t) {
      std::vector<FormerPlace> former = former_places(t);
      history.blocks[t] = block_of(published_.texts()[t], former);
      add_arriving(t, former);
      anchors[t] = anchors_of(t, former);
    });
    for (std::size_t t = 0; t < texts; ++t)
      if (!anchors[t].empty()) history.former.emplace(published_.texts()[t].source, std::move(anchors[t]));
    add_withdrawn(history.former);
    add_quotes(history.blocks);
    add_other_pages(history.blocks);
    std::ranges::sort(history.blocks, {}, &LedgerBlock::page);
    add_redirects(history.redirects);
    add_followed(history.followed);
  }

 private:
  std::string address(const Followed& followed) const { return address_of(published_, followed); }

  // The places of one page of the ledger that the text `t` has no longer.
  void add_former(std::uint32_t p, std::size_t t, const std::unordered_set<std::string_view>& live,
                  std::vector<FormerPlace>& former) const {
    std::int32_t last = no_successor;
    for (std::size_t r = 0; r < before_[p].places.size(); ++r) {
      const Followed& now = found_[p].places[r];
      if (now.state == State::text && now.text == t && now.place != no_successor) last = now.place;
      if (!live.contains(before_[p].places[r].id)) former.push_back({before_[p].places[r].id, &now, last});
    }
  }

  std::unordered_set<std::string_view> live_ids(std::size_t t) const {
    std::unordered_set<std::string_view> ids;
    for (const BodyPlace& place : published_.texts()[t].places) ids.insert(place.id);
    return ids;
  }

  static void sort(std::vector<FormerPlace>& places) {
    std::ranges::sort(places, [](const FormerPlace& a, const FormerPlace& b) {
      return std::tie(a.after, a.id) < std::tie(b.after, b.id);
    });
  }

  // Those that the ledger lists at the address of the text.
  std::vector<FormerPlace> former_places(std::size_t t) const {
    std::vector<FormerPlace> former;
    const auto own = numbers_.find(published_.texts()[t].url.value);
    if (own == numbers_.end()) return former;
    const auto live = live_ids(t);
    add_former(own->second, t, live, former);
    sort(former);
    return former;
  }

  // And those whose readers are sent there with the anchor they came with.
  void add_arriving(std::size_t t, std::vector<FormerPlace>& former) const {
    const auto live = live_ids(t);
    for (const std::uint32_t p : arriving_[t])
      if (!published_.is_published(before_[p].page.id)) add_former(p, t, live, former);
    // Places of two pages may have had the same id: the one with words left answers.
    std::ranges::stable_sort(former, {},
                             [](const FormerPlace& place) { return !place.now->leads_somewhere(); });
    std::unordered_set<std::string_view> named;
    std::erase_if(former, [&](const FormerPlace& place) { return !named.insert(place.id).second; });
    sort(former);
  }

  LedgerBlock block_of(const PublishedText& text, const std::vector<FormerPlace>& former) const {
    LedgerBlock block{text.url, {}, text.entity};
    append_page(block.lines, {.id = text.url.value, .owner = text.source.value});
    std::unordered_map<std::string_view, std::string_view> fingerprints;
    if (const auto own = numbers_.find(text.url.value); own != numbers_.end())
      for (const LedgerEntry& place : before_[own->second].places)
        fingerprints.emplace(place.id, place.fingerprint);
    auto next = former.begin();
    const auto append_former_after = [&](std::int32_t place) {
      for (; next != former.end() && next->after <= place; ++next)
        append_former_place(block.lines, next->id, *next->now, text.url);
    };
    append_former_after(no_successor);
    for (std::size_t j = 0; j < text.places.size(); ++j) {
      const BodyPlace& place = text.places[j];
      const std::string_view words = text_of(*text.body, place);
      // The id of a passage is a hash of its words, so they are still the same; making a fingerprint takes
      // time.
      const auto known = place.heading ? fingerprints.end() : fingerprints.find(place.id);
      const bool same_words = known != fingerprints.end() && !known->second.empty();
      const Fingerprint made = same_words ? Fingerprint{} : fingerprint_of(words);
      const std::string beginning = beginning_of(words);
      append_place(block.lines, {.id = place.id,
                                 .fingerprint = same_words ? known->second : letters_of(made),
                                 .beginning = beginning});
      append_former_after(static_cast<std::int32_t>(j));
    }
    return block;
  }

  void append_former_place(std::string& lines, std::string_view id, const Followed& now,
                           const Url& page) const {
    if (!now.leads_somewhere()) return append_place(lines, {.id = id, .state = AddressState::gone});
    const std::string to = address(now);
    const bool here =
        to.size() > page.value.size() && to.starts_with(page.value) && to[page.value.size()] == '#';
    append_place(lines, {.id = id,
                         .state = AddressState::moved,
                         .successor = here ? std::string_view(to).substr(page.value.size() + 1) : to});
  }

  std::vector<FormerAnchor> anchors_of(std::size_t t, const std::vector<FormerPlace>& former) const {
    std::vector<FormerAnchor> anchors;
    const std::vector<BodyPlace>& places = published_.texts()[t].places;
    if (places.empty()) return anchors;
    for (const FormerPlace& place : former) {
      const BodyPlace& at = places[static_cast<std::size_t>(std::max(place.after, 0))];
      FormerAnchor anchor{std::string(place.id), at.heading, at.index, Why::edited, {}};
      const Followed& now = *place.now;
      if (!now.leads_somewhere()) {
        anchor.why = Why::removed;
      } else if (now.state != State::text || now.text != t || now.place == no_successor) {
        anchor.why = Why::moved;
        anchor.now = {address(now)};
      }
      anchors.push_back(std::move(anchor));
    }
    return anchors;
  }

  // Before a document came to the address at which it was withdrawn, another may have been there; and readers
  // are sent there from addresses that the document had before. Some of these places have words left.
  void add_withdrawn(std::unordered_map<SourcePath, std::vector<FormerAnchor>>& former) const {
    for (const Withdrawn& gone : corpus_.withdrawn()) {
      std::vector<FormerAnchor> anchors;
      std::unordered_set<std::string_view> named;
      for (std::uint32_t p = 0; p < before_.size(); ++p) {
        const std::string_view url = before_[p].page.id;
        const bool leads_here = found_[p].page.leads_somewhere() && address(found_[p].page) == gone.url.value;
        if (!leads_here || (url != gone.url.value && published_.is_published(url))) continue;
        for (std::size_t r = 0; r < before_[p].places.size(); ++r) {
          const Followed& now = found_[p].places[r];
          const std::string_view id = before_[p].places[r].id;
          if (!now.leads_somewhere() || address(now) == gone.url.value || !named.insert(id).second) continue;
          anchors.push_back({std::string(id), false, 0, Why::moved, {address(now)}});
        }
      }
      if (!anchors.empty()) former.emplace(gone.source, std::move(anchors));
    }
  }

  void add_quotes(std::vector<LedgerBlock>& blocks) const {
    for (const Document& document : corpus_.documents()) {
      for (const Quote& quote : document.quotes) {
        if (quote.card.empty()) continue;
        LedgerBlock block{url_of(quote), {}, {}};
        const Url passage = url_of(document, document.body.passages[quote.passage]);
        const Fingerprint words = fingerprint_of(quote.text);
        const std::string beginning = beginning_of(quote.text);
        append_page(block.lines, {.id = block.page.value,
                                  .owner = passage.value,
                                  .fingerprint = letters_of(words),
                                  .beginning = beginning});
        blocks.push_back(std::move(block));
      }
    }
  }

  // Pages that every site has, pages of the ledger that are not made from a text now, and redirects.
  void add_other_pages(std::vector<LedgerBlock>& blocks) const {
    const auto add = [&](std::string_view url, const LedgerEntry& page) -> std::string& {
      LedgerBlock& block = blocks.emplace_back(LedgerBlock{{std::string(url)}, {}, {}});
      append_page(block.lines, page);
      return block.lines;
    };
    for (const Url& url : index_pages())
      if (!numbers_.contains(url.value)) add(url.value, {.id = url.value});
    for (std::uint32_t p = 0; p < before_.size(); ++p) {
      const std::string_view url = before_[p].page.id;
      if (published_.text_at(url) || published_.quote_at(url)) continue;
      const Followed& now = found_[p].page;
      if (!now.leads_somewhere()) {
        add(url, {.id = url, .state = AddressState::gone});
        continue;
      }
      const std::string to = address(now);
      std::string& lines = published_.is_fixed(url)
                               ? add(url, {.id = url, .owner = before_[p].page.owner})
                               : add(url, {.id = url, .state = AddressState::moved, .successor = to});
      for (std::size_t r = 0; r < before_[p].places.size(); ++r)
        append_former_place(lines, before_[p].places[r].id, found_[p].places[r], {});
    }
    for (const Redirect& redirect : corpus_.redirects()) {
      const std::string from = page_address(redirect.from.value.value);
      if (published_.redirect_from(from).empty() || numbers_.contains(from)) continue;
      add(from, {.id = from, .state = AddressState::moved, .successor = redirect.to.value.value});
    }
  }

  void add_redirects(std::vector<Redirect>& redirects) const {
    std::unordered_set<std::string> known;
    const auto add = [&](std::string from, std::string to) {
      if (published_.is_published(from) || !published_.redirect_from(from).empty() ||
          !known.insert(from).second)
        return;
      redirects.push_back({{std::string(ledger_file)}, {{std::move(from)}}, {{std::move(to)}}});
    };
    for (std::uint32_t p = 0; p < before_.size(); ++p) {
      if (found_[p].page.leads_somewhere()) add(std::string(before_[p].page.id), address(found_[p].page));
      add_pictures(p, add);
    }
    std::ranges::sort(redirects, {}, [](const Redirect& redirect) { return redirect.from.value; });
  }

  // The page that shows a picture large has the picture's id in its address.
  template <class Add>
  void add_pictures(std::uint32_t p, Add add) const {
    const Url page{std::string(before_[p].page.id)};
    for (std::size_t r = 0; r < before_[p].places.size(); ++r) {
      const Followed& now = found_[p].places[r];
      if (now.state != State::text || now.place == no_successor) continue;
      const PublishedText& text = published_.texts()[now.text];
      const BodyPlace& place = text.places[static_cast<std::size_t>(now.place)];
      const std::string_view id = before_[p].places[r].id;
      if (place.heading || !id.starts_with("p-") || (id == place.id && page == text.url)) continue;
      const Passage& passage = text.body->passages[place.index];
      if (passage.kind != PassageKind::picture) continue;
      Passage before;
      before.id = {std::string(id)};
      add(url_of_enlarged(page, before).value, url_of_enlarged(text.url, passage).value);
    }
  }

  // What led somewhere else at the last build. The places of a page that moved as a whole moved with it.
  void add_followed(std::vector<FollowedAddress>& followed) const {
    for (std::uint32_t p = 0; p < before_.size(); ++p) {
      const LedgerEntry& page = before_[p].page;
      const Followed& now = found_[p].page;
      const std::string to = now.leads_somewhere() ? address(now) : std::string();
      if (page.state == AddressState::live && now.leads_somewhere() && to != page.id)
        followed.push_back({{std::string(page.id)}, {to}});
      if (now.state != State::text) continue;
      for (std::size_t r = 0; r < before_[p].places.size(); ++r) {
        const LedgerEntry& place = before_[p].places[r];
        const Followed& there = found_[p].places[r];
        if (place.state != AddressState::live || !there.leads_somewhere()) continue;
        const bool same =
            there.state == State::text && there.text == now.text && there.place != no_successor &&
            published_.texts()[there.text].places[static_cast<std::size_t>(there.place)].id == place.id;
        if (!same) followed.push_back({{fmt::format("{}#{}", page.id, place.id)}, {address(there)}});
      }
    }
  }

  const Corpus& corpus_;
  const PublishedPages& published_;
  const std::vector<LedgerPage>& before_;
  const std::vector<FollowedPage>& found_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;  // of the ledger's pages
  std::vector<std::vector<std::uint32_t>> arriving_;             // for each text, the pages that lead to it
};

}  // namespace

AddressHistory find_address_history(const Corpus& corpus, int jobs, Diagnostics& diagnostics) {
  const PublishedPages published(corpus);
  AddressHistory history;
  const std::vector<FollowedPage> found =
      follow_addresses(corpus, published, jobs, history.lost, diagnostics);
  HistoryWriter(corpus, published, found).write(jobs, history);
  return history;
}

void send_on_from_unnamed(const Corpus& corpus, Relations& relations) {
  std::unordered_set<std::string_view> listed;
  for (const LedgerPage& page : corpus.ledger().pages) listed.insert(page.page.id);
  for (std::size_t e = 0; e < corpus.entities().size(); ++e) {
    const Entity& entity = corpus.entities()[e];
    const Url url = url_of(entity);
    if (relations.named[e] || !listed.contains(url.value)) continue;
    relations.addresses.redirects.push_back(
        {entity.source, {url}, {{fmt::format("/{}/", find_entity_kind(entity.kind)->folder)}}});
  }
}

std::string written_ledger(const Corpus& corpus, const Relations& relations) {
  std::unordered_set<std::string_view> listed;
  for (const LedgerPage& page : corpus.ledger().pages) listed.insert(page.page.id);
  std::string ledger(ledger_head());
  for (const LedgerBlock& block : relations.addresses.blocks)
    if (!block.entity || relations.named[*block.entity] || listed.contains(block.page.value))
      ledger += block.lines;
  return ledger;
}

}  // namespace commonplace
