#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace commonplace {

// What Word's properties say of the looks of a run; what they leave open is taken from the styles.
struct RunLooks {
  std::optional<bool> bold, italic, underline, strike, superscript, subscript, hidden;
  std::optional<int> half_points;  // size of the letters
};

// What they say of a paragraph. Measures are in twips, twentieths of a point.
struct ParagraphLooks {
  std::optional<int> indent, space_before, space_after;
  std::optional<bool> centred;
  std::optional<bool> contextual;   // no space between paragraphs of one style
  std::optional<int> outline;       // 0 for a heading of the first level; 9 for none
  std::optional<std::string> list;  // key into the numbering; "0" for none
  std::optional<int> list_level;    // from 0
};

RunLooks run_looks(pugi::xml_node properties);              // of an `rPr`
ParagraphLooks paragraph_looks(pugi::xml_node properties);  // of a `pPr`

// `own`, and what it leaves open from `base`.
RunLooks over(RunLooks own, const RunLooks& base);
ParagraphLooks over(ParagraphLooks own, const ParagraphLooks& base);

// The role of an outline level (see Piece::style); empty for 9.
std::string heading_role(int outline);

// Roles of styles that Piece::style does not have: a line of a table of contents, the second paragraph of
// a list's item.
constexpr std::string_view contents_role = "contents", continued_role = "list continue";

// The styles of a Word document, each with what it takes from the styles it is based on.
class DocxStyles {
 public:
  struct Style {
    std::string id;
    std::string role;  // see Piece::style
    RunLooks run;
    ParagraphLooks paragraph;
    bool has_borders = false;  // of a table
  };

  // `root` is that of the styles part; an empty node gives a document without styles.
  explicit DocxStyles(pugi::xml_node root);

  // The style of that id, or for an unknown or empty id the one paragraphs have by default.
  const Style& paragraph(std::string_view id) const;
  // The same for runs, which have none by default.
  const Style& character(std::string_view id) const;
  const Style& table(std::string_view id) const;

 private:
  std::map<std::string, Style, std::less<>> styles_;
  Style paragraph_default_, character_default_;
};

// Whether borders (`tblBorders`, `tcBorders`) draw any line.
bool draws_lines(pugi::xml_node borders);

}  // namespace commonplace
