#include "import/text/layout.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <span>
#include <utility>

#include "base/utf8.h"
#include "import/outline/bullets.h"
#include "import/outline/looks.h"
#include "text/words.h"

// Three blanks or more within a line are a gap that was set on purpose. What it means is told by the lines
// around it:
//
//   The group met in the hall      and asked who had written      both sides are sentences that go on from
//   of the library, where the      the plan, and for whom.        line to line, and the right one begins at
//   plan was read word by word.    Nobody knew.                   the same place: two columns
//
//   School          Pupils    Since                               short parts, one below the other: a table
//   Heron Point        120    1962
//   Otter Bay           90
//   (upper school)                                                its first column goes on in a second line
//
//   Harbor Institute                            May 2017          a line alone: two lines

namespace commonplace {
namespace {

constexpr std::size_t widest_blank = 2;         // within a sentence that is set flush on both sides
constexpr std::size_t fewest_column_lines = 6;  // that have words on both sides
constexpr std::size_t most_lines = 400;         // looked at together; a page has fewer

// A part of a line between gaps, by characters from the left edge.
struct LayoutCell {
  std::size_t begin = 0, end = 0;
  std::string_view text;
};

using LayoutRow = std::vector<LayoutCell>;

LayoutRow cells_of(const TextLine& line) {
  LayoutRow row;
  std::size_t column = static_cast<std::size_t>(line.indent), gap = widest_blank + 1;
  for (std::size_t at = 0; at < line.text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_character(line.text, at);
    if (c == U' ' || c == 0xA0) {
      ++gap;
    } else {
      if (gap > widest_blank) row.push_back({column, column, line.text.substr(begin)});
      LayoutCell& cell = row.back();
      cell.end = column + 1;
      cell.text = {cell.text.data(), static_cast<std::size_t>(line.text.data() + at - cell.text.data())};
      gap = 0;
    }
    ++column;
  }
  return row;
}

// "1.   Introduction", "•   Time": a marker and its words, which are no cells.
bool is_marker(std::string_view text) {
  if (is_bullet(text)) return true;
  constexpr std::size_t longest = 5;
  return text.size() <= longest && (text.ends_with('.') || text.ends_with(')')) &&
         text.find(' ') == std::string_view::npos;
}

void join_marker(LayoutRow& row, const TextLine& line) {
  if (row.size() < 2 || !is_marker(row[0].text)) return;
  row[1].begin = row[0].begin;
  const char* begin = row[0].text.data();
  row[1].text = {begin, static_cast<std::size_t>(row[1].text.data() + row[1].text.size() - begin)};
  row.erase(row.begin());
  if (row.size() == 1) row[0].text = line.text;
}

class LayoutReader {
 public:
  LayoutReader(std::vector<TextLine>& out, std::deque<std::string>& made) : out_(out), made_(made) {}

  void read(std::span<const TextLine> lines) {
    std::vector<LayoutRow> rows;
    bool gaps = false;
    for (const TextLine& line : lines) {
      rows.push_back(line.reason.empty() && line.text.find('\t') == std::string_view::npos ? cells_of(line)
                                                                                           : LayoutRow{});
      join_marker(rows.back(), line);
      gaps = gaps || rows.back().size() > 1;
    }
    if (!gaps) {
      out_.insert(out_.end(), lines.begin(), lines.end());
      return;
    }
    const Zone zone = find_columns(rows);
    if (zone.begin == zone.end) return read_tables(lines, rows);
    read(lines.first(zone.begin));
    for (const bool right : {false, true}) {
      std::vector<TextLine> column;
      for (std::size_t i = zone.begin; i < zone.end; ++i)
        add_side(lines[i], rows[i], zone.split, right, column);
      read(column);
      TextLine& gap = out_.emplace_back();
      gap.number = lines[zone.end - 1].number;
      gap.page = lines[zone.end - 1].page;
    }
    read(lines.subspan(zone.end));
  }

 private:
  struct Zone {
    std::size_t begin = 0, end = 0, split = 0;  // lines, and where the right column begins
  };

  static bool crosses(const LayoutRow& row, std::size_t split) {
    return std::ranges::any_of(
        row, [&](const LayoutCell& cell) { return cell.begin < split && cell.end >= split; });
  }

