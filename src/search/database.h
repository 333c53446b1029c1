#pragma once

#include <memory>
#include <string>

struct sqlite3;

namespace commonplace {

// An open SQLite database, and what went wrong with it.
//
// Nothing in this room throws, since it is compiled for browsers without exceptions. A statement that cannot
// go on ends as if it had no more rows, and the database notes why. Whoever asked looks at failed() at the
// end: if it is set, what was found is not the answer. In a browser a failure is most often a page of the
// file that has not been fetched yet. The work that does not depend on it may go on, so that all the pages it
// misses are fetched together.
class Database {
 public:
  // Takes the handle over and closes it.
  explicit Database(sqlite3* opened) : database_(opened) {}

  sqlite3* handle() const { return database_.get(); }

  bool failed() const { return failures_ > 0; }
  int failures() const { return failures_; }  // how many statements could not go on
  // What the first of them said, one sentence; empty when none failed.
  const std::string& failure() const { return failure_; }

  void note_failure() const;  // as SQLite explains it
  void note_failure(std::string why) const;
  // To be called before the next question.
  void forget_failures() const;

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };

  std::unique_ptr<sqlite3, Close> database_;
  // A statement that is only read from can fail, too.
  mutable int failures_ = 0;
  mutable std::string failure_;
};

}  // namespace commonplace
