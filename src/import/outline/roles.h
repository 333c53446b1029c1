#pragma once

#include <vector>

#include "import/manuscript.h"
#include "import/outline/document_words.h"
#include "import/outline/looks.h"

namespace commonplace {

enum class Role {
  heading,
  paragraph,
  rest,       // goes on with the text before it
  quotation,  // a block quotation
  item,
  table,
};

// A piece of the body of the text: notes, front matter and all that is no words are taken out already.
struct Stretch {
  const Piece* piece = nullptr;
  InkedText words;
  Looks looks;
  bool is_line = false;  // stands for itself, as a byline does
};

std::vector<Role> decide_roles(const std::vector<Stretch>& row);

}  // namespace commonplace
