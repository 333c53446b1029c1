#include "relate/names_that_wait.h"

#include "model/urls.h"
#include "relate/linked_addresses.h"
#include "relate/mentions.h"

namespace commonplace {
namespace {

// The themes of a document's front matter.
void add_themes_of(const Corpus& corpus, const Document& document, std::set<std::uint32_t>& themes) {
  for (const auto* const named : {&document.themes, &document.quote_themes})
    for (const Placed<ThemeId>& theme : *named)
      if (const auto index = corpus.find(theme.value)) themes.insert(*index);
}

// The entity that a term stands for.
std::optional<std::uint32_t> entity_of(const Corpus& corpus, const Term& term) {
  return term.entity ? corpus.find(term.entity->value) : std::nullopt;
}

bool is_named(const Corpus& corpus, const Relations& relations, std::uint32_t term) {
  const auto entity = entity_of(corpus, corpus.terms()[term]);
  return entity ? relations.named[*entity] : !relations.term_mentions[term].empty();
}

}  // namespace

NamesThatWait named_by_waiting(const Corpus& corpus) {
  NamesThatWait found;
  if (corpus.waiting().empty()) return found;
  Diagnostics reported_elsewhere;
  const Names names = gather_names(corpus, reported_elsewhere);
  std::set<Named> mentioned;
  for (const Document& document : corpus.waiting()) {
    add_themes_of(corpus, document, found.themes);
    for (const Mention& mention : find_mentions(document.body, hashed_words(document.body), names, {}))
      mentioned.insert(mention.named);
  }
  for (std::uint32_t t = 0; t < corpus.terms().size(); ++t) {
    const auto entity = entity_of(corpus, corpus.terms()[t]);
    const Named named = entity ? Named{Named::Kind::entity, *entity} : Named{Named::Kind::term, t};
    if (mentioned.contains(named)) found.terms.insert(t);
  }
  return found;
}

void keep_unnamed(const Corpus& corpus, const Relations& relations, const Topics& topics,
                  NamesThatWait& names) {
  const LinkedAddresses linked(corpus, relations);
  std::set<std::uint32_t> named;
  for (const Document& document : corpus.documents()) add_themes_of(corpus, document, named);
  std::erase_if(names.themes, [&](std::uint32_t theme) {
    return named.contains(theme) || linked.has_page(url_of(corpus.themes()[theme])) ||
           !topics.themes[theme].passages.empty();
  });
  std::erase_if(names.terms, [&](std::uint32_t term) {
    return is_named(corpus, relations, term) || linked.has_place(url_of(corpus.terms()[term]));
  });
}

}  // namespace commonplace