  static bool has_sides(const LayoutRow& row, std::size_t split) {
    return !row.empty() && row.front().begin < split && row.back().begin >= split && !crosses(row, split);
  }

  // The longest run of lines that no cell crosses at the place where most right halves begin.
  static Zone find_columns(const std::vector<LayoutRow>& rows) {
    std::map<std::size_t, std::size_t> begins;
    for (const LayoutRow& row : rows)
      for (std::size_t c = 1; c < row.size(); ++c) ++begins[row[c].begin];
    if (begins.empty()) return {};
    const auto most =
        std::ranges::max_element(begins, {}, &std::pair<const std::size_t, std::size_t>::second);
    const std::size_t split = most->first;
    Zone best;
    std::size_t best_sides = 0;
    for (std::size_t begin = 0; begin < rows.size();) {
      std::size_t end = begin, sides = 0, last = begin, first = rows.size();
      for (; end < rows.size() && !crosses(rows[end], split); ++end) {
        if (!has_sides(rows[end], split)) continue;
        ++sides;
        first = std::min(first, end);
        last = end + 1;
      }
      if (sides > best_sides) {
        best_sides = sides;
        best = {first, last, split};
      }
      begin = std::max(end, begin + 1);
    }
    const bool columns =
        best_sides >= fewest_column_lines && is_prose(rows, best, false) && is_prose(rows, best, true);
    if (!columns) return {};
    // A column may be longer than the other.
    const auto belongs = [&](std::size_t i) {
      return !rows[i].empty() && !crosses(rows[i], split) &&
             (rows[i].front().begin >= split || rows[i].back().end < split);
    };
    const auto is_part = [&](std::size_t i) { return belongs(i) && rows[i].back().end + 2 >= split / 2; };
    while (best.end < rows.size() && is_part(best.end)) ++best.end;
    return best;
  }

  // Whether sentences go on from line to line on one side.
  static bool is_prose(const std::vector<LayoutRow>& rows, const Zone& zone, bool right) {
    std::size_t lines = 0, words_there = 0, go_on = 0;
    Ending before = Ending::sentence;
    for (std::size_t i = zone.begin; i < zone.end; ++i) {
      for (const LayoutCell& cell : rows[i]) {
        if ((cell.begin >= zone.split) != right) continue;
        ++lines;
        words_there += words(cell.text).size();
        const bool small = std::islower(static_cast<unsigned char>(cell.text.front())) != 0;
        go_on += small && (before == Ending::open || before == Ending::comma);
        before = ending_of(cell.text);
      }
    }
    return lines >= fewest_column_lines && words_there >= 3 * lines && go_on * 10 >= lines * 3;
  }

  // The words of a line on one side of the split.
  static void add_side(const TextLine& line, const LayoutRow& row, std::size_t split, bool right,
                       std::vector<TextLine>& column) {
    TextLine side = line;
    side.hard_end = side.ends_page = false;
    side.text = {};
    for (const LayoutCell& cell : row) {
      if ((cell.begin >= split) != right) continue;
      if (side.text.empty()) {
        side.text = cell.text;
        side.indent = static_cast<int>(right ? cell.begin - split : cell.begin);
      } else {
        const char* begin = side.text.data();
        side.text = {begin, static_cast<std::size_t>(cell.text.data() + cell.text.size() - begin)};
      }
    }
    if (right) side.ends_page = line.ends_page;
    const bool gap = side.text.empty() && !column.empty() && column.back().text.empty() && !side.ends_page;
    if (!gap) column.push_back(side);
  }

  // The columns of a table, by where their cells are.
  struct TableColumn {
    std::size_t begin = 0, end = 0;
    bool overlaps(const LayoutCell& cell) const { return begin < cell.end && cell.begin < end; }
  };

  // The column of a cell; columns.size() for a new one, more when it overlaps two.
  static std::size_t column_of(const std::vector<TableColumn>& columns, const LayoutCell& cell) {
    std::size_t found = columns.size();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (!columns[i].overlaps(cell)) continue;
      if (found != columns.size()) return columns.size() + 1;
      found = i;
    }
    return found;
  }

