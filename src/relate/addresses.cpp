#include "relate/addresses.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "model/urls.h"

namespace commonplace {
namespace {

constexpr std::string_view glossary_address = "/glossary/";

// What is published beside the pages and does not depend on any one of them.
constexpr auto standing_files = std::to_array<std::string_view>({
    "/feed.xml",
    "/sitemap.xml",
    "/robots.txt",
    "/404.html",
    "/data/documents.json",
    "/data/quotes.json",
    "/data/themes.json",
    "/data/entities.json",
    "/data/glossary.json",
    "/data/citations.bib",
    "/data/citations.json",
});

std::string anchor_of(const Note& note) {
  return fmt::format("fn-{}", note.number);
}

bool has_anchor(const Body& body, const std::string& anchor) {
  const auto heading = [&](const Heading& each) { return each.id == anchor; };
  const auto passage = [&](const Passage& each) { return each.id.value == anchor; };
  const auto note = [&](const Note& each) { return anchor_of(each) == anchor; };
  return std::any_of(body.headings.begin(), body.headings.end(), heading) ||
         std::any_of(body.passages.begin(), body.passages.end(), passage) ||
         std::any_of(body.notes.begin(), body.notes.end(), note);
}

template <class Table>
std::vector<std::string> sorted_keys(const Table& table) {
  std::vector<std::string> keys;
  keys.reserve(table.size());
  for (const auto& [key, value] : table) keys.push_back(key);
  std::sort(keys.begin(), keys.end());
  return keys;
}

}  // namespace

Addresses::Addresses(const Corpus& corpus) {
  add_pages(corpus);
  add_files(corpus);
  add_redirects(corpus.redirects());
  for (const Term& term : corpus.terms()) {
    glossary_anchors_.insert(term.anchor);
    glossary_anchors_.insert(term.former_anchors.begin(), term.former_anchors.end());
  }
}

void Addresses::add_pages(const Corpus& corpus) {
  for (const Document& document : corpus.documents())
    add({url_of(document), document.source, &document.body}, document.id.value);
  for (const Theme& theme : corpus.themes()) add({url_of(theme), theme.source, &theme.body}, theme.id.value);
  for (const Entity& entity : corpus.entities())
    add({url_of(entity), entity.source, &entity.body}, entity.id.value);
  for (const ProsePage& page : corpus.pages()) add({url_of(page), page.source, &page.body}, page.id);
  for (const Withdrawn& gone : corpus.withdrawn())
    add({gone.url, gone.source, nullptr, &gone}, gone.id.value);
  for (const Url& page : index_pages()) add({page, {}, nullptr});
}

void Addresses::add_files(const Corpus& corpus) {
  for (const auto& [file, facts] : corpus.files()) {
    const std::string address = "/" + file.value;
    address_of_source_.emplace(file.value, address);
    by_address_.emplace(address, Destination{url_of_file(file), file, nullptr});
  }
  for (const std::string_view file : standing_files) add({{std::string(file)}, {}, nullptr});
  for (const Theme& theme : corpus.themes()) add({{url_of(theme).value + "feed.xml"}, {}, nullptr});
  for (const Document& document : corpus.documents()) {
    add({{fmt::format("/data/documents/{}.json", document.id.value)}, {}, nullptr});
    for (const Quote& quote : document.quotes)
      if (!quote.card.empty()) add({url_of(quote), {}, nullptr});
  }
}

void Addresses::add_redirects(const std::vector<Redirect>& redirects) {
  for (const Redirect& redirect : redirects) {
    const auto to = by_address_.find(redirect.to.value.value);
    if (to != by_address_.end()) by_address_.emplace(redirect.from.value.value, Destination(to->second));
  }
}

void Addresses::add(Destination destination, const std::string& id) {
  const std::string address = destination.url.value;
  if (!destination.source.empty()) address_of_source_.emplace(destination.source.value, address);
  if (!id.empty()) address_of_id_.emplace(id, address);
  by_address_.emplace(address, std::move(destination));
}

const Destination* Addresses::by_address(const std::string& address) const {
  auto found = by_address_.find(address);
  if (found == by_address_.end()) found = by_address_.find(address + "/");
  return found == by_address_.end() ? nullptr : &found->second;
}

const Destination* Addresses::by_source(const std::string& path) const {
  const auto found = address_of_source_.find(path);
  return found == address_of_source_.end() ? nullptr : by_address(found->second);
}

const Destination* Addresses::by_id(const std::string& id) const {
  const auto found = address_of_id_.find(id);
  return found == address_of_id_.end() ? nullptr : by_address(found->second);
}

std::string Addresses::anchor(const Destination& page, const std::string& fragment) const {
  const bool is_glossary = page.url.value == glossary_address;
  if (page.body == nullptr && !is_glossary) return page.is_made_page() ? std::string() : fragment;
  for (const std::string& meant : {fragment, "h-" + fragment}) {
    if (is_glossary ? glossary_anchors_.count(meant) > 0 : has_anchor(*page.body, meant)) return meant;
  }
  return {};
}

std::vector<std::string> Addresses::all_anchors(const Destination& page) const {
  if (page.url.value == glossary_address) return {glossary_anchors_.begin(), glossary_anchors_.end()};
  std::vector<std::string> anchors;
  if (page.body == nullptr) return anchors;
  for (const Heading& heading : page.body->headings) anchors.push_back(heading.id);
  for (const Passage& passage : page.body->passages) anchors.push_back(passage.id.value);
  for (const Note& note : page.body->notes) anchors.push_back(anchor_of(note));
  std::sort(anchors.begin(), anchors.end());
  return anchors;
}

std::vector<std::string> Addresses::all_addresses() const {
  return sorted_keys(by_address_);
}

std::vector<std::string> Addresses::all_sources() const {
  return sorted_keys(address_of_source_);
}

std::vector<std::string> Addresses::all_ids() const {
  return sorted_keys(address_of_id_);
}

}  // namespace commonplace
