#include "relate/curated_passages.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "base/nearest.h"
#include "text/words.h"

namespace commonplace {
namespace {

std::optional<std::uint32_t> passage_that_begins(const Document& document, const std::string& wanted) {
  const auto& all = document.body.passages;
  const auto begins = [&](const Passage& passage) {
    const std::string text = folded_words_joined(passage.body.text);
    return text.starts_with(wanted) && (text.size() == wanted.size() || text[wanted.size()] == ' ');
  };
  const auto found = wanted.empty() ? all.end() : std::find_if(all.begin(), all.end(), begins);
  return found == all.end() ? std::nullopt : std::optional(static_cast<std::uint32_t>(found - all.begin()));
}

// The first `count` words of a text as they stand there.
std::string opening(std::string_view text, std::size_t count) {
  const std::vector<Range> all = words(text);
  if (all.empty()) return {};
  return std::string(Range{all.front().begin, all[std::min(count, all.size()) - 1].end}.of(text));
}

// The opening as long as `wanted` that takes the fewest edits, if they are fewer than half its letters.
std::string nearest_opening(const Document& document, const std::string& wanted) {
  const auto count = static_cast<std::size_t>(std::count(wanted.begin(), wanted.end(), ' ')) + 1;
  auto fewest = static_cast<int>(wanted.size() / 2);
  std::string found;
  for (const Passage& passage : document.body.passages) {
    const std::string candidate = opening(passage.body.text, count);
    const int edits = edit_distance(wanted, folded_words_joined(candidate));
    if (edits < fewest) fewest = edits, found = candidate;
  }
  return found;
}

}  // namespace

std::vector<ThemePassage> curated_passages(const Corpus& corpus, const Theme& theme,
                                           Diagnostics& diagnostics) {
  std::vector<ThemePassage> chosen;
  for (const CuratedPassage& curated : theme.passages) {
    const auto index = corpus.find(curated.document.value);
    if (!index) continue;  // assemble() has said so
    const Document& document = corpus.documents()[*index];
    const std::string wanted = folded_words_joined(curated.words.value);
    const auto passage = passage_that_begins(document, wanted);
    if (!passage) {
      const std::string near = nearest_opening(document, wanted);
      diagnostics.push_back(error_at(
          {theme.source, curated.words.line, curated.words.column},
          fmt::format("no passage of `{}` begins with `{}`", document.id.value, curated.words.value),
          near.empty() ? fmt::format("copy the first words of a passage from `{}`", document.source.value)
                       : fmt::format("did you mean `{}`?", near)));
      continue;
    }
    const ThemePassage row{*index, *passage, true};
    if (std::find(chosen.begin(), chosen.end(), row) == chosen.end()) chosen.push_back(row);
  }
  return chosen;
}

}  // namespace commonplace
