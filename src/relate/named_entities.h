#pragma once

#include <vector>

#include "model/corpus.h"
#include "relate/relations.h"

namespace commonplace {

// Puts the passages in which a Markdown link leads to an entity among the places that name it, and a district
// that is linked so among those the passage is about.
void add_linked_places(const Corpus& corpus, Relations& relations);

// Which entities anything on the site names, by index: a passage or a heading above it, a footnote, a byline,
// the attribution of a quote, the host of a document, a link in any text that has a page, or an address in
// site.yaml or redirects.yaml. All else of `relations` must be there.
std::vector<bool> named_entities(const Corpus& corpus, const Relations& relations);

}  // namespace commonplace