  static bool add_row(const LayoutRow& row, std::vector<TableColumn>& columns) {
    std::vector<TableColumn> wider = columns;
    for (const LayoutCell& cell : row) {
      const std::size_t at = column_of(columns, cell);
      if (at > columns.size() || (at == columns.size() && row.size() == 1)) return false;
      if (at == columns.size()) {
        wider.push_back({cell.begin, cell.end});
      } else {
        wider[at].begin = std::min(wider[at].begin, cell.begin);
        wider[at].end = std::max(wider[at].end, cell.end);
      }
    }
    std::ranges::sort(wider, {}, &TableColumn::begin);
    for (std::size_t i = 0; i + 1 < wider.size(); ++i)
      if (wider[i].end > wider[i + 1].begin) return false;
    columns = std::move(wider);
    return true;
  }

  void read_tables(std::span<const TextLine> lines, const std::vector<LayoutRow>& rows) {
    for (std::size_t i = 0; i < lines.size();) {
      std::vector<TableColumn> columns;
      std::size_t end = i, full = 0;
      if (rows[i].size() > 1)
        for (std::size_t at = i; at < lines.size() && !rows[at].empty(); ++at) {
          if (!add_row(rows[at], columns)) break;
          full += rows[at].size() > 1;
          end = at + 1;
          if (lines[at].ends_page) break;
        }
      while (end > i + 1 && rows[end - 1].size() == 1 && rows[end - 1][0].begin < 4) --end;
      const bool table = full >= 3 || (full >= 2 && columns.size() >= 3);
      if (table)
        add_table(
            lines.subspan(i, end - i),
            {rows.begin() + static_cast<std::ptrdiff_t>(i), rows.begin() + static_cast<std::ptrdiff_t>(end)},
            columns);
      else
        add_parts(lines[i], rows[i]);
      i = table ? end : i + 1;
    }
  }

  // A row that lacks its first cell, or has but one, goes on with the row above.
  void add_table(std::span<const TextLine> lines, const std::vector<LayoutRow>& rows,
                 const std::vector<TableColumn>& columns) {
    std::vector<std::string> cells;
    TextLine row_line;
    const auto flush = [&] {
      if (cells.empty()) return;
      std::string text;
      for (std::size_t c = 0; c < cells.size(); ++c) text += (c > 0 ? "\t" : "") + cells[c];
      made_.push_back(std::move(text));
      row_line.text = made_.back();
      out_.push_back(row_line);
      cells.clear();
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const bool goes_on = !cells.empty() &&
                           (column_of(columns, rows[i].front()) > 0 || rows[i].size() == 1) &&
                           rows[i].size() < columns.size();
      if (!goes_on) {
        flush();
        cells.assign(columns.size(), {});
        row_line = lines[i];
        row_line.hard_end = false;
      }
      row_line.ends_page = lines[i].ends_page;
      for (const LayoutCell& cell : rows[i]) {
        std::string& words_there = cells[std::min(column_of(columns, cell), columns.size() - 1)];
        if (!words_there.empty()) words_there += ' ';
        words_there += cell.text;
      }
    }
    flush();
  }

  // A line that is no row: its parts are lines of their own, as a name at the left and a date at the right.
  void add_parts(const TextLine& line, const LayoutRow& row) {
    if (row.size() < 2) {
      out_.push_back(line);
      return;
    }
    for (std::size_t c = 0; c < row.size(); ++c) {
      TextLine part = line;
      part.text = row[c].text;
      part.indent = static_cast<int>(row[c].begin);
      part.hard_end = false;
      part.ends_page = line.ends_page && c + 1 == row.size();
      out_.push_back(part);
    }
  }

  std::vector<TextLine>& out_;
  std::deque<std::string>& made_;
};

}  // namespace

std::vector<TextLine> read_layout(std::vector<TextLine> lines, std::deque<std::string>& made) {
  std::vector<TextLine> out;
  out.reserve(lines.size());
  LayoutReader reader(out, made);
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    while (end < lines.size() && !lines[end - 1].ends_page && end - begin < most_lines) ++end;
    reader.read(std::span(lines).subspan(begin, end - begin));
    begin = end;
  }
  return out;
}

}  // namespace commonplace
