// What remains of files that are left out and whose functions are still called: attach.c, backup.c,
// memjournal.c, random.c, loadext.c, bitvec.c, and of expr.c what SQLITE_OMIT_SUBQUERY takes away. There is
// one database, nothing is written, and no query uses IN.
#include "sqliteInt.h"
#include "vdbeInt.h"

// attach.c: `main` is always a name of the first database.
int sqlite3DbIsNamed(sqlite3* database, int index, const char* name) {
  return sqlite3StrICmp(database->aDb[index].zDbSName, name) == 0 ||
         (index == 0 && sqlite3StrICmp("main", name) == 0);
}

// attach.c: makes sure that what a view or trigger names lies in its own database.
void sqlite3FixInit(DbFixer* fixer, Parse* parse, int database, const char* type, const Token* name) {}
int sqlite3FixSrcList(DbFixer* fixer, SrcList* list) {
  return 0;
}
int sqlite3FixSelect(DbFixer* fixer, Select* select) {
  return 0;
}
int sqlite3FixExpr(DbFixer* fixer, Expr* expression) {
  return 0;
}

// backup.c
void sqlite3BackupRestart(sqlite3_backup* backup) {}
void sqlite3BackupUpdate(sqlite3_backup* backup, Pgno number, const u8* data) {}

// memjournal.c: for changes, and for sorting in files, which SQLITE_TEMP_STORE=3 forbids.
int sqlite3JournalOpen(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int spill) {
  return SQLITE_CANTOPEN;
}
int sqlite3JournalSize(sqlite3_vfs* vfs) {
  return vfs->szOsFile;
}
int sqlite3JournalIsInMemory(sqlite3_file* file) {
  return 0;
}
void sqlite3MemJournalOpen(sqlite3_file* file) {}

// random.c: for names of files and new row numbers.
void sqlite3_randomness(int bytes, void* to) {
  memset(to, 0, (size_t)bytes);
}

// loadext.c
void sqlite3AutoLoadExtensions(sqlite3* database) {}

// bitvec.c: the pages that a transaction has changed.
void sqlite3BitvecDestroy(Bitvec* pages) {}

// expr.c
void sqlite3CodeRhsOfIN(Parse* parse, Expr* expression, int cursor) {
  sqlite3ErrorMsg(parse, "IN is left out here");
}
