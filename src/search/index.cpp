#include "search/index.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include "base/error.h"
#include "search/passage_rank.h"
#include "search/schema.h"
#include "search/statement.h"

namespace commonplace {
namespace {

// As SQLite wants a path when flags follow it: file:/a/b%3Fc?immutable=1
std::string file_uri(const std::filesystem::path& path) {
  std::string uri = "file:";
  for (const char c : path.string()) {
    const bool special = c == '%' || c == '?' || c == '#';
    uri += special ? fmt::format("%{:02X}", static_cast<unsigned>(c)) : std::string(1, c);
  }
  return uri + "?mode=ro&immutable=1";
}

std::int64_t number_of(sqlite3* database, std::string_view pragma) {
  Statement statement(database, pragma);
  return statement.step() ? statement.integer(0) : 0;
}

// The kind of a file is checked before its version: a file of another program has no version.
void check_ours(sqlite3* database, const std::string& path) {
  std::int64_t application = 0, version = 0;
  try {
    application = number_of(database, "PRAGMA application_id");
    version = number_of(database, "PRAGMA user_version");
  } catch (const Error&) {
    application = 0;  // SQLite could not read it at all
  }
  if (application != application_id) throw Error(fmt::format("`{}` is not a search database", path));
  if (version != schema_version) {
    throw Error(
        fmt::format("the search database `{}` is of schema version {}, this program reads {}: run "
                    "`commonplace build` again",
                    path, version, schema_version));
  }
}

}  // namespace

void Index::Close::operator()(sqlite3* database) const {
  sqlite3_close(database);
}

Index Index::open(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored))
    throw Error(fmt::format("no search database at `{}`: run `commonplace build` first", path.string()));
  if (!std::filesystem::is_regular_file(path, ignored))
    throw Error(fmt::format("`{}` is not a search database", path.string()));
  constexpr int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
  sqlite3* database = nullptr;
  const int status = sqlite3_open_v2(file_uri(path).c_str(), &database, flags, nullptr);
  Index index(database);
  if (status != SQLITE_OK) {
    throw Error(fmt::format("the search database `{}` cannot be opened: {}", path.string(),
                            sqlite3_errmsg(database)));
  }
  check_ours(database, path.string());
  execute(database, "PRAGMA temp_store = MEMORY");
  add_passage_rank(database);
  return index;
}

std::string Index::bytes() const {
  sqlite3_int64 size = 0;
  const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
      sqlite3_serialize(database_.get(), "main", &size, 0), sqlite3_free);
  if (bytes == nullptr) throw Error("out of memory for the search database");
  return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

}  // namespace commonplace
