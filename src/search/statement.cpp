#include "search/statement.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include "base/error.h"

namespace commonplace {
namespace {

[[noreturn]] void fail(sqlite3* database) {
  throw Error(fmt::format("the search database failed: {}", sqlite3_errmsg(database)));
}

}  // namespace

void execute(sqlite3* database, const std::string& sql) {
  if (sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(database);
}

Statement::Statement(sqlite3* database, std::string_view sql) : database_(database) {
  const int length = static_cast<int>(sql.size());
  if (sqlite3_prepare_v2(database, sql.data(), length, &statement_, nullptr) != SQLITE_OK) fail(database);
}

Statement::~Statement() {
  sqlite3_finalize(statement_);
}

void Statement::begin_anew() {
  sqlite3_reset(statement_);  // repeats the error of a failed step, which was thrown then
  sqlite3_clear_bindings(statement_);
}

bool Statement::step() {
  const int status = sqlite3_step(statement_);
  if (status != SQLITE_ROW && status != SQLITE_DONE) fail(database_);
  return status == SQLITE_ROW;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

double Statement::real(int column) const {
  return sqlite3_column_double(statement_, column);
}

std::string_view Statement::text(int column) const {
  const unsigned char* bytes = sqlite3_column_text(statement_, column);
  if (bytes == nullptr) return {};
  return {reinterpret_cast<const char*>(bytes),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::string_view Statement::blob(int column) const {
  const void* bytes = sqlite3_column_blob(statement_, column);
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(bytes),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

void Statement::bind(int place, std::string_view text) {
  // A null pointer would be NULL instead of the empty text.
  const char* bytes = text.data() == nullptr ? "" : text.data();
  const auto size = static_cast<sqlite3_uint64>(text.size());
  if (sqlite3_bind_text64(statement_, place, bytes, size, SQLITE_STATIC, SQLITE_UTF8) != SQLITE_OK)
    fail(database_);
}

void Statement::bind(int place, std::int64_t number) {
  if (sqlite3_bind_int64(statement_, place, number) != SQLITE_OK) fail(database_);
}

void Statement::bind(int place, double number) {
  if (sqlite3_bind_double(statement_, place, number) != SQLITE_OK) fail(database_);
}

void Statement::bind(int place, Blob blob) {
  const char* bytes = blob.bytes.data() == nullptr ? "" : blob.bytes.data();
  const auto size = static_cast<sqlite3_uint64>(blob.bytes.size());
  if (sqlite3_bind_blob64(statement_, place, bytes, size, SQLITE_STATIC) != SQLITE_OK) fail(database_);
}

}  // namespace commonplace
