// A theme gathers passages in two ways: first those its file names, in the order given there; then every
// passage whose own text its saved search matches. Those come in bands of ten ranks, and within a band the
// newest meeting first, so that a reader sees what is new without losing what is to the point:
//
//   matched, by rank   2012 2017 2022 ... (ten) | 2013 2022 ...
//   listed             2022 2017 2012 ...       | 2022 2013 ...

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "relate/curated_passages.h"
#include "relate/relate.h"
#include "search/query.h"
#include "search/search.h"

namespace commonplace {
namespace {

constexpr std::size_t band = 10;

using Counts = std::map<std::uint32_t, std::uint32_t>;

// By the place of its passages: whether one is on the theme that is being gathered.
using Taken = std::set<std::pair<std::uint32_t, std::uint32_t>>;

// All that the saved search matches and that is not among the curated, by rank. The rows of a document are
// its passages in their order, then its footnotes, which are no passages.
std::vector<ThemePassage> matched_passages(const Corpus& corpus, const Theme& theme, const Index& index,
                                           const std::vector<ThemePassage>& curated) {
  std::vector<ThemePassage> matched;
  Taken taken;
  for (const ThemePassage& one : curated) taken.emplace(one.document, one.passage);
  const Layout& layout = index.layout();
  for (const RankedRow& found : saved_search(index, theme.search)) {
    const auto document = static_cast<std::uint32_t>(layout.document_of(found.row));
    const auto passage = static_cast<std::uint32_t>(found.row - layout.rows_of(document).first);
    if (passage >= corpus.documents()[document].body.passages.size()) continue;
    if (!taken.contains({document, passage})) matched.push_back({document, passage, false});
  }
  return matched;
}

void put_newest_first_in_bands(const Corpus& corpus, std::vector<ThemePassage>& passages) {
  const auto start = [&](const ThemePassage& each) { return corpus.documents()[each.document].dates.start; };
  const auto at = [&](std::size_t i) {
    return passages.begin() + static_cast<std::ptrdiff_t>(std::min(i, passages.size()));
  };
  for (std::size_t i = 0; i < passages.size(); i += band)
    std::stable_sort(at(i), at(i + band), [&](const auto& a, const auto& b) { return start(a) > start(b); });
}

std::vector<std::uint32_t> documents_of(const std::vector<ThemePassage>& passages) {
  std::set<std::uint32_t> documents;
  for (const ThemePassage& passage : passages) documents.insert(passage.document);
  return {documents.begin(), documents.end()};
}

// What a saved search cannot ask for: what is found out from the saved searches themselves.
void check_search(const Theme& theme, Diagnostics& diagnostics) {
  for (const SearchFilter& filter : read_query(theme.search).filters) {
    if (filter.kind != FilterKind::theme && filter.kind != FilterKind::district) continue;
    const std::string_view name = filter.kind == FilterKind::theme ? "theme" : "district";
    diagnostics.push_back(
        error_at({theme.source, 0, 0}, fmt::format("the `search` of a theme cannot filter by `{}:`", name),
                 fmt::format("write the words to look for instead of `{}:{}`", name, filter.value)));
  }
}

std::vector<Counted> most_first(const Counts& counts) {
  std::vector<Counted> rows;
  for (const auto& [index, count] : counts) rows.push_back({index, count});
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Counted& a, const Counted& b) { return a.count > b.count; });
  return rows;
}

std::vector<Counted> districts_of(const Relations& relations, const std::vector<ThemePassage>& passages) {
  Counts counts;
  for (const ThemePassage& one : passages) {
    for (const std::uint32_t district : relations.documents[one.document].districts[one.passage])
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

// For each passage of each document the themes that have gathered it.
std::vector<std::vector<std::vector<std::uint32_t>>> themes_of_passages(
    const Corpus& corpus, const std::vector<ThemeRelations>& themes) {
  std::vector<std::vector<std::vector<std::uint32_t>>> of_passages;
  for (const Document& document : corpus.documents()) of_passages.emplace_back(document.body.passages.size());
  for (std::uint32_t t = 0; t < themes.size(); ++t)
    for (const ThemePassage& one : themes[t].passages) of_passages[one.document][one.passage].push_back(t);
  return of_passages;
}

// A document that is said to be on a theme, though none of its passages is: one of the two is not right.
void check_documents(const Corpus& corpus, const std::vector<ThemeRelations>& themes,
                     Diagnostics& diagnostics) {
  for (std::uint32_t d = 0; d < corpus.documents().size(); ++d) {
    const Document& document = corpus.documents()[d];
    for (const Placed<ThemeId>& theme : document.themes) {
      const auto t = corpus.find(theme.value);
      if (!t || std::ranges::binary_search(themes[*t].documents, d)) continue;
      diagnostics.push_back(warning_at(
          {document.source, theme.line, theme.column},
          fmt::format("no passage of `{}` is on the theme `{}`", document.id.value, theme.value.value),
          fmt::format("name one under `passages:` in `{}`, widen its `search:`, or take the theme away here",
                      corpus.themes()[*t].source.value)));
    }
  }
}

}  // namespace

Topics relate_themes(const Corpus& corpus, const Relations& relations, const Index& index,
                     Diagnostics& diagnostics) {
  Topics topics;
  for (const Theme& theme : corpus.themes()) {
    check_search(theme, diagnostics);
    ThemeRelations gathered;
    gathered.passages = curated_passages(corpus, theme, diagnostics);
    std::vector<ThemePassage> matched = matched_passages(corpus, theme, index, gathered.passages);
    put_newest_first_in_bands(corpus, matched);
    gathered.passages.insert(gathered.passages.end(), matched.begin(), matched.end());
    if (gathered.passages.empty())
      diagnostics.push_back(
          warning_at({theme.source, 0, 0}, fmt::format("theme `{}` has no passage", theme.id.value),
                     "name some under `passages:`, or give it a `search:` that finds some"));
    gathered.documents = documents_of(gathered.passages);
    gathered.districts = districts_of(relations, gathered.passages);
    topics.themes.push_back(std::move(gathered));
  }
  relate_to_each_other(corpus, topics.themes);
  topics.of_passages = themes_of_passages(corpus, topics.themes);
  check_documents(corpus, topics.themes, diagnostics);
  return topics;
}

std::vector<std::uint32_t> themes_of_quote(const Corpus& corpus, const Topics& topics, std::uint32_t document,
                                           const Quote& quote) {
  if (quote.themes.empty()) return topics.of_passages[document][quote.passage];
  std::vector<std::uint32_t> themes;
  for (const ThemeId& theme : quote.themes) themes.push_back(*corpus.find(theme));
  return themes;
}

}  // namespace commonplace
