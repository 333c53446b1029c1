#include "search/facets.h"

#include <algorithm>
#include <array>

#include "base/small_sort.h"
#include "search/packed.h"
#include "search/statement.h"

namespace commonplace {
namespace {

constexpr std::array<std::string_view, 4> dimensions_shown{"theme", "district", "year", "kind"};

bool is_among(const Chosen& chosen, std::string_view dimension, std::string_view id) {
  const auto own = chosen.find(dimension);
  return own != chosen.end() && std::ranges::find(own->second, id) != own->second.end();
}

bool is_later(const Choice& a, const Choice& b) {
  return a.id.size() == b.id.size() ? a.id > b.id : a.id.size() > b.id.size();
}

bool is_more(const Choice& a, const Choice& b) {
  return a.count == b.count ? a.label < b.label : a.count > b.count;
}

// How many of some rows are in a set, from running totals:
//
//   rows found  2, 3, 6    up to row  0 1 2 3 4 5 6
//                          total      0 0 1 2 2 2 3    of 3..6 are found 3 - 1 = 2
class RunningTotals {
 public:
  RunningTotals(const std::vector<std::int64_t>& found, const std::optional<RowSet>& allowed,
                std::int64_t rows)
      : totals_(static_cast<std::size_t>(rows) + 1) {
    for (const std::int64_t row : found)
      if (!allowed || allowed->contains(row)) totals_[static_cast<std::size_t>(row)] = 1;
    for (std::size_t row = 1; row < totals_.size(); ++row) totals_[row] += totals_[row - 1];
  }

  int within(const RowSet& set) const {
    int count = 0;
    for (const RowRange range : set.ranges()) count += up_to(range.last) - up_to(range.first - 1);
    return count;
  }

 private:
  int up_to(std::int64_t row) const {
    const auto last = static_cast<std::int64_t>(totals_.size()) - 1;
    return totals_[static_cast<std::size_t>(std::clamp<std::int64_t>(row, 0, last))];
  }

  std::vector<int> totals_;
};

}  // namespace

Facets::Facets(const Database& database, const Layout& layout) : rows_(layout.rows()) {
  Statement facets(database, "SELECT dimension, id, label, first_part, parts FROM facet");
  while (facets.step()) {
    Entry& one = dimensions_[std::string(facets.text(0))][std::string(facets.text(1))];
    one.label = facets.text(2);
    one.first_part = facets.integer(3);
    one.parts = facets.integer(4);
  }
  read_kinds(database, layout);
  add_years(layout);
}

// For each kind, in order of their ids, how many documents are of it, and which: by date from 0, as
// differences.
void Facets::read_kinds(const Database& database, const Layout& layout) {
  Statement block(database, "SELECT data FROM packed WHERE name = 'kinds'");
  const bool is_there = block.step();
  if (!is_there) database.note_failure("the search database lacks the kinds of its documents");
  std::string_view packed = is_there ? block.blob(0) : std::string_view();
  for (auto& [id, one] : dimensions_["kind"]) {
    std::vector<RowRange> rows;
    std::size_t document = 0;
    for (std::uint64_t left = take_number(packed); left > 0 && !packed.empty(); --left) {
      document += static_cast<std::size_t>(take_number(packed));
      if (document < layout.documents()) rows.push_back(layout.rows_of(document));
    }
    one.rows = RowSet::of(std::move(rows));
  }
}

void Facets::add_years(const Layout& layout) {
  std::map<std::string, std::vector<RowRange>> rows;
  for (std::size_t document = 0; document < layout.documents(); ++document)
    rows[std::to_string(layout.years_of(document).first)].push_back(layout.rows_of(document));
  for (auto& [year, ranges] : rows) dimensions_["year"][year] = {year, 0, 0, RowSet::of(std::move(ranges))};
}

std::vector<Facet> Facets::counted(const Database& database, const std::vector<std::int64_t>& found,
                                   const Chosen& chosen) const {
  const RunningTotals of_all(found, let_through(database, chosen), rows_);
  std::vector<Facet> facets;
  for (const std::string_view dimension : dimensions_shown) {
    Facet& facet = facets.emplace_back(Facet{dimension, {}});
    const auto entries = dimensions_.find(dimension);
    if (entries == dimensions_.end()) continue;
    std::optional<RunningTotals> of_others;
    if (chosen.contains(dimension)) of_others.emplace(found, let_through(database, chosen, dimension), rows_);
    for (const auto& [id, entry] : entries->second) {
      const int count = (of_others ? *of_others : of_all).within(rows_of(database, entry));
      if (count > 0 || is_among(chosen, dimension, id)) facet.choices.push_back({id, entry.label, count});
    }
    small_sort(facet.choices, dimension == "year" ? is_later : is_more);
  }
  return facets;
}

std::string_view Facets::label(std::string_view dimension, std::string_view id) const {
  const auto entries = dimensions_.find(dimension);
  if (entries == dimensions_.end()) return id;
  const auto entry = entries->second.find(id);
  return entry == entries->second.end() ? id : std::string_view(entry->second.label);
}

const RowSet& Facets::rows_of(const Database& database, std::string_view dimension,
                              std::string_view id) const {
  const auto entries = dimensions_.find(dimension);
  if (entries == dimensions_.end()) return nothing_;
  const auto entry = entries->second.find(id);
  return entry == entries->second.end() ? nothing_ : rows_of(database, entry->second);
}

// Each part is asked for by itself, so that in a browser all that are missing are fetched together.
const RowSet& Facets::rows_of(const Database& database, const Entry& entry) const {
  if (entry.rows) return *entry.rows;
  const int failures = database.failures();
  Statement part(database, "SELECT rows FROM facet_rows WHERE rowid = ?1");
  std::vector<RowRange> rows;
  for (std::int64_t i = 0; i < entry.parts; ++i) {
    if (!part.with(entry.first_part + i).step()) {
      if (database.failures() == failures)
        database.note_failure("the search database lacks a list of passages");
      continue;
    }
    for (const std::int64_t row : unpack_rows(part.blob(0))) rows.push_back({row, row});
  }
  if (database.failures() > failures) return nothing_;
  entry.rows = RowSet::of(std::move(rows));
  return *entry.rows;
}

std::optional<RowSet> Facets::let_through(const Database& database, const Chosen& chosen,
                                          std::string_view except) const {
  std::optional<RowSet> all;
  for (const auto& [dimension, ids] : chosen) {
    if (dimension == except || ids.empty() || !dimensions_.contains(dimension)) continue;
    std::vector<RowRange> any;
    for (const std::string& id : ids) {
      const RowSet& rows = rows_of(database, dimension, id);
      any.insert(any.end(), rows.ranges().begin(), rows.ranges().end());
    }
    RowSet own = RowSet::of(std::move(any));
    all = all ? all->intersected_with(own) : std::move(own);
  }
  return all;
}

}  // namespace commonplace
