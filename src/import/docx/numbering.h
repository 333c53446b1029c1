#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace commonplace {

// Counts the items of Word's lists, which stand in the text without number or bullet: a paragraph
// names a list and a level, and the numbering part says how they are counted.
class DocxNumbering {
 public:
  struct Mark {
    int depth = 1;
    bool ordered = false;
    int number = 0;  // of an ordered item
  };

  // `root` is that of the numbering part; an empty node gives a document without lists.
  explicit DocxNumbering(pugi::xml_node root);

  // Counts one more item and says its mark; nothing for an unknown list or a level without marks.
  std::optional<Mark> next(std::string_view list, int level);

 private:
  static constexpr int levels = 9;
  enum class Format { none, bullet, number };
  struct Level {
    Format format = Format::bullet;
    int start = 1;
  };
  struct List {
    std::string counter;  // lists of one definition count on, unless they start anew
    std::map<int, int> restarts;
    bool begun = false;
  };
  using Levels = std::array<Level, levels>;

  static Levels read_levels(pugi::xml_node definition);

  std::map<std::string, Levels, std::less<>> definitions_;
  std::map<std::string, std::array<int, levels>, std::less<>> counts_;  // of the last items; -1 for none
  std::map<std::string, List, std::less<>> lists_;
};

}  // namespace commonplace
