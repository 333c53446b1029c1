// In place of vdbesort.c: what ORDER BY does where no index has the rows in that order. No search asks for
// that: the core sorts for itself. A statement that does fails when it begins, so nothing else here is
// called.
#include "sqliteInt.h"
#include "vdbeInt.h"

int sqlite3VdbeSorterInit(sqlite3* database, int fields, VdbeCursor* cursor) {
  return SQLITE_ERROR;
}
void sqlite3VdbeSorterReset(sqlite3* database, VdbeSorter* sorter) {}
void sqlite3VdbeSorterClose(sqlite3* database, VdbeCursor* cursor) {}
int sqlite3VdbeSorterRowkey(const VdbeCursor* cursor, Mem* out) {
  return SQLITE_ERROR;
}
int sqlite3VdbeSorterNext(sqlite3* database, const VdbeCursor* cursor) {
  return SQLITE_ERROR;
}
int sqlite3VdbeSorterRewind(const VdbeCursor* cursor, int* at_end) {
  return SQLITE_ERROR;
}
int sqlite3VdbeSorterWrite(const VdbeCursor* cursor, Mem* row) {
  return SQLITE_ERROR;
}
int sqlite3VdbeSorterCompare(const VdbeCursor* cursor, Mem* row, int fields, int* result) {
  return SQLITE_ERROR;
}
