#pragma once

#include "search/database.h"

struct fts5_api;

namespace commonplace {

// The interface by which FTS5 is extended (fts5.html, section 7); it lives as long as the database. Null, and
// noted as a failure, where this SQLite has no FTS5.
fts5_api* fts5_of(const Database& database);

}  // namespace commonplace
