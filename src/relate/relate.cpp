#include "relate/relate.h"

#include <algorithm>
#include <iterator>

#include "base/parallel_for.h"
#include "relate/address_history.h"
#include "relate/backlinks.h"
#include "relate/bylines.h"
#include "relate/content_files.h"
#include "relate/districts.h"
#include "relate/hashed_words.h"
#include "relate/links.h"
#include "relate/mentions.h"
#include "relate/named_entities.h"
#include "relate/names.h"
#include "relate/neighbours.h"
#include "relate/quote_speakers.h"
#include "relate/references.h"
#include "relate/related.h"
#include "relate/telling_words.h"

namespace commonplace {
namespace {

bool may_be_linked(const Corpus& corpus, Named named) {
  return named.kind == Named::Kind::entity ? corpus.entities()[named.index].linked
                                           : corpus.terms()[named.index].linked;
}

}  // namespace

Relations relate(const Corpus& corpus, int jobs, Diagnostics& diagnostics) {
  const std::vector<Document>& documents = corpus.documents();
  Relations relations;
  relations.documents.resize(documents.size());
  relations.addresses = find_address_history(corpus, jobs, diagnostics);
  relations.links = resolve_links(corpus, relations.addresses, jobs, diagnostics);

  // What a document says by itself; its words are taken apart once for all of it.
  const Names names = gather_names(corpus, diagnostics);
  const PersonNames persons(corpus);
  const ReferenceFinder references(corpus);
  DocumentFrequencies frequencies;
  std::vector<std::vector<RepeatedWord>> repeated(documents.size());
  std::vector<Diagnostics> warnings(documents.size());
  parallel_for(documents.size(), jobs, [&](std::size_t d) {
    const Body& body = documents[d].body;
    const BodyWords words = hashed_words(body);
    DocumentRelations& found = relations.documents[d];
    found.references = references.find(static_cast<std::uint32_t>(d), words, warnings[d]);
    found.mentions = find_mentions(body, words, names, found.references);
    found.districts = districts_of_passages(corpus, documents[d], found.mentions, names);
    found.note_mentions = find_note_mentions(body, names);
    found.authors = find_authors(documents[d], names);
    found.speakers = quote_speakers(documents[d], persons);
    for (Mention& mention : found.mentions)
      mention.linked = mention.linked && may_be_linked(corpus, mention.named);
    repeated[d] = repeated_words(body, words, found.mentions, frequencies);
  });

  for (Diagnostics& one : warnings) std::ranges::move(one, std::back_inserter(diagnostics));

  // What follows from all documents together.
  relations.entity_mentions =
      mention_places(relations.documents, Named::Kind::entity, corpus.entities().size());
  relations.term_mentions = mention_places(relations.documents, Named::Kind::term, corpus.terms().size());
  relations.entity_notes = note_places(relations.documents, corpus.entities().size());
  relations.bylines = find_bylines(corpus, relations.documents, names);
  add_linked_places(corpus, relations);
  relations.named = named_entities(corpus, relations);
  send_on_from_unnamed(corpus, relations);
  relations.files = content_files(corpus, relations);
  std::vector<std::vector<TellingWord>> telling(documents.size());
  parallel_for(documents.size(), jobs, [&](std::size_t d) {
    telling[d] = telling_words(documents[d].body, repeated[d], frequencies, documents.size());
  });
  auto related = find_related(corpus, relations.documents, telling, jobs);
  auto backlinks = find_backlinks(corpus, relations, jobs);
  for (std::size_t d = 0; d < documents.size(); ++d) {
    relations.documents[d].related = std::move(related[d]);
    relations.documents[d].backlinks = std::move(backlinks[d]);
  }
  set_neighbours(corpus, relations.documents);
  return relations;
}

}  // namespace commonplace
