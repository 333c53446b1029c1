#include "import/pdf/tables.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <utility>

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

// `12.`, `(b)`, `iv)`: figures, one letter, or small Roman numerals, closed by a full stop or bracket.
bool is_number_mark(std::string_view text) {
  if (text.starts_with('(')) text.remove_prefix(1);
  if (text.size() < 2 || text.size() > 5 || (text.back() != '.' && text.back() != ')')) return false;
  text.remove_suffix(1);
  return text.find_first_not_of("0123456789") == std::string_view::npos ||
         text.find_first_not_of("ivx") == std::string_view::npos ||
         (text.size() == 1 && text.front() >= 'a' && text.front() <= 'z');
}

bool is_bullet(std::string_view text) {
  constexpr std::array<std::string_view, 14> bullets = {"•", "◦", "▪", "■", "□", "●", "○",
                                                        "◆", "❖", "➢", "‣", "·", "–", "*"};
  return std::ranges::find(bullets, text) != bullets.end() ||
         (text.size() == 3 && text.starts_with("\xEF\x82"));
}

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

void fill_cells(const PdfColumn& column, const std::vector<Span>& columns, PdfTable& table) {
  const double closest = closest_rows(column, table.begin, table.end);
  bool uneven = false;
  for (std::size_t i = table.begin + 1; i < table.end; ++i)
    uneven = uneven || foot_to_foot(column[i - 1], column[i]) > closer * closest;
  for (std::size_t i = table.begin; i < table.end; ++i) {
    const bool has_first = column_of(columns, column[i].front().box) == 0;
    const bool begins =
        i == table.begin || (uneven ? foot_to_foot(column[i - 1], column[i]) > closer * closest : has_first);
    if (begins) table.cells.emplace_back(columns.size());
    for (const PdfLine& part : column[i]) {
      const std::size_t at = std::min(column_of(columns, part.box), columns.size() - 1);
      table.cells.back()[at].push_back(part);
    }
  }
}

bool is_bold(const PdfRow& row) {
  return std::ranges::all_of(row, [](const PdfLine& line) { return line.all_bold(); });
}

// The table that begins at a row; one of no rows when there is none.
PdfTable table_at(const PdfColumn& column, std::size_t begin) {
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
  const bool is_table = full_rows >= 2 && (columns.size() > 2 || is_bold(column[begin]));
  if (!is_table) return {begin, begin, {}};
  fill_cells(column, columns, table);
  return table;
}

}  // namespace

bool begins_item(const PdfLine& line) {
  const std::string_view first = line.words.front()->text;
  return line.words.size() > 1 && (is_bullet(first) || is_number_mark(first));
}

std::vector<PdfTable> find_tables(const PdfColumn& column) {
  std::vector<PdfTable> tables;
  for (std::size_t at = 0; at < column.size();) {
    const std::string_view first = column[at].front().words.front()->text;
    const bool marked = column[at].front().words.size() == 1 && (is_bullet(first) || is_number_mark(first));
    PdfTable table = column[at].size() > 1 && !marked ? table_at(column, at) : PdfTable{at, at, {}};
    at = std::max(table.end, at + 1);
    if (!table.cells.empty()) tables.push_back(std::move(table));
  }
  return tables;
}

}  // namespace commonplace
