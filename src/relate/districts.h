#pragma once

#include <cstdint>
#include <vector>

#include "model/corpus.h"
#include "relate/names.h"
#include "relate/relations.h"

namespace commonplace {

// For each passage of a document the districts it is about, ascending, each once:
// - those named in it (`mentions`, all of the document's; add_linked_places() adds links),
// - those named in a heading that it stands under,
// - in a document that is about a district as a whole, such as a case study, that district.
// Being host to a meeting does not make its passages about the host.
std::vector<std::vector<std::uint32_t>> districts_of_passages(const Corpus& corpus, const Document& document,
                                                              const std::vector<Mention>& mentions,
                                                              const Names& names);

}  // namespace commonplace
