#pragma once

#include <cstdint>
#include <vector>

#include "search/database.h"
#include "search/row_set.h"

namespace commonplace {

struct Years {
  int first = 0;
  int last = 0;
};

// Which rows belong to which document, its years, and what kind of row is which: the blocks `documents` and
// `sources` of the table packed. Read whole; some ten thousand numbers on a large site.
class Layout {
 public:
  explicit Layout(const Database& database);

  // By date, from 0. The row must be one of the index.
  std::size_t document_of(std::int64_t row) const;
  std::size_t documents() const { return years_.size(); }
  RowRange rows_of(std::size_t document) const;  // empty for a document without text
  Years years_of(std::size_t document) const { return years_[document]; }
  // How much older the document is than the newest, in years.
  int age(std::size_t document) const { return newest_ - years_[document].last; }
  std::int64_t rows() const { return rows_; }  // of all documents
  // Whether a row from 1 to rows() is a passage or footnote. A document without text takes up a row that is
  // neither.
  bool has_text(std::int64_t row) const;
  bool is_source(std::int64_t row) const;

 private:
  std::vector<std::int64_t> first_rows_;
  std::vector<Years> years_;
  std::vector<std::int64_t> sources_;
  std::vector<std::int64_t> without_text_;
  std::int64_t rows_ = 0;
  int newest_ = 0;
};

}  // namespace commonplace
