#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "search/database.h"

namespace commonplace {

// A row that holds a phrase, and where: how often in each column, up to 255 times.
struct Posting {
  std::uint32_t row = 0;
  std::uint8_t title = 0;
  std::uint8_t heading = 0;
  std::uint8_t body = 0;
  std::uint8_t first = 0;  // how many words of the body come before it; 255 or more, or none there: 255
};

// Adds to an open search database what postings_of() asks it.
void add_postings(const Database& database);

// Every row that holds the phrase (words joined by spaces, in any form), ascending.
std::vector<Posting> postings_of(const Database& database, const std::string& phrase);

}  // namespace commonplace
