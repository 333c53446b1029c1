#include "relate/lost_addresses.h"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

namespace commonplace {
namespace {

using State = Followed::State;

class LossList {
 public:
  LossList(const Corpus& corpus, const PublishedPages& published, const std::vector<FollowedPage>& found,
           Diagnostics& lost)
      : corpus_(corpus), published_(published), before_(corpus.ledger().pages), found_(found), lost_(lost) {}

  void list() {
    list_quotes();
    for (std::size_t p = 0; p < before_.size(); ++p) {
      if (is_quote_page(before_[p].page)) continue;
      if (found_[p].page.state == State::lost && before_[p].page.state == AddressState::live)
        list_page(before_[p]);
      else
        list_places(p);
    }
    for (const LedgerEntry* quote : quotes_) list_quote(*quote);
  }

 private:
  void list_quotes() {
    for (std::size_t p = 0; p < before_.size(); ++p)
      if (is_quote_page(before_[p].page) && found_[p].page.state == State::lost &&
          before_[p].page.state == AddressState::live)
        quotes_.push_back(&before_[p].page);
  }

  // Takes the quotes of a passage, or of any on a page, off the list: they are lost with it.
  std::size_t take_quotes(std::string_view owner) {
    return std::erase_if(quotes_, [&](const LedgerEntry* quote) {
      return quote->owner == owner || (owner.ends_with('/') && quote->owner.starts_with(owner) &&
                                       quote->owner.substr(owner.size()).starts_with('#'));
    });
  }

  Place line_of(const LedgerEntry& entry) const { return {{std::string(ledger_file)}, entry.line, 0}; }

  static std::string giving_up(const LedgerEntry& entry, std::string_view indent) {
    return fmt::format(
        "to give it up, change line {} of `{}` to `{}{} gone`, or build with `--accept-losses`", entry.line,
        ledger_file, indent, entry.id);
  }

  void list_page(const LedgerPage& page) {
    const auto passages = static_cast<std::size_t>(std::ranges::count_if(
        page.places, [](const LedgerEntry& place) { return place.id.starts_with("p-"); }));
    const std::size_t quotes = take_quotes(page.page.id);
    std::string parts;
    if (passages > 0)
      parts =
          passages == 1 ? ", and so is its 1 passage" : fmt::format(", and so are its {} passages", passages);
    if (passages > 0 && quotes > 0)
      parts += quotes == 1 ? " and 1 page of a quote" : fmt::format(" and {} pages of quotes", quotes);
    const std::string_view owner = page.page.owner;
    if (is_held_back(owner)) {
      lost_.push_back(error_at(
          {{std::string(owner)}, 0, 0},
          fmt::format("this text is published at `{}` and would be taken away{}", page.page.id, parts),
          "publish it as before; " + giving_up(page.page, "")));
      return;
    }
    lost_.push_back(error_at(
        line_of(page.page), fmt::format("the page `{}` is gone{}", page.page.id, parts),
        fmt::format("{}to send its readers elsewhere, write `{}: /NEW/ADDRESS/` into `redirects.yaml`; {}",
                    owner.empty() ? "" : fmt::format("restore `{}`; ", owner), page.page.id,
                    giving_up(page.page, ""))));
  }

  bool is_held_back(std::string_view source) const {
    source.remove_prefix(source.rfind('/') + 1);
    return corpus_.is_waiting({std::string(source.substr(0, source.rfind('.')))});
  }

  // In the text, where the place before it is now.
  void list_places(std::size_t p) {
    const std::vector<LedgerEntry>& places = before_[p].places;
    const Followed* last = nullptr;
    for (std::size_t r = 0; r < places.size(); ++r) {
      const Followed& now = found_[p].places[r];
      if (now.state == State::text) last = &now;
      if (now.state != State::lost || places[r].state != AddressState::live) continue;
      const std::string address = fmt::format("{}#{}", before_[p].page.id, places[r].id);
      lost_.push_back(error_at(
          place_after(last, found_[p].page, places[r]),
          fmt::format("the {} `{}`, “{}”, is gone{}", places[r].id.starts_with("h-") ? "heading" : "passage",
                      address, places[r].beginning,
                      take_quotes(address) > 0 ? ", and so is the page of its quote" : ""),
          fmt::format(
              "put it back; to send its readers to other words, change line {} of `{}` to `  {} -> ` and the "
              "anchor of those; {}",
              places[r].line, ledger_file, places[r].id, giving_up(places[r], "  "))));
    }
  }

  Place place_after(const Followed* last, const Followed& page, const LedgerEntry& lost) const {
    if (page.state != State::text) return line_of(lost);
    const PublishedText& text = published_.texts()[last == nullptr ? page.text : last->text];
    if (last == nullptr || last->place == no_successor) return {text.source, 0, 0};
    const BodyPlace& place = text.places[static_cast<std::size_t>(last->place)];
    return {text.source,
            place.heading ? text.body->headings[place.index].line : text.body->passages[place.index].line, 0};
  }

  // Its passage is unknown, so it is lost by itself.
  void list_quote(const LedgerEntry& quote) {
    lost_.push_back(error_at(line_of(quote), fmt::format("the page `{}` of a quote is gone", quote.id),
                             fmt::format("to send its readers elsewhere, write `{}: /NEW/ADDRESS/` into "
                                         "`redirects.yaml`; {}",
                                         quote.id, giving_up(quote, ""))));
  }

  const Corpus& corpus_;
  const PublishedPages& published_;
  const std::vector<LedgerPage>& before_;
  const std::vector<FollowedPage>& found_;
  Diagnostics& lost_;
  std::vector<const LedgerEntry*> quotes_;  // lost, and not yet named
};

}  // namespace

void list_lost(const Corpus& corpus, const PublishedPages& published, const std::vector<FollowedPage>& found,
               Diagnostics& lost) {
  LossList(corpus, published, found, lost).list();
}

}  // namespace commonplace
