// In place of func.c: the two functions of SQL that searches call, as SQLite describes them, and MATCH, which
// FTS5 defines anew for its tables. All others are unknown, which is an error when a statement is compiled.
#include "sqliteInt.h"

// Characters of a text in UTF-8: the bytes that begin one.
static int characters(const unsigned char* text, int bytes) {
  int count = 0;
  int i;
  for (i = 0; i < bytes; ++i) count += (text[i] & 0xc0) != 0x80;
  return count;
}

// length(X): characters of a text, bytes of a blob.
static void length(sqlite3_context* context, int count, sqlite3_value** values) {
  sqlite3_value* value = values[0];
  int type = sqlite3_value_type(value);
  const unsigned char* text;
  if (type == SQLITE_NULL) return;
  if (type == SQLITE_BLOB) {
    sqlite3_result_int(context, sqlite3_value_bytes(value));
    return;
  }
  text = sqlite3_value_text(value);
  if (text == 0)
    sqlite3_result_error_nomem(context);
  else
    sqlite3_result_int(context, characters(text, sqlite3_value_bytes(value)));
}

// instr(X, Y): at which character of the text X, counted from 1, Y begins first; 0 when it is not there.
static void instr(sqlite3_context* context, int count, sqlite3_value** values) {
  const unsigned char *text, *wanted;
  int text_bytes, wanted_bytes, at;
  if (sqlite3_value_type(values[0]) == SQLITE_NULL || sqlite3_value_type(values[1]) == SQLITE_NULL) return;
  text = sqlite3_value_text(values[0]);
  wanted = sqlite3_value_text(values[1]);
  if (text == 0 || wanted == 0) {
    sqlite3_result_error_nomem(context);
    return;
  }
  text_bytes = sqlite3_value_bytes(values[0]);
  wanted_bytes = sqlite3_value_bytes(values[1]);
  for (at = 0; at + wanted_bytes <= text_bytes; ++at) {
    if (memcmp(text + at, wanted, (size_t)wanted_bytes) == 0) {
      sqlite3_result_int(context, characters(text, at) + 1);
      return;
    }
  }
  sqlite3_result_int(context, 0);
}

static FuncDef functions[] = {
    FUNCTION(length, 1, 0, 0, length),
    FUNCTION(instr, 2, 0, 0, instr),
};

void sqlite3RegisterBuiltinFunctions(void) {
  sqlite3InsertBuiltinFuncs(functions, ArraySize(functions));
}
void sqlite3RegisterPerConnectionBuiltinFunctions(sqlite3* database) {
  sqlite3_overload_function(database, "MATCH", 2);
}
void sqlite3RegisterLikeFunctions(sqlite3* database, int case_sensitive) {}
int sqlite3IsLikeFunction(sqlite3* database, Expr* expression, int* no_case, char* wildcards) {
  return 0;
}
