#include "search/database.h"

#include <utility>

#include <sqlite3.h>

namespace commonplace {

void Database::Close::operator()(sqlite3* database) const {
  sqlite3_close(database);
}

void Database::note_failure() const {
  note_failure(std::string("the search database failed: ") + sqlite3_errmsg(handle()));
}

void Database::note_failure(std::string why) const {
  if (failures_++ == 0) failure_ = std::move(why);
}

void Database::forget_failures() const {
  failures_ = 0;
  failure_.clear();
}

}  // namespace commonplace
