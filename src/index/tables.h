#pragma once

#include <string>

namespace commonplace {

// The statements that make the empty tables of search.db. Their order is the order of the tables in the file.
std::string schema_sql();

}  // namespace commonplace
