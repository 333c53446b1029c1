#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "model/corpus.h"

namespace commonplace {

// The words of a title that keep their capitals wherever they are: those of names that the corpus knows,
// those written in capitals (PDSA), and those that the text of `document` writes with a capital within a
// sentence and never without one. In order.
std::vector<Range> proper_words(const Corpus& corpus, const Document& document, std::string_view title);

// A title in sentence case, as APA style asks: only its first word, the first word after a colon and its
// proper words keep their capitals. Only English titles are changed; other languages write titles so anyway.
std::string sentence_case(const Corpus& corpus, const Document& document, std::string_view title);

}  // namespace commonplace
