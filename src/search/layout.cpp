#include "search/layout.h"

#include <algorithm>

#include "search/packed.h"
#include "search/statement.h"

namespace commonplace {

Layout::Layout(const Database& database) {
  Statement packed(database, "SELECT data FROM packed WHERE name = ?1");
  if (!packed.with("documents").step()) {
    database.note_failure("the search database lacks the table of its documents");
  } else {
    for (std::string_view bytes = packed.blob(0); !bytes.empty();) {
      first_rows_.push_back(rows_ + 1);
      const auto own = static_cast<std::int64_t>(take_number(bytes));
      if (own == 0) without_text_.push_back(rows_ + 1);
      rows_ += std::max<std::int64_t>(own, 1);
      const int last = static_cast<int>(take_number(bytes));
      years_.push_back({last - static_cast<int>(take_number(bytes)), last});
      newest_ = std::max(newest_, last);
    }
  }
  if (packed.with("sources").step()) sources_ = unpack_rows(packed.blob(0));
}

std::size_t Layout::document_of(std::int64_t row) const {
  const auto after = std::ranges::upper_bound(first_rows_, row);
  return static_cast<std::size_t>(after - first_rows_.begin()) - 1;
}

RowRange Layout::rows_of(std::size_t document) const {
  const std::int64_t first = first_rows_[document];
  if (!has_text(first)) return {first, first - 1};
  const bool is_last = document + 1 == first_rows_.size();
  return {first, is_last ? rows_ : first_rows_[document + 1] - 1};
}

bool Layout::has_text(std::int64_t row) const {
  return !std::ranges::binary_search(without_text_, row);
}

bool Layout::is_source(std::int64_t row) const {
  return std::ranges::binary_search(sources_, row);
}

}  // namespace commonplace
