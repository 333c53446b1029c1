#pragma once

#include <vector>

#include "import/draft/draft.h"
#include "import/manuscript.h"

namespace commonplace {

// A piece on its way into the draft: its words clean and on one line, and where they will go.
struct Node {
  const Piece* piece = nullptr;
  InkedText words;
  InkedText caption;  // of a picture
  std::vector<std::vector<InkedText>> rows;
  PieceFate fate;
  std::vector<Review> reviews;
  bool is_line = false;  // in the body, but a line of the front: "Attendance: forty members"

  bool is_body() const { return fate.fate == Fate::body; }
  // Text that can be read on: not a picture, a rule or the end of a page. A note in the body is one of a
  // source that has nothing else.
  bool has_words() const {
    return piece->kind == PieceKind::text || piece->kind == PieceKind::item ||
           piece->kind == PieceKind::table || piece->kind == PieceKind::note;
  }
};

void leave_out(Node& node, std::string_view reason);

}  // namespace commonplace
