#pragma once

#include <cstdint>
#include <vector>

#include "model/corpus.h"
#include "relate/relations.h"

namespace commonplace {

// The districts a passage is about, ascending: those it names and the host of its document, each once.
// All counts of passages by district go by this.
std::vector<std::uint32_t> districts_of_passage(const Corpus& corpus, const Relations& relations,
                                                std::uint32_t document, std::uint32_t passage);

}  // namespace commonplace
