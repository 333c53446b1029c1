#pragma once

#include <cstdint>
#include <vector>

#include "search/database.h"

namespace commonplace {

// How long passages are, as far as it matters to how much a word says of them: the block `lengths` of the
// table packed. Read whole.
class Lengths {
 public:
  // `rows`: how many there must be.
  Lengths(const Database& database, std::int64_t rows);

  // k1 * (1 - b + b * length / usual length) of bm25, for a row from 1 to `rows`.
  double damping(std::int64_t row) const { return damping_[static_cast<std::size_t>(row) - 1]; }

 private:
  std::vector<double> damping_;
};

}  // namespace commonplace
