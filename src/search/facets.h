#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "search/database.h"
#include "search/layout.h"
#include "search/row_set.h"

namespace commonplace {

struct Choice {
  std::string id;
  std::string label;
  int count = 0;  // passages, and for years and kinds footnotes, too
};

struct Facet {
  std::string_view dimension;
  std::vector<Choice> choices;
};

// What a reader has chosen: ids by dimension. Of one dimension any must hold, of several all.
using Chosen = std::map<std::string, std::vector<std::string>, std::less<>>;

// What readers can narrow a search by: theme, district, year, kind, in this order. A theme or district lets
// through the passages on it, a year or kind all rows of its documents. A document is of the year it began
// in, as on the pages of themes.
class Facets {
 public:
  // Reads the table `facet` and the block `kinds` of the table `packed`. Later calls are given the same
  // database.
  Facets(const Database& database, const Layout& layout);

  // How many passages are left for each choice. `found` are the rows that a query finds before anything is
  // chosen. A choice counts those that the choices in the *other* dimensions let through, so that a reader
  // can change a choice within a dimension. Choices that leave nothing are left out, unless they are chosen.
  // Most first, years from the latest on.
  std::vector<Facet> counted(const Database& database, const std::vector<std::int64_t>& found,
                             const Chosen& chosen) const;

  // The name to show; the id itself where there is none.
  std::string_view label(std::string_view dimension, std::string_view id) const;

  // What a choice lets through; nothing where it is not known.
  const RowSet& rows_of(const Database& database, std::string_view dimension, std::string_view id) const;

  // What the choices let through, without those in one dimension; nullopt where nothing is chosen.
  std::optional<RowSet> let_through(const Database& database, const Chosen& chosen,
                                    std::string_view except = {}) const;

 private:
  // Rows are read from the table `facet_rows` when they are first asked for.
  struct Entry {
    std::string label;
    std::int64_t first_part = 0;
    std::int64_t parts = 0;
    mutable std::optional<RowSet> rows;
  };
  using Entries = std::map<std::string, Entry, std::less<>>;  // by id

  const RowSet& rows_of(const Database& database, const Entry& entry) const;
  void read_kinds(const Database& database, const Layout& layout);
  void add_years(const Layout& layout);

  std::map<std::string, Entries, std::less<>> dimensions_;
  std::int64_t rows_ = 0;
  RowSet nothing_;
};

}  // namespace commonplace
