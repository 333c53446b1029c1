#include "import/text/divided_tables.h"

#include <algorithm>

#include "import/outline/item_marker.h"
#include "import/text/unprinted.h"

namespace commonplace {
namespace {

// Not within a tag, a comment or an address, and not where the divider is escaped.
std::vector<std::string_view> split_cells(std::string_view line, char divider) {
  std::vector<std::string_view> cells;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == divider) {
      cells.push_back(line.substr(begin, at - begin));
      begin = at + 1;
    }
    at += std::max<std::size_t>(unprinted_length(line.substr(at)), 1);
  }
  cells.push_back(line.substr(begin));
  return cells;
}

// |---|:--:|
bool is_table_rule(std::string_view line) {
  return line.find('|') != std::string_view::npos && line.find("--") != std::string_view::npos &&
         line.find_first_not_of("|-: ") == std::string_view::npos;
}

}  // namespace

bool DividedTables::is_divided(std::size_t line, char divider) const {
  return lines_[line].text.find(divider) != std::string_view::npos;
}

DividedTables::Rows DividedTables::rows_of_pipes(std::size_t begin) const {
  std::size_t end = begin;
  while (end < lines_.size() && is_divided(end, '|') && (end == begin || !lines_[end - 1].ends_page)) ++end;
  return {end, end - begin};
}

// Counted backwards, since any line may be the first.
std::vector<DividedTables::Rows> DividedTables::count_tabs() const {
  std::vector<Rows> rows(lines_.size() + 1);
  for (std::size_t i = lines_.size(); i-- > 0;) {
    const bool block_ends = lines_[i].ends_page || i + 1 == lines_.size() || lines_[i + 1].text.empty();
    const Rows behind = block_ends ? Rows{} : rows[i + 1];
    if (is_divided(i, '\t'))
      rows[i] = {std::max(i + 1, behind.end), behind.divided + 1};
    else
      rows[i] = behind;
  }
  return rows;
}

TableLines DividedTables::at(std::size_t line) const {
  const bool pipes = line + 1 < lines_.size() && lines_[line].text.find('|') != std::string_view::npos &&
                     is_table_rule(lines_[line + 1].text);
  const char divider = pipes ? '|' : '\t';
  if (!is_divided(line, divider) || item_marker(lines_[line].text).length > 0) return {};
  const Rows rows = pipes ? rows_of_pipes(line) : tabs_from_[line];
  if (rows.divided < 2 || rows.divided * 2 < rows.end - line) return {};
  TableLines table{rows.end, {}};
  for (std::size_t i = line; i < rows.end; ++i) {
    std::string_view text = lines_[i].text;
    if (pipes && is_table_rule(text)) continue;
    if (pipes && text.starts_with('|')) text.remove_prefix(1);
    if (pipes && text.ends_with('|')) text.remove_suffix(1);
    table.rows.push_back(split_cells(text, divider));
  }
  return table;
}

}  // namespace commonplace
