#pragma once

#include <array>
#include <string>
#include <string_view>

namespace commonplace {

// The statements that make the empty tables of search.db. Their order is the order of the tables in the file.
std::string schema_sql();

// The last tables of the schema, which search does not read.
inline constexpr std::array<std::string_view, 6> tables_not_searched{
    "passage_theme", "passage_district", "entity", "mention", "quote", "quote_theme"};

}  // namespace commonplace
