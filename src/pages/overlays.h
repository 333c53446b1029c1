#pragma once

#include <cstdint>
#include <vector>

#include "model/corpus.h"
#include "pages/body_view.h"
#include "relate/relations.h"

namespace commonplace {

// What is laid over each passage of a document: its quotes, references and linked mentions, in the
// order of their ranges. Two overlays of a passage are apart, or the one lies within the other, and
// then the outer one is a quote.
std::vector<std::vector<Overlay>> body_overlays(const Corpus& corpus, const Relations& relations,
                                                std::uint32_t document);

}  // namespace commonplace
