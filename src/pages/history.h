#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/corpus.h"
#include "pages/document_card.h"

namespace commonplace {

// "Corrected November 20, 2026: The table had the years swapped."
struct CorrectionLine {
  std::string text;
};

template <>
struct Fields<CorrectionLine> {
  static constexpr auto list(auto use) {
    return use(field("text", &CorrectionLine::text, "when it was, and what was corrected"));
  }
};

// When a document came out, if it says so.
std::optional<DateText> published_on(const Corpus& corpus, const Document& document);

// Its corrections, newest first.
std::vector<CorrectionLine> corrections_of(const Corpus& corpus, const Document& document);

}  // namespace commonplace
