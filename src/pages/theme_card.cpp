#include "pages/theme_card.h"

#include <algorithm>
#include <map>

#include "model/urls.h"
#include "pages/passage_card.h"
#include "pictures/picture.h"
#include "text/collate.h"

namespace commonplace {
namespace {

constexpr ChartSize spark_size = {.column = 8, .gap = 2, .height = 24, .tick = 0};

ThemeCard theme_card(const Catalogue& catalogue, std::uint32_t t) {
  const Theme& theme = catalogue.corpus.themes()[t];
  ThemeCard card;
  card.url = url_of(theme);
  card.name = theme.name;
  card.counts = theme_counts(catalogue.corpus.strings(), catalogue.topics.themes[t]);
  card.spark = theme_chart(catalogue, t, spark_size);
  if (!theme.body.passages.empty()) {
    card.description =
        RichView{&theme.body.passages.front().body, &links_of(catalogue.relations, theme.source), {}, {}};
  }
  return card;
}

}  // namespace

std::vector<ThemeGroup> theme_groups(const Catalogue& catalogue) {
  std::map<std::string, ThemeGroup> by_key;  // of the label, as readers sort
  ThemeGroup rest;
  for (const std::uint32_t t : catalogue.theme_order) {
    const std::string& label = catalogue.corpus.themes()[t].group;
    if (label.empty()) {
      rest.themes.push_back(theme_card(catalogue, t));
      continue;
    }
    ThemeGroup& group = by_key[sort_key(label, catalogue.corpus.site().locale)];
    group.label = label;
    group.themes.push_back(theme_card(catalogue, t));
  }
  std::vector<ThemeGroup> groups;
  for (auto& [key, group] : by_key) groups.push_back(std::move(group));
  if (!groups.empty()) rest.label = catalogue.corpus.strings()("other_themes");
  if (!rest.themes.empty()) groups.push_back(std::move(rest));
  return groups;
}

std::string theme_counts(const Strings& strings, const ThemeRelations& gathered) {
  if (gathered.passages.empty()) return strings("no_passages_yet");
  return strings("theme_counts",
                 {{"passages", gathered.passages.size()}, {"documents", gathered.documents.size()}});
}

int tint_of(const Catalogue& catalogue, std::uint32_t theme) {
  const auto place = std::ranges::find(catalogue.theme_order, theme) - catalogue.theme_order.begin();
  return static_cast<int>(place) % (Picture::tints - 1) + 1;
}

std::vector<Counted> passages_by_document(const ThemeRelations& gathered) {
  std::map<std::uint32_t, std::uint32_t> counts;  // documents are by date, so these are oldest first
  for (const ThemePassage& one : gathered.passages) ++counts[one.document];
  std::vector<Counted> rows;
  for (const auto& [document, count] : counts) rows.push_back({document, count});
  return rows;
}

std::optional<Chart> theme_chart(const Catalogue& catalogue, std::uint32_t theme, const ChartSize& size) {
  std::vector<YearAmount> amounts;
  for (const Counted& one : passages_by_document(catalogue.topics.themes[theme]))
    amounts.push_back({catalogue.corpus.documents()[one.index].dates.start.year, one.count});
  const YearSpan years = years_of(catalogue.corpus);
  return chart(
      amounts, years, size,
      catalogue.corpus.strings()(
          "theme_by_year", {{"years", written(years)}, {"theme", catalogue.corpus.themes()[theme].name}}));
}

// Documents stand by the day they began.
YearSpan years_of(const Corpus& corpus) {
  if (corpus.documents().empty()) return {};
  return {corpus.documents().front().dates.start.year, corpus.documents().back().dates.start.year};
}

}  // namespace commonplace
