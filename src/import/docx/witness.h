#pragma once

#include <vector>

#include <pugixml.hpp>

#include "import/docx/list_places.h"
#include "import/manuscript.h"

namespace commonplace {

// All that a story of a Word document prints, by the shortest way there is: every text element in the
// order of the file, hidden ones too, but not deleted ones; a part for each paragraph, text boxes behind
// theirs. It knows nothing of styles, runs or tables, and so can tell when DocxBody loses a word.
// Paragraphs count on from `line`, as they do for DocxBody; `places` has the numbers that Word counts.
void add_printed_words(pugi::xml_node story, const ListPlaces& places, int& line,
                       std::vector<WitnessPart>& parts);

}  // namespace commonplace
