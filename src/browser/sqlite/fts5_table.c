// fts5_main.c with another beginning: it registers a table whose methods only read. The writing methods
// are then unreferenced, and the linker drops them.
#include "fts5Int.h"

// SQLite's own is still compiled, under another name.
#define sqlite3Fts5Init whole_fts5_init
#include "fts5_main.c"
#undef sqlite3Fts5Init

// Of another address than the one that connects: if both were one, `fts5` would itself be the name of a
// table.
static int refuse_to_create(sqlite3* database, void* global, int count, const char* const* options,
                            sqlite3_vtab** out, char** error) {
  return SQLITE_READONLY;
}

static const sqlite3_module read_only_table = {.iVersion = 3,
                                               .xCreate = refuse_to_create,
                                               .xConnect = fts5ConnectMethod,
                                               .xBestIndex = fts5BestIndexMethod,
                                               .xDisconnect = fts5DisconnectMethod,
                                               .xDestroy = fts5DisconnectMethod,
                                               .xOpen = fts5OpenMethod,
                                               .xClose = fts5CloseMethod,
                                               .xFilter = fts5FilterMethod,
                                               .xNext = fts5NextMethod,
                                               .xEof = fts5EofMethod,
                                               .xColumn = fts5ColumnMethod,
                                               .xRowid = fts5RowidMethod,
                                               .xFindFunction = fts5FindFunctionMethod,
                                               .xShadowName = fts5ShadowName};

int sqlite3Fts5Init(sqlite3* database) {
  int status;
  Fts5Global* global = sqlite3_malloc(sizeof(Fts5Global));
  if (global == 0) return SQLITE_NOMEM;
  memset(global, 0, sizeof(Fts5Global));
  global->db = database;
  global->api.iVersion = 2;
  global->api.xCreateFunction = fts5CreateAux;
  global->api.xCreateTokenizer = fts5CreateTokenizer;
  global->api.xFindTokenizer = fts5FindTokenizer;
  // From here on `global` is the database's, which frees it whether or not this succeeds.
  status = sqlite3_create_module_v2(database, "fts5", &read_only_table, global, fts5ModuleDestroy);
  if (status == SQLITE_OK) status = sqlite3Fts5TokenizerInit(&global->api);
  if (status == SQLITE_OK)
    status = sqlite3_create_function(database, "fts5", 1, SQLITE_UTF8, global, fts5Fts5Func, 0, 0);
  return status;
}
