#include "search/filters.h"

#include <set>
#include <string>

#include "search/match.h"
#include "search/ranking.h"
#include "search/statement.h"
#include "text/words.h"

namespace commonplace {
namespace {

// The dimension of the tables facet... that a filter asks for.
std::string_view dimension_of(FilterKind kind) {
  switch (kind) {
    case FilterKind::theme:
      return "theme";
    case FilterKind::district:
      return "district";
    case FilterKind::host:
      return "host";
    case FilterKind::person:
      return "person";
    case FilterKind::author:
      return "author";
    default:
      return "kind";
  }
}

// In order of their ids. `folded` names a facet, or where it does not, is among the words of its name.
std::vector<std::string> facets_called(const Index& index, std::string_view dimension,
                                       const std::string& folded) {
  Statement exactly(index.database(),
                    "SELECT id FROM facet_name WHERE dimension = ?1 AND folded = ?2 ORDER BY id");
  Statement among(index.database(),
                  "SELECT id FROM facet_name WHERE dimension = ?1"
                  " AND instr(' ' || folded || ' ', ' ' || ?2 || ' ') > 0");
  std::vector<std::string> ids;
  for (exactly.with(dimension, folded); exactly.step();) ids.emplace_back(exactly.text(0));
  if (!ids.empty()) return ids;
  std::set<std::string> found;
  for (among.with(dimension, folded); among.step();) found.emplace(among.text(0));
  return {found.begin(), found.end()};
}

void add_documents(const Index& index, std::string_view dimension, std::string_view id,
                   std::vector<RowRange>& rows) {
  const Layout& layout = index.layout();
  Statement documents(index.database(),
                      "SELECT document FROM facet_document WHERE dimension = ?1 AND id = ?2");
  for (documents.with(dimension, id); documents.step();)
    rows.push_back(layout.rows_of(layout.document_of(documents.integer(0))));
}

void add_passages_naming(const Index& index, const std::vector<std::string>& names,
                         std::vector<RowRange>& rows) {
  const std::string match = match_any_phrase(names);
  if (match.empty()) return;
  for (const std::int64_t row : rows_matching(index, match)) rows.push_back({row, row});
}

void add_passages_on(const Index& index, std::string_view dimension, std::string_view id,
                     std::vector<RowRange>& rows) {
  const RowSet& own = index.facets().rows_of(index.database(), dimension, id);
  rows.insert(rows.end(), own.ranges().begin(), own.ranges().end());
}

RowSet rows_of_facet(const Index& index, const SearchFilter& filter) {
  const std::string_view dimension = dimension_of(filter.kind);
  const bool in_passages = filter.kind == FilterKind::theme || filter.kind == FilterKind::district;
  const bool by_name = filter.kind == FilterKind::district || filter.kind == FilterKind::person;
  const std::vector<std::string> ids = facets_called(index, dimension, folded_words_joined(filter.value));
  std::vector<RowRange> rows;
  std::vector<std::string> names;
  if (ids.empty() && by_name) names.push_back(filter.value);
  Statement names_of(index.database(), "SELECT name FROM facet_name WHERE dimension = ?1 AND id = ?2");
  for (const std::string& id : ids) {
    if (in_passages) {
      add_passages_on(index, dimension, id, rows);
    } else if (filter.kind == FilterKind::person) {
      for (names_of.with(dimension, id); names_of.step();) names.emplace_back(names_of.text(0));
    } else {
      add_documents(index, dimension, id, rows);
    }
  }
  add_passages_naming(index, names, rows);
  return RowSet::of(std::move(rows));
}

RowSet rows_of_years(const Layout& layout, const SearchFilter& filter) {
  std::vector<RowRange> rows;
  for (std::size_t document = 0; document < layout.documents(); ++document) {
    const Years years = layout.years_of(document);
    if (years.last >= filter.first_year && years.first <= filter.last_year)
      rows.push_back(layout.rows_of(document));
  }
  return RowSet::of(std::move(rows));
}

}  // namespace

RowSet rows_of(const Index& index, const std::vector<SearchFilter>& filters) {
  RowSet allowed = RowSet::everything();
  for (const SearchFilter& filter : filters) {
    const RowSet rows = filter.kind == FilterKind::year ? rows_of_years(index.layout(), filter)
                                                        : rows_of_facet(index, filter);
    allowed = allowed.intersected_with(filter.negated ? rows.complement() : rows);
  }
  return allowed;
}

}  // namespace commonplace
