#pragma once

#include <vector>

#include "model/corpus.h"
#include "relate/relations.h"

namespace commonplace {

// The passages of documents in which a Markdown link leads to an entity, put among the places that name it.
void add_linked_places(const Corpus& corpus, Relations& relations);

// Which entities anything on the site names, by index: a passage, a footnote, a byline, the host of a
// document, a link in any text that has a page, or an address in site.yaml or redirects.yaml. All else of
// `relations` must be there.
std::vector<bool> named_entities(const Corpus& corpus, const Relations& relations);

}  // namespace commonplace
