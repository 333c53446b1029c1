#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "import/manuscript.h"
#include "import/outline/node.h"

namespace commonplace {

// What refers to a note: a raised figure or star within a text.
struct NoteSign {
  std::size_t node = 0;
  Range range;  // what is printed, and blanks before it
  std::string label;
  std::string printed;
  bool damaged = false;
  InkedText* words = nullptr;  // of the node, or of a cell of its table
};

// The text of a note, by the label before it.
struct NoteText {
  std::size_t node = 0;
  std::size_t length = 0;  // of label and what stands between it and the words
  std::string label, printed;
  bool needs_sign = false;  // a numbered line under `Notes`, which may be just that
};

struct NoteMarks {
  std::vector<NoteSign> signs;         // in order of the text
  std::vector<NoteText> heads;         // likewise
  std::optional<std::size_t> heading;  // the last heading of notes ("Notes"), by its node
};

NoteMarks find_note_marks(std::vector<Node>& nodes);

}  // namespace commonplace
