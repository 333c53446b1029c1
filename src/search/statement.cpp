#include "search/statement.h"

#include <sqlite3.h>

namespace commonplace {

void execute(const Database& database, const std::string& sql) {
  if (sqlite3_exec(database.handle(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    database.note_failure();
}

Statement::Statement(const Database& database, std::string_view sql) : database_(database) {
  const int length = static_cast<int>(sql.size());
  if (sqlite3_prepare_v2(database.handle(), sql.data(), length, &statement_, nullptr) != SQLITE_OK)
    database.note_failure();
}

Statement::~Statement() {
  sqlite3_finalize(statement_);
}

void Statement::reset() {
  if (statement_ == nullptr) return;
  sqlite3_reset(statement_);  // repeats the error of a failed step, which was noted then
  sqlite3_clear_bindings(statement_);
}

bool Statement::step() {
  if (statement_ == nullptr) return false;
  const int status = sqlite3_step(statement_);
  if (status != SQLITE_ROW && status != SQLITE_DONE) database_.note_failure();
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
  if (statement_ == nullptr) return;
  // A null pointer would be NULL instead of the empty text.
  const char* bytes = text.data() == nullptr ? "" : text.data();
  const auto size = static_cast<sqlite3_uint64>(text.size());
  if (sqlite3_bind_text64(statement_, place, bytes, size, SQLITE_STATIC, SQLITE_UTF8) != SQLITE_OK)
    database_.note_failure();
}

void Statement::bind(int place, std::int64_t number) {
  if (statement_ != nullptr && sqlite3_bind_int64(statement_, place, number) != SQLITE_OK)
    database_.note_failure();
}

void Statement::bind(int place, double number) {
  if (statement_ != nullptr && sqlite3_bind_double(statement_, place, number) != SQLITE_OK)
    database_.note_failure();
}

void Statement::bind(int place, Blob blob) {
  if (statement_ == nullptr) return;
  const char* bytes = blob.bytes.data() == nullptr ? "" : blob.bytes.data();
  const auto size = static_cast<sqlite3_uint64>(blob.bytes.size());
  if (sqlite3_bind_blob64(statement_, place, bytes, size, SQLITE_STATIC) != SQLITE_OK)
    database_.note_failure();
}

}  // namespace commonplace
