#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "relate/curated_passages.h"
#include "relate/districts.h"
#include "relate/relate.h"
#include "search/search.h"

namespace commonplace {

// A theme gathers passages in two ways: first those its file names, in the order given there; then
// what the index finds for its saved search. Found ones come in bands of ten ranks, and within a band
// the newest meeting first, so that a reader sees what is new without losing what is to the point:
//
//   found, by rank   2012 2017 2022 ... (ten) | 2013 2022 ...
//   shown            2022 2017 2012 ...       | 2022 2013 ...

namespace {

constexpr std::size_t most_found = 40;
constexpr std::size_t band = 10;

using PassageKey = std::pair<std::uint32_t, std::uint32_t>;  // document, passage
using Counts = std::map<std::uint32_t, std::uint32_t>;

// nullopt for a footnote: it is no passage.
std::optional<PassageKey> key_of(const Corpus& corpus, const SearchResult& result) {
  const auto document = corpus.find(DocumentId{result.document});
  if (!document) return std::nullopt;
  const auto& all = corpus.documents()[*document].body.passages;
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Passage& each) { return each.id.value == result.passage; });
  if (found == all.end()) return std::nullopt;
  return PassageKey(*document, static_cast<std::uint32_t>(found - all.begin()));
}

// The best passages for the saved search that are not among the curated, by rank.
std::vector<ThemePassage> found_passages(const Corpus& corpus, const Theme& theme, const Index& index,
                                         const std::vector<ThemePassage>& curated) {
  std::vector<ThemePassage> found;
  if (theme.search.empty()) return found;
  std::set<PassageKey> taken;
  for (const ThemePassage& passage : curated) taken.emplace(passage.document, passage.passage);
  SearchOptions options;
  options.limit = static_cast<int>(2 * (most_found + curated.size()));  // curated ones and notes fall out
  options.hits = false;
  options.in_body = true;  // a title says what a document is about, not each of its passages
  for (const SearchResult& result : search(index, theme.search, options)) {
    const auto key = key_of(corpus, result);
    if (found.size() < most_found && key && taken.insert(*key).second)
      found.push_back({key->first, key->second, false});
  }
  return found;
}

void put_newest_first_in_bands(const Corpus& corpus, std::vector<ThemePassage>& passages) {
  const auto start = [&](const ThemePassage& each) { return corpus.documents()[each.document].dates.start; };
  const auto at = [&](std::size_t i) {
    return passages.begin() + static_cast<std::ptrdiff_t>(std::min(i, passages.size()));
  };
  for (std::size_t i = 0; i < passages.size(); i += band)
    std::stable_sort(at(i), at(i + band), [&](const auto& a, const auto& b) { return start(a) > start(b); });
}

std::vector<std::uint32_t> documents_of(const Corpus& corpus, const ThemeId& theme,
                                        const std::vector<ThemePassage>& passages) {
  std::set<std::uint32_t> documents;
  for (const ThemePassage& passage : passages) documents.insert(passage.document);
  for (std::uint32_t d = 0; d < corpus.documents().size(); ++d) {
    const Document& document = corpus.documents()[d];
    const bool carries = std::any_of(document.themes.begin(), document.themes.end(),
                                     [&](const auto& each) { return each.value == theme; });
    const bool speaks = std::any_of(document.quotes.begin(), document.quotes.end(), [&](const Quote& quote) {
      return std::find(quote.themes.begin(), quote.themes.end(), theme) != quote.themes.end();
    });
    if (carries || speaks) documents.insert(d);
  }
  return {documents.begin(), documents.end()};
}

std::vector<Counted> most_first(const Counts& counts) {
  std::vector<Counted> rows;
  for (const auto& [index, count] : counts) rows.push_back({index, count});
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Counted& a, const Counted& b) { return a.count > b.count; });
  return rows;
}

std::vector<Counted> districts_of(const Corpus& corpus, const Relations& relations,
                                  const std::vector<ThemePassage>& passages) {
  Counts counts;
  for (const ThemePassage& one : passages) {
    for (const std::uint32_t district : districts_of_passage(corpus, relations, one.document, one.passage))
      ++counts[district];
  }
  return most_first(counts);
}

// Counts for each pair of themes the documents they share, going by documents: no theme is compared
// with one it shares nothing with.
void relate_to_each_other(const Corpus& corpus, std::vector<ThemeRelations>& themes) {
  std::vector<std::vector<std::uint32_t>> themes_of(corpus.documents().size());
  for (std::uint32_t t = 0; t < themes.size(); ++t) {
    for (const std::uint32_t document : themes[t].documents) themes_of[document].push_back(t);
  }
  std::vector<Counts> counts(themes.size());
  for (const auto& together : themes_of) {
    for (const std::uint32_t one : together) {
      for (const std::uint32_t other : together) {
        if (one != other) ++counts[one][other];
      }
    }
  }
  for (std::uint32_t t = 0; t < themes.size(); ++t) {
    for (const auto& named : corpus.themes()[t].related) {
      const auto other = corpus.find(named.value);
      if (other && *other != t) counts[t].try_emplace(*other, 0);
    }
    themes[t].related = most_first(counts[t]);
  }
}

}  // namespace

std::vector<ThemeRelations> relate_themes(const Corpus& corpus, const Relations& relations,
                                          const Index& index, Diagnostics& diagnostics) {
  std::vector<ThemeRelations> themes;
  for (const Theme& theme : corpus.themes()) {
    ThemeRelations gathered;
    gathered.passages = curated_passages(corpus, theme, diagnostics);
    std::vector<ThemePassage> found = found_passages(corpus, theme, index, gathered.passages);
    put_newest_first_in_bands(corpus, found);
    gathered.passages.insert(gathered.passages.end(), found.begin(), found.end());
    if (gathered.passages.empty())
      diagnostics.push_back(
          warning_at({theme.source, 0, 0}, fmt::format("theme `{}` has no passage", theme.id.value),
                     "name some under `passages:`, or give it a `search:` that finds some"));
    gathered.documents = documents_of(corpus, theme.id, gathered.passages);
    gathered.districts = districts_of(corpus, relations, gathered.passages);
    themes.push_back(std::move(gathered));
  }
  relate_to_each_other(corpus, themes);
  return themes;
}

}  // namespace commonplace
