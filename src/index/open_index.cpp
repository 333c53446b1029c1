#include "index/open_index.h"

#include <utility>

#include <fmt/format.h>
#include <sqlite3.h>

#include "base/error.h"
#include "search/schema.h"
#include "search/statement.h"

namespace commonplace {
namespace {

constexpr const char* rebuild = "run `commonplace build` again";

// As SQLite wants a path when flags follow it: file:/a/b%3Fc?immutable=1
std::string file_uri(const std::filesystem::path& path) {
  std::string uri = "file:";
  for (const char c : path.string()) {
    const bool special = c == '%' || c == '?' || c == '#';
    uri += special ? fmt::format("%{:02X}", static_cast<unsigned>(c)) : std::string(1, c);
  }
  return uri + "?mode=ro&immutable=1";
}

std::int64_t number_of(const Database& database, std::string_view pragma) {
  Statement statement(database, pragma);
  return statement.step() ? statement.integer(0) : 0;
}

// The kind of a file is checked before its version: a file of another program has no version.
void check_ours(const Database& database, const std::string& path) {
  const std::int64_t application = number_of(database, "PRAGMA application_id");
  const std::int64_t version = number_of(database, "PRAGMA user_version");
  // SQLite fails where it cannot read the file at all.
  if (database.failed() || application != application_id)
    throw Error(fmt::format("`{}` is not a search database", path), rebuild);
  if (version != schema_version) {
    throw Error(fmt::format("the search database `{}` is of schema version {}, this program reads {}", path,
                            version, schema_version),
                rebuild);
  }
}

}  // namespace

Index open_index(const std::filesystem::path& path, Index::Pages pages) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored))
    throw Error(fmt::format("no search database at `{}`", path.string()), "run `commonplace build` first");
  if (!std::filesystem::is_regular_file(path, ignored))
    throw Error(fmt::format("`{}` is not a search database", path.string()), rebuild);
  constexpr int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
  sqlite3* opened = nullptr;
  const int status = sqlite3_open_v2(file_uri(path).c_str(), &opened, flags, nullptr);
  Database database(opened);
  if (status != SQLITE_OK) {
    throw Error(fmt::format("the search database `{}` cannot be opened", path.string()), rebuild);
  }
  check_ours(database, path.string());
  Index index(std::move(database), pages);
  throw_if_failed(index.database());
  return index;
}

Answer answer_or_throw(const Index& index, std::string_view typed, const AnswerOptions& options) {
  Answer found = answer(index, typed, options);
  throw_if_failed(index.database());
  return found;
}

void throw_if_failed(const Database& database) {
  if (database.failed()) throw Error("the search database is damaged", rebuild);
}

}  // namespace commonplace
