#pragma once

#include <cstdint>

#include "search/database.h"

namespace commonplace {

// Adds the function passage_rank(fts) to an open search database, for queries of its table `fts`: how well
// a row matches, the further from 0 the better; below 0 when no phrase stands in the body, but only in title
// and headings (passage_rank.cpp). It reads the lengths of all passages at once, which
// must be those of `rows` rows.
void add_passage_rank(const Database& database, std::int64_t rows);

// How much a phrase that `holding` of all rows hold says of a row that holds it; above 0.
double rareness(double rows, double holding);

}  // namespace commonplace
