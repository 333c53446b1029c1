#pragma once

#include <vector>

#include "model/parsed.h"
#include "pages/link.h"

namespace commonplace {

// Up to four of the golden queries, which are known to find something, as links to their results: those of
// plain words, in their order, each of another document as far as there are so many.
std::vector<Link> example_searches(const GoldenQueries& queries);

}  // namespace commonplace
