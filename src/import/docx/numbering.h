#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace commonplace {

// Counts the paragraphs of Word's lists, whose numbers and bullets are not in the text: a paragraph
// names a list and a level, and the numbering part says how they are counted and printed.
class DocxNumbering {
 public:
  struct Mark {
    int depth = 1;
    bool is_bullet = false;
    int number = 0;
    std::string printed;     // "2.1", "(a)", "Article IV."; for a bullet empty
    bool is_decimal = true;  // printed as Markdown numbers a list: "3.", "3)", "(3)", "3"
    int indent = 0;          // of its words, in twips; 0 when the list does not say
  };

  // `root` is that of the numbering part; an empty node gives a document without lists.
  explicit DocxNumbering(pugi::xml_node root);

  // Counts one more paragraph and says its mark; nothing for an unknown list or a level without marks.
  std::optional<Mark> next(std::string_view list, int level);

  // The level of a list that belongs to a paragraph style, as those of headings do; 0 for none.
  int level_of_style(std::string_view list, std::string_view style) const;

 private:
  static constexpr std::size_t levels = 9;
  struct Level {
    std::string format = "bullet";  // `numFmt`
    std::string text;               // "%1.%2)"
    std::string style;              // that it is linked to
    int start = 1;
    int indent = 0;
    int restarts_below = -1;  // `lvlRestart`: it only starts anew after this level, 0 never; -1 for any above
    bool is_legal = false;    // all numbers in its text are decimal
  };
  using Levels = std::array<Level, levels>;
  struct List {
    std::string counter;  // lists of one definition count on, unless they start anew
    Levels levels;
    std::map<int, int> restarts;
    bool begun = false;
  };

  static void read_level(pugi::xml_node node, Levels& all);
  static void read_list(pugi::xml_node node, List& list);
  static std::string printed(const Levels& all, const std::array<int, levels>& counts, std::size_t at);

  std::map<std::string, std::array<int, levels>, std::less<>> counts_;  // of the last items; -1 for none
  std::map<std::string, List, std::less<>> lists_;
};

// A number as `numFmt` writes it: "iv" for `lowerRoman`, "Second" for `ordinalText`; in figures for a format
// of another script.
std::string formatted_number(int number, std::string_view format);

}  // namespace commonplace
