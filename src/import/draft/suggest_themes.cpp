#include "import/draft/suggest_themes.h"

#include <algorithm>

#include "index/open_index.h"
#include "index/write_index.h"
#include "model/corpus.h"
#include "search/search.h"

namespace commonplace {

std::vector<std::string> suggest_themes(const Document& document, const Knowledge& knowledge) {
  constexpr std::size_t fewest_passages = 3, most_themes = 5;
  if (knowledge.themes.empty()) return {};
  std::vector<Parsed> parsed(1);
  Document alone = document;
  alone.host.reset();
  alone.themes.clear();
  parsed.front().content = std::move(alone);
  Diagnostics ignored;  // of a corpus of one document
  const Corpus corpus = assemble(std::move(parsed), {}, {}, ignored);
  if (corpus.documents().empty()) return {};
  const Index index = write_index_for_matching(corpus);
  std::vector<std::pair<std::size_t, std::string>> found;
  for (const Theme& theme : knowledge.themes) {
    if (theme.search.empty()) continue;
    const std::size_t passages = count_saved_search(index, theme.search);
    throw_if_failed(index.database());
    if (passages >= fewest_passages) found.emplace_back(passages, theme.id.value);
  }
  std::ranges::sort(found, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::vector<std::string> ids;
  for (const auto& [passages, id] : found)
    if (ids.size() < most_themes) ids.push_back(id);
  return ids;
}

}  // namespace commonplace
