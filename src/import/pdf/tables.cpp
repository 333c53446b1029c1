#include "import/pdf/tables.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string_view>
#include <utility>

#include "import/pdf/ruled_tables.h"

// Rows with several parts are a table when their parts stand under one another: each part of a row
// overlaps one column of the rows above in width, never two.
//
//     Bird      Seen    Where           three parts: three columns begin
//     Heron     12      on the pier     each part under its own
//                       and near it     one part, under "Where": a cell of two lines
//     Birds came and went every day.    overlaps all three: the table is over
//
// Lines of one cell stand closer than rows do; where all stand equally close, a row begins wherever its
// first cell has words.

namespace commonplace {
namespace {

constexpr double widest_row_gap = 3.2;  // between the feet of neighbouring lines, in letter sizes
constexpr double closer = 1.2;          // lines of a cell and rows differ by at least this factor
constexpr double touching = 1;          // points by which neighbours may overlap

struct Span {
  double left = 0, right = 0;
  bool overlaps(const Box& box) const { return left < box.right - touching && box.left < right - touching; }
};

double foot_to_foot(const PdfRow& above, const PdfRow& below) {
  return below.front().box.bottom - above.front().box.bottom;
}

// Where a part belongs: its column, a new one (columns.size()), or nowhere (more).
std::size_t column_of(const std::vector<Span>& columns, const Box& box) {
  std::size_t found = columns.size();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i].overlaps(box)) continue;
    if (found != columns.size()) return std::numeric_limits<std::size_t>::max();
    found = i;
  }
  return found;
}

// Adds a row to the columns; false, and nothing changed, when it does not fit.
bool take_row(const PdfRow& row, bool may_widen, std::vector<Span>& columns) {
  std::vector<Span> wider = columns;
  for (const PdfLine& part : row) {
    const std::size_t at = column_of(columns, part.box);
    if (at > columns.size() || (at == columns.size() && !may_widen)) return false;
    if (at == columns.size()) {
      wider.push_back({part.box.left, part.box.right});
    } else {
      wider[at].left = std::min(wider[at].left, part.box.left);
      wider[at].right = std::max(wider[at].right, part.box.right);
    }
  }
  columns = std::move(wider);
  std::ranges::sort(columns, {}, &Span::left);
  return true;
}

// Feet of rows apart, the closest pair that occurs.
double closest_rows(const PdfColumn& column, std::size_t begin, std::size_t end) {
  double closest = std::numeric_limits<double>::max();
  for (std::size_t i = begin + 1; i < end; ++i)
    closest = std::min(closest, foot_to_foot(column[i - 1], column[i]));
  return closest;
}

// Heights at which something is drawn across a good part of the rows, from top to bottom.
std::vector<double> rules_of(const Box& rows, const std::vector<Box>& shapes) {
  constexpr double thin = 2.5, part = 0.3, around = 10, same = 3;
  std::vector<double> heights;
  for (const Box& shape : shapes) {
    const double across = std::min(shape.right, rows.right) - std::max(shape.left, rows.left);
    if (across < part * rows.width() || shape.height() > rows.height() + 2 * around) continue;
    const auto add = [&](double height) {
      if (height > rows.top - around && height < rows.bottom + around) heights.push_back(height);
    };
    add(shape.top);
    if (shape.height() >= thin) add(shape.bottom);
  }
  std::ranges::sort(heights);
  std::vector<double> apart;
  for (const double height : heights)
    if (apart.empty() || height - apart.back() > same) apart.push_back(height);
  return apart;
}

bool is_between(const std::vector<double>& rules, const PdfRow& above, const PdfRow& below) {
  return std::ranges::any_of(rules, [&](double rule) {
    return rule > above.front().box.centre_y() && rule < below.front().box.centre_y();
  });
}

Box box_of_rows(const PdfColumn& column, std::size_t begin, std::size_t end) {
  Box box = column[begin].front().box;
  for (std::size_t i = begin; i < end; ++i)
    for (const PdfLine& part : column[i]) box.add(part.box);
  return box;
}

// Whether each row of a table begins at a rule: then what is between two rules is one row, however many
// lines it has.
bool are_rows_ruled(const PdfColumn& column, const PdfTable& table, const std::vector<Span>& columns,
                    const std::vector<double>& rules) {
  std::size_t begun = 0, ruled = 0;
  for (std::size_t i = table.begin + 1; i < table.end; ++i) {
    begun += column_of(columns, column[i].front().box) == 0;
    ruled += is_between(rules, column[i - 1], column[i]);
  }
  return ruled >= 2 && ruled * 10 >= begun * 6;
}

void fill_cells(const PdfColumn& column, const std::vector<Span>& columns, const std::vector<double>& rules,
                PdfTable& table) {
  const double closest = closest_rows(column, table.begin, table.end);
  const bool ruled = are_rows_ruled(column, table, columns, rules);
  bool uneven = false;
  for (std::size_t i = table.begin + 1; i < table.end; ++i)
    uneven = uneven || foot_to_foot(column[i - 1], column[i]) > closer * closest;
  for (std::size_t i = table.begin; i < table.end; ++i) {
    const bool has_first = column_of(columns, column[i].front().box) == 0;
    const bool begins =
        i == table.begin || (ruled    ? is_between(rules, column[i - 1], column[i])
                             : uneven ? foot_to_foot(column[i - 1], column[i]) > closer * closest
                                      : has_first);
    if (begins) table.cells.emplace_back(columns.size());
    for (const PdfLine& part : column[i]) {
      const std::size_t at = std::min(column_of(columns, part.box), columns.size() - 1);
      table.cells.back()[at].push_back(part);
    }
  }
}

