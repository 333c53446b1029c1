#include "import/draft/unnamed_speakers.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "parse/attribution.h"
#include "text/words.h"

namespace commonplace {
namespace {

constexpr std::size_t words_shown = 60;  // characters

// Where the source prints the words; not known when signs of notes stand among them.
SourceSpot spot_of(const Draft& draft, const Quote& quote, const Passage& passage) {
  const std::string_view first = quote.parts.front().of(passage.body.text);
  const auto prints = [&](const DraftBlock& block) {
    return block.words.text.find(first) != std::string::npos;
  };
  const auto block = std::ranges::find_if(draft.blocks, prints);
  return block == draft.blocks.end() ? SourceSpot{} : block->spot;
}

}  // namespace

std::vector<DraftFront::Remark> unnamed_speakers(const Draft& draft, const Document& read_back) {
  std::vector<DraftFront::Remark> remarks;
  for (const Quote& quote : read_back.quotes) {
    if (tells_who(quote.attribution)) continue;
    const std::string words = shortened(quote.text, words_shown);
    const std::string said = quote.attribution.empty()
                                 ? fmt::format("nobody is named for “{}”", words)
                                 : fmt::format("“{}” does not tell who said “{}”", quote.attribution, words);
    remarks.push_back({"quotes",
                       {spot_of(draft, quote, read_back.body.passages[quote.passage]),
                        said + "; write `attribution: {\"some of the words\": who}` under `quotes:`"}});
  }
  return remarks;
}

}  // namespace commonplace
