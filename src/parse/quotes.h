#pragma once

#include <vector>

#include "model/body.h"
#include "model/document.h"

namespace commonplace {

// The words that persons say in a body, with the attribution as printed: spans in double quotation
// marks that are statements, and block quotations that somebody is named for (see quotes.cpp). In
// order of passages; ids and themes are not given yet. A speaker who is only "she" or "he" gets the
// name printed just before, or an empty attribution: nothing is guessed.
std::vector<Quote> find_quotes(const Body& body);

}  // namespace commonplace
