#include "address_reader.h"

#include "model/urls.h"

namespace commonplace::testing {

AddressReader::AddressReader(const Corpus& corpus, const AddressHistory& history) {
  for (const Document& one : corpus.documents()) {
    add_text(url_of(one).value, one.source, one.body, true, history);
    for (const Quote& quote : one.quotes)
      if (!quote.card.empty()) pages_[url_of(quote).value];
  }
  for (const Theme& one : corpus.themes()) add_text(url_of(one).value, one.source, one.body, false, history);
  for (const Entity& one : corpus.entities())
    add_text(url_of(one).value, one.source, one.body, false, history);
  for (const ProsePage& one : corpus.pages())
    add_text(url_of(one).value, one.source, one.body, false, history);
  for (const Withdrawn& one : corpus.withdrawn()) {
    Page& page = pages_[one.url.value];
    page.withdrawn = true;
    if (const auto found = history.former.find(one.source); found != history.former.end())
      for (const FormerAnchor& former : found->second) page.moved.emplace(former.id, former.now.value);
  }
  for (const Url& url : index_pages()) pages_[url.value];
  for (const auto* const redirects : {&corpus.redirects(), &history.redirects})
    for (const Redirect& redirect : *redirects)
      redirects_.emplace(redirect.from.value.value, redirect.to.value.value);
}

void AddressReader::add_text(const std::string& url, const SourcePath& source, const Body& body,
                             bool passages, const AddressHistory& history) {
  Page& page = pages_[url];
  for (const Heading& heading : body.headings) page.places[heading.id] = {End::place, url, heading.id};
  for (const Passage& passage : body.passages)
    if (passages) page.places[passage.id.value] = {End::place, url, passage.id.value};
  const auto found = history.former.find(source);
  if (found == history.former.end()) return;
  for (const FormerAnchor& former : found->second) {
    if (former.why == FormerAnchor::Why::moved) {
      page.moved.emplace(former.id, former.now.value);
      continue;
    }
    const std::string place =
        former.on_heading ? body.headings[former.index].id : body.passages[former.index].id.value;
    // A place that is there answers itself: the browser takes the first of two.
    page.places.emplace(
        former.id, Arrival{former.why == FormerAnchor::Why::removed ? End::removed : End::place, url, place});
  }
}

AddressReader::Arrival AddressReader::follow(std::string_view address) const {
  std::string url(address.substr(0, address.find('#')));
  std::string anchor(address.substr(std::min(url.size() + 1, address.size())));
  constexpr int most_steps = 8;
  for (int steps = 0; steps < most_steps; ++steps) {
    const auto page = pages_.find(url);
    std::string to;
    if (page == pages_.end()) {
      const auto redirect = redirects_.find(url);
      if (redirect == redirects_.end()) return {End::missing_page, url, anchor};
      to = redirect->second;
    } else {
      const bool withdrawn = page->second.withdrawn;
      if (anchor.empty()) return {withdrawn ? End::withdrawn : End::page, url, {}};
      const auto place = page->second.places.find(anchor);
      if (place != page->second.places.end()) return place->second;
      const auto moved = page->second.moved.find(anchor);
      if (moved == page->second.moved.end())
        return {withdrawn ? End::withdrawn : End::unknown_place, url, anchor};
      to = moved->second;
      anchor.clear();
    }
    url = to.substr(0, to.find('#'));
    if (to.size() > url.size()) anchor = to.substr(url.size() + 1);
  }
  return {End::missing_page, url, anchor};
}

}  // namespace commonplace::testing
