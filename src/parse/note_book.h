#pragma once

#include <string>
#include <vector>

#include <cmark-gfm.h>

#include "parse/faults.h"
#include "parse/source_text.h"

namespace commonplace {

// The footnotes of one body: which there are, and in which order the text refers to them.
class NoteBook {
 public:
  struct Entry {
    cmark_node* definition = nullptr;
    std::string label;
  };

  // Line 1 of the tree is `first_line` of the source. Reports notes defined twice and notes nothing
  // refers to.
  NoteBook(cmark_node* root, const SourceText& source, int first_line, Faults& faults);

  // Takes note of a reference (cmark names it by its own number) and gives the note's label.
  const std::string& refer(cmark_node* reference);

  // Notes in order of first reference so far; grows while notes refer to further notes.
  const std::vector<std::size_t>& order() const { return order_; }
  const Entry& entry(std::size_t index) const { return entries_[index]; }

 private:
  std::vector<Entry> entries_;
  std::vector<std::size_t> order_;
};

}  // namespace commonplace
