#include "pages/matrix_page.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "model/urls.h"
#include "pages/short_name.h"
#include "pages/theme_part.h"

namespace commonplace {
namespace {

// What each district has of a theme, by its number.
using Row = std::map<std::uint32_t, ThemePart>;

Row row_of(std::vector<ThemePart> parts) {
  Row row;
  for (ThemePart& part : parts)
    if (part.district && !part.year) row.emplace(*part.district, std::move(part));
  return row;
}

// Districts that have passages on any theme, those with most first.
std::vector<std::uint32_t> columns_of(const std::vector<Row>& rows) {
  std::map<std::uint32_t, std::size_t> passages;
  for (const Row& row : rows)
    for (const auto& [district, part] : row) passages[district] += part.passages.size();
  std::vector<std::uint32_t> columns;
  columns.reserve(passages.size());
  for (const auto& [district, count] : passages) columns.push_back(district);
  std::ranges::stable_sort(columns, std::ranges::greater{},
                           [&](std::uint32_t district) { return passages[district]; });
  return columns;
}

std::size_t most_in_a_cell(const std::vector<Row>& rows) {
  std::size_t most = 0;
  for (const Row& row : rows)
    for (const auto& [district, part] : row) most = std::max(most, part.passages.size());
  return most;
}

}  // namespace

// Shares are squared apart, since most cells hold few passages.
int shade_of(std::size_t count, std::size_t most) {
  constexpr double shades = 5;
  if (count == 0) return 0;
  return static_cast<int>(
      std::ceil(shades * std::sqrt(static_cast<double>(count) / static_cast<double>(most))));
}

Url matrix_url() {
  return {"/matrix/"};
}

MatrixPage matrix_page(const Catalogue& catalogue) {
  const Corpus& corpus = catalogue.corpus;
  const Strings& strings = corpus.strings();
  std::vector<Row> rows;
  for (const std::uint32_t t : catalogue.theme_order) rows.push_back(row_of(theme_parts(catalogue, t)));
  const std::vector<std::uint32_t> columns = columns_of(rows);
  const std::size_t most = most_in_a_cell(rows);
  MatrixPage page;
  page.has_districts = !columns.empty();
  for (const std::uint32_t column : columns) {
    const Entity& district = corpus.entities()[column];
    page.districts.push_back({url_of(district), short_name(district)});
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Theme& theme = corpus.themes()[catalogue.theme_order[i]];
    MatrixRow row{theme_link(theme), {}};
    for (const std::uint32_t column : columns) {
      MatrixCell cell;
      cell.meaning = fmt::format("{}, {}", theme.name, corpus.entities()[column].name.value);
      if (const auto part = rows[i].find(column); part != rows[i].end()) {
        cell.url = part->second.url;
        cell.count = static_cast<int>(part->second.passages.size());
        cell.shade = shade_of(part->second.passages.size(), most);
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
