#pragma once

#include <string>

#include <pugixml.hpp>

namespace commonplace {

// All that a story of a Word document prints, by the shortest way there is: every text element in the
// order of the file, but deleted and hidden ones; text boxes behind their paragraph. It knows nothing
// of styles, lists or tables, and so can tell when DocxBody loses a word.
std::string printed_words(pugi::xml_node story);

}  // namespace commonplace
