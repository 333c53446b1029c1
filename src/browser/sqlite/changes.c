// In place of what changes pages in btree.c, pager.c and build.c: the database is only read.
//
// Statements that read call none of this. One that would is told that the database is read-only, which a
// search reports like any failure. What ends a transaction or a savepoint has nothing to do and succeeds.
#include "btreeInt.h"
#include "instead.h"
#include "sqliteInt.h"

INSTEAD_OF(sqlite3BtreeInsert);
INSTEAD_OF(sqlite3BtreeDelete);
INSTEAD_OF(sqlite3BtreeTransferRow);
INSTEAD_OF(sqlite3BtreeCreateTable);
INSTEAD_OF(sqlite3BtreeDropTable);
INSTEAD_OF(sqlite3BtreeClearTable);
INSTEAD_OF(sqlite3BtreeClearTableOfCursor);
INSTEAD_OF(sqlite3BtreeUpdateMeta);
INSTEAD_OF(sqlite3BtreeSetVersion);
INSTEAD_OF(sqlite3BtreePutData);
INSTEAD_OF(sqlite3BtreeNewDb);
INSTEAD_OF(sqlite3BtreeBeginStmt);
INSTEAD_OF(sqlite3BtreeSavepoint);
INSTEAD_OF(sqlite3PagerBegin);
INSTEAD_OF(sqlite3PagerWrite);
INSTEAD_OF(sqlite3PagerMovepage);
INSTEAD_OF(sqlite3PagerCommitPhaseOne);
INSTEAD_OF(sqlite3PagerCommitPhaseTwo);
INSTEAD_OF(sqlite3PagerOpenSavepoint);
INSTEAD_OF(sqlite3PagerSavepoint);

int __wrap_sqlite3BtreeInsert(BtCursor* cursor, const BtreePayload* payload, int flags, int found) {
  return SQLITE_READONLY;
}
int __wrap_sqlite3BtreeDelete(BtCursor* cursor, u8 flags) {
  return SQLITE_READONLY;
}
int __wrap_sqlite3BtreeTransferRow(BtCursor* to, BtCursor* from, i64 key) {
  return SQLITE_READONLY;
}
int __wrap_sqlite3BtreeCreateTable(Btree* tree, Pgno* root, int flags) {
  return SQLITE_READONLY;
}
int __wrap_sqlite3BtreeDropTable(Btree* tree, int root, int* moved) {
  return SQLITE_READONLY;
}
int __wrap_sqlite3BtreeClearTable(Btree* tree, int root, i64* changes) {
  return SQLITE_READONLY;
}
int __wrap_sqlite3BtreeClearTableOfCursor(BtCursor* cursor) {
  return SQLITE_READONLY;
}
int __wrap_sqlite3BtreeUpdateMeta(Btree* tree, int index, u32 value) {
  return SQLITE_READONLY;
}
int __wrap_sqlite3BtreeSetVersion(Btree* tree, int version) {
  return SQLITE_READONLY;
}
int __wrap_sqlite3BtreePutData(BtCursor* cursor, u32 offset, u32 bytes, void* data) {
  return SQLITE_READONLY;
}
int __wrap_sqlite3BtreeNewDb(Btree* tree) {
  return SQLITE_READONLY;
}
int __wrap_sqlite3BtreeBeginStmt(Btree* tree, int statement) {
  return SQLITE_READONLY;
}
int __wrap_sqlite3BtreeSavepoint(Btree* tree, int operation, int savepoint) {
  return SQLITE_OK;
}

int __wrap_sqlite3PagerBegin(Pager* pager, int exclusive, int in_memory) {
  return SQLITE_READONLY;
}
int __wrap_sqlite3PagerWrite(DbPage* page) {
  return SQLITE_READONLY;
}
int __wrap_sqlite3PagerMovepage(Pager* pager, DbPage* page, Pgno number, int commits) {
  return SQLITE_READONLY;
}
int __wrap_sqlite3PagerCommitPhaseOne(Pager* pager, const char* journal, int no_sync) {
  return SQLITE_OK;
}
int __wrap_sqlite3PagerCommitPhaseTwo(Pager* pager) {
  return SQLITE_OK;
}
int __wrap_sqlite3PagerOpenSavepoint(Pager* pager, int count) {
  return SQLITE_OK;
}
int __wrap_sqlite3PagerSavepoint(Pager* pager, int operation, int savepoint) {
  return SQLITE_OK;
}
