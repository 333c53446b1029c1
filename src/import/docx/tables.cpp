#include "import/docx/tables.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>

#include "import/docx/xml.h"
#include "import/inked_text.h"
#include "text/words.h"

namespace commonplace {
namespace {

constexpr std::size_t most_columns = 63;  // of a table of Word's

std::size_t count_or(std::string_view text, std::size_t otherwise) {
  std::size_t count = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), count);
  return std::min(count, most_columns);
}

bool has_lines(pugi::xml_node table, const DocxStyles& styles) {
  const pugi::xml_node properties = child_named(table, "tblPr");
  if (const pugi::xml_node own = child_named(properties, "tblBorders")) {
    if (draws_lines(own)) return true;
  } else if (styles.table(property_of(properties, "tblStyle")).has_borders) {
    return true;
  }
  const pugi::xml_node cell = table.find_node(
      [](pugi::xml_node node) { return local_name(node) == "tcBorders" && draws_lines(node); });
  return !cell.empty();
}

std::string text_within(pugi::xml_node node) {
  std::string text;
  for (const pugi::xpath_node one : node.select_nodes(".//*[local-name()='t']")) text += text_of(one.node());
  return text;
}

std::size_t paragraphs_with_words(pugi::xml_node cell) {
  std::size_t count = 0;
  for (const pugi::xml_node child : cell.children())
    count += local_name(child) == "p" && !words(text_within(child)).empty();
  return count;
}

// What all cells of a table tell together.
struct TableLooks {
  std::size_t columns = 0, longest_cell = 0;
  bool has_passages = false, has_empty_cells = false;

  explicit TableLooks(const std::vector<pugi::xml_node>& rows) {
    constexpr std::size_t words_of_passage = 60;
    for (const pugi::xml_node row : rows) {
      const std::vector<pugi::xml_node> cells = all_within(row, "tc");
      columns = std::max(columns, cells.size());
      for (const pugi::xml_node cell : cells) {
        const std::size_t count = words(text_within(cell)).size();
        longest_cell = std::max(longest_cell, count);
        has_empty_cells = has_empty_cells || count == 0;
        has_passages = has_passages || (count >= words_of_passage && paragraphs_with_words(cell) >= 2);
      }
    }
  }
};

}  // namespace

std::vector<pugi::xml_node> all_within(pugi::xml_node container, std::string_view wanted) {
  std::vector<pugi::xml_node> all;
  for (const pugi::xml_node node : container.children()) {
    const std::string_view name = local_name(node);
    if (is_deleted(node)) continue;
    if (name == wanted) {
      all.push_back(node);
    } else if (name == "sdt" || name == "sdtContent" || name == "ins" || name == "customXml") {
      std::ranges::copy(all_within(node, wanted), std::back_inserter(all));
    }
  }
  return all;
}

bool only_places_words(pugi::xml_node table, const std::vector<pugi::xml_node>& rows,
                       const DocxStyles& styles, bool in_front) {
  constexpr std::size_t most_words_of_letterhead = 15;  // of a cell: an address, not a sentence
  constexpr std::size_t most_rows_of_letterhead = 8;
  const TableLooks looks(rows);
  if (looks.columns <= 1) return true;
  const bool lines = has_lines(table, styles);
  if (rows.size() == 1) return !lines || looks.columns == 2;
  if (lines) return false;
  const bool letterhead = in_front && rows.size() <= most_rows_of_letterhead &&
                          looks.longest_cell <= most_words_of_letterhead &&
                          (looks.columns == 2 || looks.has_empty_cells);
  return letterhead || looks.has_passages;
}

std::size_t columns_of_cell(pugi::xml_node cell) {
  return std::max<std::size_t>(count_or(property_of(child_named(cell, "tcPr"), "gridSpan"), 1), 1);
}

std::size_t columns_before(pugi::xml_node row) {
  return count_or(property_of(child_named(row, "trPr"), "gridBefore"), 0);
}

bool is_header_row(pugi::xml_node row) {
  return is_on(child_named(row, "trPr"), "tblHeader");
}

void merge_head_rows(std::vector<InkedText>& head, const std::vector<InkedText>& below) {
  head.resize(std::max(head.size(), below.size()));
  for (std::size_t i = 0; i < below.size(); ++i) {
    if (!head[i].text.empty() && !below[i].text.empty()) append(head[i], hard_break_bytes);
    append(head[i], below[i]);
  }
}

}  // namespace commonplace
