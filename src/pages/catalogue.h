#pragma once

#include <cstdint>
#include <vector>

#include "model/corpus.h"
#include "pages/quote_card.h"
#include "relate/relations.h"

namespace commonplace {

// What the pages that list things look up, worked out once for all of them. Borrows the corpus and
// the relations, which outlive every page.
struct Catalogue {
  const Corpus& corpus;
  const Relations& relations;
  const Topics& topics;

  std::vector<QuotePlace> quotes;                        // those with a card, as all_quotes() orders them
  std::vector<std::vector<QuotePlace>> quotes_of_theme;  // one for each theme, in the same order
  std::vector<std::uint32_t> theme_order;                // themes by name, as readers sort
  std::vector<std::uint32_t> entity_order;               // named entities by filed name, as readers sort
  std::vector<std::uint32_t> term_order;                 // terms, as readers sort
  std::vector<std::vector<std::uint32_t>> hosted;        // documents each entity was host of, newest first
  std::vector<std::vector<Counted>> themes_of_entity;    // themes a district meets, most passages first
  std::vector<std::size_t> passages_about;               // one for each entity: 0 where it is no district

  std::size_t count_entities(const EntityKind& kind) const;  // those that have a page
};

Catalogue make_catalogue(const Corpus& corpus, const Relations& relations, const Topics& topics);

}  // namespace commonplace
