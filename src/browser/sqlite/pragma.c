// In place of pragma.c: FTS5 asks for data_version to see whether another connection has changed the file.
// Any other pragma is an error.
#include "sqliteInt.h"
#include "vdbeInt.h"

static int is_named(const Token* token, const char* name) {
  return token->n == (unsigned)sqlite3Strlen30(name) && sqlite3StrNICmp(token->z, name, (int)token->n) == 0;
}

// PRAGMA name or PRAGMA database.name: there is one database.
void sqlite3Pragma(Parse* parse, Token* first, Token* second, Token* value, int minus) {
  const Token* name = second->n > 0 ? second : first;
  Vdbe* code = sqlite3GetVdbe(parse);
  if (code == 0) return;
  parse->nMem = 1;
  sqlite3VdbeSetNumCols(code, 1);
  if (!is_named(name, "data_version") || value != 0) {
    sqlite3ErrorMsg(parse, "no such pragma: %T", name);
    return;
  }
  sqlite3VdbeAddOp2(code, OP_Integer, 1, 1);
  sqlite3VdbeAddOp2(code, OP_ResultRow, 1, 1);
}

Module* sqlite3PragmaVtabRegister(sqlite3* database, const char* name) {
  return 0;
}
const char* sqlite3JournalModename(int mode) {
  return 0;
}

// For parameters of a file's URI, as ?immutable=1; nothing here has a URI.
u8 sqlite3GetBoolean(const char* text, u8 otherwise) {
  return otherwise;
}
