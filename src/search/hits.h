#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "search/tokenizer.h"

namespace commonplace {

// The places in each text that match any phrase of `match` (MATCH text for FTS5), in order: whole
// words, a phrase as one place. One list for each text. Stems and accents are the index's own:
// its tokenizer finds them.
std::vector<std::vector<Range>> find_hits(const Tokenizer& tokenizer,
                                          const std::vector<std::string_view>& texts,
                                          const std::string& match);

}  // namespace commonplace
