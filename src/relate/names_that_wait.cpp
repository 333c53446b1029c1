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

// Entities and terms that its text, its byline or its host name.
void add_mentioned(const Corpus& corpus, const Document& document, const Names& names,
                   std::set<Named>& mentioned) {
  const auto add_text = [&](const std::string& text) {
    for (const auto& [named, range] : names_in(text, hashed_words(text), names)) mentioned.insert(named);
  };
  for (const Passage& passage : document.body.passages) add_text(passage.body.text);
  for (const Heading& heading : document.body.headings) add_text(heading.title.text);
  for (const Note& note : document.body.notes) add_text(note.body.text);
  for (const Author& author : document.authors) {
    add_text(author.name);
    add_text(author.affiliation);
  }
  for (const Quote& quote : document.quotes) add_text(quote.attribution);
  const auto host = document.host ? corpus.find(document.host->value) : std::nullopt;
  if (host) mentioned.insert({Named::Kind::entity, *host});
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

CorpusNames named_by_waiting(const Corpus& corpus) {
  CorpusNames found;
  if (corpus.waiting().empty()) return found;
  Diagnostics reported_elsewhere;
  const Names names = gather_names(corpus, reported_elsewhere);
  std::set<Named> mentioned;
  for (const Document& document : corpus.waiting()) {
    add_themes_of(corpus, document, found.themes);
    add_mentioned(corpus, document, names, mentioned);
  }
  for (const Named& one : mentioned)
    if (one.kind == Named::Kind::entity) found.entities.insert(one.index);
  for (std::uint32_t t = 0; t < corpus.terms().size(); ++t) {
    const auto entity = entity_of(corpus, corpus.terms()[t]);
    const Named named = entity ? Named{Named::Kind::entity, *entity} : Named{Named::Kind::term, t};
    if (mentioned.contains(named)) found.terms.insert(t);
  }
  return found;
}

void keep_unnamed(const Corpus& corpus, const Relations& relations, const Topics& topics,
                  CorpusNames& names) {
  const LinkedAddresses linked(corpus, relations);
  std::set<std::uint32_t> named;
  for (const Document& document : corpus.documents()) add_themes_of(corpus, document, named);
  std::erase_if(names.themes, [&](std::uint32_t theme) {
    return named.contains(theme) || linked.has_page(url_of(corpus.themes()[theme])) ||
           !topics.themes[theme].passages.empty();
  });
  std::erase_if(names.entities, [&](std::uint32_t entity) { return relations.named[entity]; });
  std::erase_if(names.terms, [&](std::uint32_t term) {
    return is_named(corpus, relations, term) || linked.has_place(url_of(corpus.terms()[term]));
  });
}

}  // namespace commonplace
