// In place of fts5_storage.c, fts5_hash.c, fts5_aux.c and fts5_vocab.c: the tables beside an index and the
// words that wait to be written to it. The index is contentless and only read, so there is nothing of either.
// Of FTS5's own functions (bm25, highlight, snippet) searches use none.
#include "fts5Int.h"

// FTS5 keeps a pointer and frees it; one that points to nothing that changes will do for all tables.
struct Fts5Storage {
  int unused;
};
static Fts5Storage no_storage;

int sqlite3Fts5StorageOpen(Fts5Config* config, Fts5Index* index, int create, Fts5Storage** out,
                           char** error) {
  *out = &no_storage;
  return create ? SQLITE_READONLY : SQLITE_OK;
}
int sqlite3Fts5StorageClose(Fts5Storage* storage) {
  return SQLITE_OK;
}

// A query begins or ends: the index is as it was.
int sqlite3Fts5StorageReset(Fts5Storage* storage) {
  return SQLITE_OK;
}
int sqlite3Fts5StorageSync(Fts5Storage* storage) {
  return SQLITE_OK;
}
int sqlite3Fts5StorageRollback(Fts5Storage* storage) {
  return SQLITE_OK;
}

// What the tables beside the index hold: rows of content, lengths of columns.
int sqlite3Fts5StorageStmt(Fts5Storage* storage, int kind, sqlite3_stmt** out, char** error) {
  return SQLITE_READONLY;
}
void sqlite3Fts5StorageStmtRelease(Fts5Storage* storage, int kind, sqlite3_stmt* statement) {}
int sqlite3Fts5StorageDocsize(Fts5Storage* storage, i64 row, int* columns) {
  return SQLITE_READONLY;
}
int sqlite3Fts5StorageSize(Fts5Storage* storage, int column, i64* tokens) {
  return SQLITE_READONLY;
}
int sqlite3Fts5StorageRowCount(Fts5Storage* storage, i64* rows) {
  return SQLITE_READONLY;
}

// What changes them.
int sqlite3Fts5CreateTable(Fts5Config* config, const char* name, const char* columns, int without_rowid,
                           char** error) {
  return SQLITE_READONLY;
}
int sqlite3Fts5DropAll(Fts5Config* config) {
  return SQLITE_READONLY;
}
int sqlite3Fts5StorageRename(Fts5Storage* storage, const char* name) {
  return SQLITE_READONLY;
}
int sqlite3Fts5StorageDelete(Fts5Storage* storage, i64 row, sqlite3_value** values) {
  return SQLITE_READONLY;
}
int sqlite3Fts5StorageContentInsert(Fts5Storage* storage, sqlite3_value** values, i64* row) {
  return SQLITE_READONLY;
}
int sqlite3Fts5StorageIndexInsert(Fts5Storage* storage, sqlite3_value** values, i64 row) {
  return SQLITE_READONLY;
}
int sqlite3Fts5StorageIntegrity(Fts5Storage* storage, int with_content) {
  return SQLITE_READONLY;
}
int sqlite3Fts5StorageConfigValue(Fts5Storage* storage, const char* key, sqlite3_value* value, int number) {
  return SQLITE_READONLY;
}
int sqlite3Fts5StorageDeleteAll(Fts5Storage* storage) {
  return SQLITE_READONLY;
}
int sqlite3Fts5StorageRebuild(Fts5Storage* storage) {
  return SQLITE_READONLY;
}
int sqlite3Fts5StorageOptimize(Fts5Storage* storage) {
  return SQLITE_READONLY;
}
int sqlite3Fts5StorageMerge(Fts5Storage* storage, int pages) {
  return SQLITE_READONLY;
}

// Words that wait to be written: none, so whoever looks for one finds nothing.
int sqlite3Fts5HashNew(Fts5Config* config, Fts5Hash** out, int* bytes) {
  return SQLITE_READONLY;
}
void sqlite3Fts5HashFree(Fts5Hash* hash) {}
void sqlite3Fts5HashClear(Fts5Hash* hash) {}
int sqlite3Fts5HashWrite(Fts5Hash* hash, i64 row, int column, int place, char first, const char* token,
                         int bytes) {
  return SQLITE_READONLY;
}
int sqlite3Fts5HashQuery(Fts5Hash* hash, int before, const char* term, int bytes, void** list,
                         int* list_bytes) {
  *list = 0;
  *list_bytes = 0;
  return SQLITE_OK;
}
int sqlite3Fts5HashScanInit(Fts5Hash* hash, const char* term, int bytes) {
  return SQLITE_OK;
}
void sqlite3Fts5HashScanNext(Fts5Hash* hash) {}
int sqlite3Fts5HashScanEof(Fts5Hash* hash) {
  return 1;
}
void sqlite3Fts5HashScanEntry(Fts5Hash* hash, const char** term, const u8** list, int* bytes) {
  *term = 0;
  *list = 0;
  *bytes = 0;
}

// FTS5's own functions and its table of words.
int sqlite3Fts5AuxInit(fts5_api* api) {
  return SQLITE_OK;
}
int sqlite3Fts5VocabInit(Fts5Global* global, sqlite3* database) {
  return SQLITE_OK;
}
