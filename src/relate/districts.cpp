#include "relate/districts.h"

#include <algorithm>
#include <optional>
#include <set>

#include "relate/hashed_words.h"
#include "relate/mentions.h"

namespace commonplace {
namespace {

using Districts = std::set<std::uint32_t>;

bool is_district(const Corpus& corpus, const Named& named) {
  return named.kind == Named::Kind::entity && corpus.entities()[named.index].kind == "district";
}

// For each heading the districts that it or a heading above it names. A heading stands behind those above it.
std::vector<Districts> districts_of_headings(const Corpus& corpus, const Body& body, const Names& names) {
  std::vector<Districts> districts;
  for (const Heading& heading : body.headings) {
    Districts own = heading.parent < 0 ? Districts() : districts[static_cast<std::size_t>(heading.parent)];
    for (const auto& [named, range] : names_in(heading.title.text, hashed_words(heading.title.text), names))
      if (is_district(corpus, named)) own.insert(named.index);
    districts.push_back(std::move(own));
  }
  return districts;
}

std::optional<std::uint32_t> subject_of(const Corpus& corpus, const Document& document) {
  if (!document.host || !find_document_kind(document.kind)->about_host) return std::nullopt;
  const auto subject = corpus.find(document.host->value);
  if (!subject || corpus.entities()[*subject].kind != "district") return std::nullopt;
  return subject;
}

}  // namespace

std::vector<std::vector<std::uint32_t>> districts_of_passages(const Corpus& corpus, const Document& document,
                                                              const std::vector<Mention>& mentions,
                                                              const Names& names) {
  const std::vector<Passage>& passages = document.body.passages;
  const std::vector<Districts> of_headings = districts_of_headings(corpus, document.body, names);
  const std::optional<std::uint32_t> subject = subject_of(corpus, document);
  std::vector<std::vector<std::uint32_t>> districts(passages.size());
  auto mention = mentions.begin();
  for (std::uint32_t p = 0; p < passages.size(); ++p) {
    const int section = passages[p].section;
    Districts own = section < 0 ? Districts() : of_headings[static_cast<std::size_t>(section)];
    for (; mention != mentions.end() && mention->passage == p; ++mention)
      if (is_district(corpus, mention->named)) own.insert(mention->named.index);
    if (subject) own.insert(*subject);
    districts[p].assign(own.begin(), own.end());
  }
  return districts;
}

}  // namespace commonplace
