// In place of pragma.c: FTS5 asks for data_version to see whether another has changed the file, and who opens
// a database may ask whose it is. Any other pragma is an error.
#include "sqliteInt.h"
#include "vdbeInt.h"

static int is_named(const Token* token, const char* name) {
  return token->n == (unsigned)sqlite3Strlen30(name) && sqlite3StrNICmp(token->z, name, (int)token->n) == 0;
}

// A number that stands in the header of the database.
static void answer_from_header(Vdbe* code, int field) {
  sqlite3VdbeUsesBtree(code, 0);
  sqlite3VdbeAddOp2(code, OP_Transaction, 0, 0);
  sqlite3VdbeAddOp3(code, OP_ReadCookie, 0, 1, field);
}

// PRAGMA name or PRAGMA database.name: there is one database.
void sqlite3Pragma(Parse* parse, Token* first, Token* second, Token* value, int minus) {
  const Token* name = second->n > 0 ? second : first;
  Vdbe* code = sqlite3GetVdbe(parse);
  if (code == 0) return;
  parse->nMem = 1;
  sqlite3VdbeSetNumCols(code, 1);
  if (is_named(name, "data_version") && value == 0) {
    sqlite3VdbeAddOp2(code, OP_Integer, 1, 1);
  } else if (is_named(name, "user_version") && value == 0) {
    answer_from_header(code, BTREE_USER_VERSION);
  } else if (is_named(name, "application_id") && value == 0) {
    answer_from_header(code, BTREE_APPLICATION_ID);
  } else {
    sqlite3ErrorMsg(parse, "no such pragma: %T", name);
    return;
  }
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
