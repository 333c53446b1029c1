#include "search/forms.h"

#include "search/packed.h"
#include "search/statement.h"

namespace commonplace {

std::vector<std::int64_t> rows_of_form(const Database& database, const std::string& word) {
  Statement parts(database, "SELECT rows FROM form WHERE word = ?1 ORDER BY part");
  std::vector<std::int64_t> rows;
  for (parts.with(word); parts.step();) {
    const std::vector<std::int64_t> more = unpack_rows(parts.blob(0));
    rows.insert(rows.end(), more.begin(), more.end());
  }
  return rows;
}

}  // namespace commonplace