bool is_count(std::string_view text) {
  return text.size() <= 3 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Rows of two parts that keep to two edges, as a schedule does. Labels with a colon ("Date:") and numbered
// lines are no table; notes begin with numbers as well.
bool keeps_to_two_edges(const PdfColumn& column, const PdfTable& table) {
  constexpr double same_edge_points = 2;
  constexpr std::size_t fewest_rows_of_two = 3;
  const PdfRow* first = nullptr;
  std::size_t full = 0;
  for (std::size_t i = table.begin; i < table.end; ++i) {
    const PdfRow& row = column[i];
    if (row.size() == 1) continue;  // a further line of a cell
    if (row.size() != 2) return false;
    const std::string label = row.front().text();
    if (label.ends_with(':') || is_count(label) || begins_item(row.front())) return false;
    if (first == nullptr) first = &row;
    const bool same_left = std::abs(row.back().box.left - first->back().box.left) < same_edge_points;
    const bool same_right = std::abs(row.back().box.right - first->back().box.right) < same_edge_points;
    if (std::abs(row.front().box.left - first->front().box.left) > same_edge_points ||
        (!same_left && !same_right))
      return false;
    ++full;
  }
  return full >= fewest_rows_of_two && full * 2 > table.end - table.begin;
}

bool is_bold(const PdfRow& row) {
  return std::ranges::all_of(row, [](const PdfLine& line) { return line.all_bold(); });
}

// The table that begins at a row; one of no rows when there is none.
PdfTable table_at(const PdfColumn& column, std::size_t begin, const std::vector<Box>& shapes) {
  PdfTable table{begin, begin, {}};
  std::vector<Span> columns;
  std::size_t full_rows = 0;
  std::size_t end = begin;
  for (; end < column.size(); ++end) {
    const PdfRow& row = column[end];
    const bool several = row.size() > 1;
    if (end > begin) {
      const double limit = several ? widest_row_gap : widest_row_gap / 2;
      const double size = std::max(row.front().size, column[end - 1].front().size);
      if (foot_to_foot(column[end - 1], row) > limit * size) break;
    }
    if (!take_row(row, several && full_rows < 3, columns)) break;
    if (several) {
      ++full_rows;
      table.end = end + 1;
    }
  }
  // Lines of a last cell may follow the last full row; a line that stands off does not belong.
  while (table.end < end && table.end > begin &&
         foot_to_foot(column[table.end - 1], column[table.end]) < closer * closest_rows(column, begin, end))
    ++table.end;
  if (full_rows < 2) return {begin, begin, {}};
  const std::vector<double> rules = rules_of(box_of_rows(column, table.begin, table.end), shapes);
  std::size_t separators = 0;
  for (std::size_t i = table.begin + 1; i < table.end; ++i)
    separators += is_between(rules, column[i - 1], column[i]);
  const bool ruled = separators >= 1 && rules.size() >= 2;
  const bool is_table =
      columns.size() > 2 || is_bold(column[begin]) || ruled || keeps_to_two_edges(column, table);
  if (!is_table) return {begin, begin, {}};
  fill_cells(column, columns, rules, table);
  return table;
}

// A bullet or number that is far from its item is no first cell.
bool is_mark_alone(const PdfLine& line) {
  return line.words.size() == 1 && is_item_mark(line.words.front()->text);
}

// The number of the table that the file tags all words of a row with; 0: none.
int table_of(const PdfRow& row) {
  int number = 0;
  for (const PdfLine& part : row) {
    for (const PdfWord* word : part.words) {
      const bool cell = word->tag != nullptr && word->tag->kind == PdfTag::Kind::cell;
      if (!cell || (number != 0 && word->tag->table != number)) return 0;
      number = word->tag->table;
    }
  }
  return number;
}

// The table that the file tags, whose cells say their own row and column. Of one row or column it is there
// for the layout.
PdfTable tagged_table_at(const PdfColumn& column, std::size_t begin) {
  PdfTable table{begin, begin, {}};
  const int number = table_of(column[begin]);
  if (number == 0) return table;
  std::map<int, std::map<int, std::vector<PdfLine>>> cells;  // by row and column
  std::size_t columns = 0;
  for (; table.end < column.size() && table_of(column[table.end]) == number; ++table.end) {
    std::map<std::pair<int, int>, PdfRow> words_of;
    for (const PdfLine& part : column[table.end])
      for (const PdfWord* word : part.words)
        words_of[{word->tag->row, word->tag->column}].push_back({{word}, word->box, word->size});
    for (const auto& [place, words] : words_of) {
      cells[place.first][place.second].push_back(joined(words));
      columns = std::max(columns, static_cast<std::size_t>(place.second));
    }
  }
  constexpr std::size_t most_columns = 100;
  if (cells.size() < 2 || columns < 2 || columns > most_columns) return {begin, begin, {}};
  for (auto& [row, its] : cells) {
    table.cells.emplace_back(columns);
    for (auto& [at, lines] : its) table.cells.back()[static_cast<std::size_t>(at) - 1] = std::move(lines);
  }
  return table;
}

}  // namespace

std::vector<PdfTable> find_tables(const PdfColumn& column, const std::vector<Box>& shapes) {
  std::vector<PdfTable> tables;
  const PdfGrids grids(shapes);
  for (std::size_t at = 0; at < column.size();) {
    PdfTable table = tagged_table_at(column, at);
    if (table.cells.empty()) table = grids.table_at(column, at);
    if (table.cells.empty() && column[at].size() > 1 && !is_mark_alone(column[at].front()))
      table = table_at(column, at, shapes);
    at = std::max(table.end, at + 1);
    if (!table.cells.empty()) tables.push_back(std::move(table));
  }
  return tables;
}

}  // namespace commonplace
