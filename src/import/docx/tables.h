#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "import/docx/styles.h"
#include "import/manuscript.h"

namespace commonplace {

// The rows of a table or the cells of a row, also those within a content control or tracked change.
std::vector<pugi::xml_node> all_within(pugi::xml_node container, std::string_view wanted);

// Whether a table only places words on the page, so that its cells are paragraphs: one column, as of a box
// or a cover page; one row, as of a letterhead; without lines, and either short cells at the front or whole
// passages in a cell (a page of two columns). `in_front`: no heading and no long paragraph is above.
bool only_places_words(pugi::xml_node table, const std::vector<pugi::xml_node>& rows,
                       const DocxStyles& styles, bool in_front);

std::size_t columns_of_cell(pugi::xml_node cell);  // that it spans
std::size_t columns_before(pugi::xml_node row);    // that it leaves out at its beginning
bool is_header_row(pugi::xml_node row);            // repeated on each page

// Puts one row of a head below another: "2023–24" over "Fall".
void merge_head_rows(std::vector<InkedText>& head, const std::vector<InkedText>& below);

}  // namespace commonplace
