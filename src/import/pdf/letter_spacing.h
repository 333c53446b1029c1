#pragma once

#include <vector>

#include "import/pdf/page.h"

namespace commonplace {

// Joins the letters of words that are set with space between their letters: `W H A T  M E M B E R S`.
void join_spaced_letters(std::vector<PdfWord>& words);

// The space between the letters of a word that is wider than its letters could be: "GOAL" of 44 points in
// letters of 11. 0: there is none.
double letter_spacing_of(const PdfWord& word);

}  // namespace commonplace
