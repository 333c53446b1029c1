#include "relate/published_pages.h"

#include "model/urls.h"

namespace commonplace {
namespace {

template <class Map>
std::optional<typename Map::mapped_type> found_in(const Map& map, const typename Map::key_type& key) {
  const auto found = map.find(key);
  if (found == map.end()) return std::nullopt;
  return found->second;
}

}  // namespace

PublishedPages::PublishedPages(const Corpus& corpus) {
  const auto add = [&](const auto& all, bool with_passages) {
    for (const auto& one : all)
      texts_.push_back({url_of(one), one.source, &one.body, places_of(one.body, with_passages), {}, {}});
  };
  add(corpus.documents(), true);
  for (std::uint32_t d = 0; d < texts_.size(); ++d) texts_[d].document = d;
  add(corpus.themes(), false);
  const auto first_entity = static_cast<std::uint32_t>(texts_.size());
  add(corpus.entities(), false);
  for (std::uint32_t e = 0; e < corpus.entities().size(); ++e) texts_[first_entity + e].entity = e;
  add(corpus.pages(), false);
  for (std::uint32_t t = 0; t < texts_.size(); ++t) {
    by_url_.emplace(texts_[t].url.value, t);
    by_source_.emplace(texts_[t].source.value, t);
  }

  for (std::uint32_t d = 0; d < corpus.documents().size(); ++d) {
    const std::vector<Quote>& quotes = corpus.documents()[d].quotes;
    for (std::uint32_t q = 0; q < quotes.size(); ++q)
      if (!quotes[q].card.empty()) quotes_.emplace(url_of(quotes[q]).value, PublishedQuote{d, q});
  }
  for (const Url& url : index_pages()) fixed_.insert(url.value);
  for (const Withdrawn& one : corpus.withdrawn()) fixed_.insert(one.url.value);
  for (const auto& [file, facts] : corpus.files()) fixed_.insert(url_of_file(file).value);
  for (const Redirect& redirect : corpus.redirects())
    if (redirect.from.value.value.find_first_of("?#") ==
        std::string::npos)  // else only a server can follow it
      redirects_.emplace(page_address(redirect.from.value.value), redirect.to.value.value);
}

std::optional<std::uint32_t> PublishedPages::text_at(std::string_view url) const {
  return found_in(by_url_, url);
}

std::optional<std::uint32_t> PublishedPages::text_from(std::string_view source) const {
  return found_in(by_source_, source);
}

std::optional<PublishedQuote> PublishedPages::quote_at(std::string_view url) const {
  return found_in(quotes_, std::string(url));
}

bool PublishedPages::is_fixed(std::string_view url) const {
  return fixed_.contains(std::string(url));
}

std::string_view PublishedPages::redirect_from(std::string_view url) const {
  return found_in(redirects_, page_address(url)).value_or(std::string_view());
}

bool PublishedPages::is_published(std::string_view url) const {
  return text_at(url) || is_fixed(url) || quote_at(url);
}

std::string page_address(std::string_view url) {
  std::string address(url.substr(0, url.find('#')));
  if (!address.ends_with('/') && !address.ends_with(".html")) address += '/';
  return address;
}

}  // namespace commonplace
