// In place of os_unix.c: SQLite wants a way to files before it opens a database. Pages come through the
// pager, so no file is ever opened; only the name of the database is handed on.
#include "sqliteInt.h"

enum { longest_name = 64 };

static int full_name(sqlite3_vfs* vfs, const char* name, int size, char* to) {
  sqlite3_snprintf(size, to, "%s", name);
  return SQLITE_OK;
}

static sqlite3_vfs no_files = {.iVersion = 1,
                               .szOsFile = sizeof(sqlite3_file),
                               .mxPathname = longest_name,
                               .zName = "pages",
                               .xFullPathname = full_name};

int sqlite3_os_init(void) {
  return sqlite3_vfs_register(&no_files, 1);
}
int sqlite3_os_end(void) {
  return SQLITE_OK;
}
