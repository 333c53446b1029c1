#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace commonplace {

// The first sentences or clauses of `text`, in at most `limit` characters or little more, with … when
// anything was cut. A quotation that was cut is closed. Where no clause ends, a word does.
std::string cut_at_clause(std::string_view text, std::size_t limit);

// The same of a text that matters from byte `from` on: when so little of it would be left, its beginning is
// cut as well, before a clause.
std::string cut_around(std::string_view text, std::size_t from, std::size_t limit);

}  // namespace commonplace
