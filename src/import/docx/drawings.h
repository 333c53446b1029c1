#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

namespace commonplace {

// What hangs on a paragraph of Word's without being words of it.
struct DocxAside {
  enum class Kind { picture, chart, rule, comment, text_box, left_out };
  Kind kind = Kind::picture;
  std::string text;      // a picture's description, a comment's key, words that are left out
  std::string relation;  // to a picture's file or a chart's part
  std::string reason;    // of what is left out
  pugi::xml_node node;   // a text box's content
};

// Adds what a `drawing`, `pict` or `object` shows: text boxes, pictures, charts and SmartArt, a rule across
// the page, words of WordArt. Lines and arrows say nothing.
void read_drawing(pugi::xml_node drawing, std::vector<DocxAside>& asides);

// The words of a chart's or diagram's part, a line for each text.
std::string words_of_drawing_part(pugi::xml_node root);

}  // namespace commonplace
