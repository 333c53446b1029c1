#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "search/database.h"

struct sqlite3_stmt;

namespace commonplace {

// Runs SQL that takes no values and gives no rows. Notes a failure in the database.
void execute(const Database& database, const std::string& sql);

// Bytes that are not text.
struct Blob {
  std::string_view bytes;
};

// A prepared statement with the values of its parameters ?1, ?2, ...; closed when it goes.
//
//   Statement find(database, "SELECT body FROM passage WHERE rowid = ?1");
//   for (find.with(row); find.step();) show(find.text(0));
//
// Texts are bound without a copy: they must live until the last step(). What text() gives lives
// until the next step() or with(). A failure is noted in the database, which must outlive the statement.
class Statement {
 public:
  Statement(const Database& database, std::string_view sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  // Resets the statement and binds these values. Parameters left over are NULL.
  template <class... Values>
  Statement& with(const Values&... values) {
    reset();
    [[maybe_unused]] int place = 0;
    (bind(++place, values), ...);
    return *this;
  }

  // Moves to the next row; false when there is none, and after a failure.
  bool step();

  // For statements without rows: with() and step() to the end.
  template <class... Values>
  void run(const Values&... values) {
    with(values...);
    while (step()) {
    }
  }

  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string_view text(int column) const;
  std::string_view blob(int column) const;

 private:
  void reset();
  void bind(int place, std::string_view text);
  void bind(int place, std::int64_t number);
  void bind(int place, double number);
  void bind(int place, Blob blob);
  void bind(int place, const char* text) { bind(place, std::string_view(text)); }
  void bind(int place, int number) { bind(place, static_cast<std::int64_t>(number)); }
  void bind(int place, std::optional<int> number) {
    if (number) bind(place, *number);  // else NULL
  }

  const Database& database_;
  sqlite3_stmt* statement_ = nullptr;  // null when it could not be prepared: it has no rows then
};

}  // namespace commonplace
