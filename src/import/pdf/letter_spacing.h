#pragma once

#include <vector>

#include "import/pdf/page.h"

namespace commonplace {

// Joins the letters of words that are set with space between their letters: `W H A T  M E M B E R S`.
void join_spaced_letters(std::vector<PdfWord>& words);

}  // namespace commonplace
