#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/corpus.h"
#include "relate/successors.h"

namespace commonplace {

// A page made from one text, with the places that have addresses on it.
struct PublishedText {
  Url url;
  SourcePath source;
  const Body* body = nullptr;  // borrowed from the corpus
  std::vector<BodyPlace> places;
  std::optional<std::uint32_t> document;  // index, if it is one
  std::optional<std::uint32_t> entity;
};

struct PublishedQuote {
  std::uint32_t document = 0;
  std::uint32_t quote = 0;
};

// Every address the corpus is published at, apart from what follows from others (parts of lists, pictures,
// feeds).
class PublishedPages {
 public:
  explicit PublishedPages(const Corpus& corpus);

  const std::vector<PublishedText>& texts() const { return texts_; }
  std::optional<std::uint32_t> text_at(std::string_view url) const;
  std::optional<std::uint32_t> text_from(std::string_view source) const;
  std::optional<PublishedQuote> quote_at(std::string_view url) const;
  // Whether the address does not depend on a text or quote: a page that every site has, the page of a
  // withdrawn document, or a file published as it is.
  bool is_fixed(std::string_view url) const;
  // Where an alias or a redirect leads; empty if there is none.
  std::string_view redirect_from(std::string_view url) const;
  bool is_published(std::string_view url) const;

  const PublishedText& page_of(const PublishedQuote& quote) const { return texts_[quote.document]; }

 private:
  std::vector<PublishedText> texts_;  // documents come first, by their numbers in the corpus
  std::unordered_map<std::string_view, std::uint32_t> by_url_, by_source_;
  std::unordered_map<std::string, PublishedQuote> quotes_;
  std::unordered_set<std::string> fixed_;
  std::unordered_map<std::string, std::string_view> redirects_;
};

// `/old` and `/old/` are one address.
std::string page_address(std::string_view url);

}  // namespace commonplace
