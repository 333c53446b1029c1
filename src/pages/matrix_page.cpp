#include "pages/matrix_page.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "model/urls.h"
#include "pages/theme_part.h"

namespace commonplace {
namespace {

// The passages of each district, by its number.
using Row = std::map<std::uint32_t, const ThemePart*>;

Row row_of(const ThemeParts& parts) {
  Row row;
  for (const ThemePart& part : parts.districts) row.emplace(*part.district, &part);
  return row;
}

// Districts that have passages on any theme, those with most first.
std::vector<std::uint32_t> columns_of(const std::vector<ThemeParts>& themes) {
  std::map<std::uint32_t, std::size_t> passages;
  for (const ThemeParts& parts : themes)
    for (const ThemePart& part : parts.districts) passages[*part.district] += part.passages.size();
  std::vector<std::uint32_t> columns;
  columns.reserve(passages.size());
  for (const auto& [district, count] : passages) columns.push_back(district);
  std::ranges::stable_sort(columns, std::ranges::greater{},
                           [&](std::uint32_t district) { return passages[district]; });
  return columns;
}

}  // namespace

Url matrix_url() {
  return {"/matrix/"};
}

MatrixPage matrix_page(const Catalogue& catalogue) {
  const Corpus& corpus = catalogue.corpus;
  const Strings& strings = corpus.strings();
  std::vector<ThemeParts> themes;
  for (const std::uint32_t t : catalogue.theme_order) themes.push_back(theme_parts(catalogue, t));
  const std::vector<std::uint32_t> columns = columns_of(themes);
  MatrixPage page;
  page.has_districts = !columns.empty();
  for (const std::uint32_t column : columns) {
    const Entity& district = corpus.entities()[column];
    page.districts.push_back({url_of(district), district.name.value});
  }
  for (std::size_t i = 0; i < themes.size(); ++i) {
    const Theme& theme = corpus.themes()[catalogue.theme_order[i]];
    const Row parts = row_of(themes[i]);
    MatrixRow row{theme_link(theme), {}};
    for (const std::uint32_t column : columns) {
      MatrixCell cell;
      cell.meaning = fmt::format("{}, {}", theme.name, corpus.entities()[column].name.value);
      if (const auto part = parts.find(column); part != parts.end()) {
        cell.url = part->second->url;
        cell.count = static_cast<int>(part->second->passages.size());
      }
      row.cells.push_back(std::move(cell));
    }
    page.rows.push_back(std::move(row));
  }
  page.frame = make_frame(corpus.site(), {.url = matrix_url(),
                                          .heading = strings("matrix"),
                                          .description = strings("matrix_description"),
                                          .trail = {{{"/themes/"}, strings("themes")}}});
  return page;
}

}  // namespace commonplace
