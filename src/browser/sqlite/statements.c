// In place of insert.c, update.c and delete.c where statements are compiled, and of their like in build.c.
//
// No search has such a statement, so one is an error. But SQLite reads its schema by compiling the CREATE
// statements in it, and these hold a nested UPDATE that would note the table in the schema. It is never run:
// nested statements compile to nothing.
//
// Each of these owns what it is given and frees it.
#include "instead.h"
#include "sqliteInt.h"

INSTEAD_OF(sqlite3Insert);
INSTEAD_OF(sqlite3Update);
INSTEAD_OF(sqlite3DeleteFrom);
INSTEAD_OF(sqlite3DropTable);
INSTEAD_OF(sqlite3DropIndex);
INSTEAD_OF(sqlite3BeginTransaction);
INSTEAD_OF(sqlite3EndTransaction);
INSTEAD_OF(sqlite3Savepoint);

static void refuse(Parse* parse) {
  if (!parse->nested) sqlite3ErrorMsg(parse, "the database is only read");
}

static void refuse_tables(Parse* parse, SrcList* tables) {
  refuse(parse);
  sqlite3SrcListDelete(parse->db, tables);
}

void __wrap_sqlite3Insert(Parse* parse, SrcList* tables, Select* select, IdList* columns, int on_error,
                          Upsert* upsert) {
  refuse_tables(parse, tables);
  sqlite3SelectDelete(parse->db, select);
  sqlite3IdListDelete(parse->db, columns);
}

void __wrap_sqlite3Update(Parse* parse, SrcList* tables, ExprList* changes, Expr* where, int on_error,
                          ExprList* order, Expr* limit, Upsert* upsert) {
  refuse_tables(parse, tables);
  sqlite3ExprListDelete(parse->db, changes);
  sqlite3ExprDelete(parse->db, where);
}

void __wrap_sqlite3DeleteFrom(Parse* parse, SrcList* tables, Expr* where, ExprList* order, Expr* limit) {
  refuse_tables(parse, tables);
  sqlite3ExprDelete(parse->db, where);
}

void __wrap_sqlite3DropTable(Parse* parse, SrcList* tables, int is_view, int if_exists) {
  refuse_tables(parse, tables);
}
void __wrap_sqlite3DropIndex(Parse* parse, SrcList* tables, int if_exists) {
  refuse_tables(parse, tables);
}

void __wrap_sqlite3BeginTransaction(Parse* parse, int kind) {
  refuse(parse);
}
void __wrap_sqlite3EndTransaction(Parse* parse, int kind) {
  refuse(parse);
}
void __wrap_sqlite3Savepoint(Parse* parse, int operation, Token* name) {
  refuse(parse);
}
