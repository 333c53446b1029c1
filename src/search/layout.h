#pragma once

#include <cstdint>
#include <vector>

#include "search/index.h"

namespace commonplace {

// Which row belongs to which document, and what kind of row it is: the blocks `documents` and `sources`
// of the table packed. Read whole; some ten thousand numbers on a large site.
class Layout {
 public:
  explicit Layout(const Index& index);

  // By date, from 0. The row must be one of the index.
  std::size_t document_of(std::int64_t row) const;
  // How much older the document is than the newest, in years.
  int age(std::size_t document) const { return newest_ - years_[document]; }
  std::int64_t rows() const { return rows_; }  // of all documents
  bool is_source(std::int64_t row) const;

 private:
  std::vector<std::int64_t> first_rows_;
  std::vector<int> years_;
  std::vector<std::int64_t> sources_;
  std::int64_t rows_ = 0;
  int newest_ = 0;
};

}  // namespace commonplace
