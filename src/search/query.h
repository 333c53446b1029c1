#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace commonplace {

// What a reader typed, read once into a plain value. The language:
//
//   teacher leadership        both words
//   "dog and pony show"       these words in this order (also “ ” „ « »)
//   mind-set, 10%             words joined without a space: in this order too
//   -principal, -"long term"  without
//   NOT principal             the same, as in ERIC
//   ILT OR "leadership team"  either; OR parts less tightly than a space: a b OR c is (a b) OR c
//   kind:case-study theme:"school finance" district:fresno host:fresno person:daro by:knudson
//   year:2013 year:2012..2017 year:..2014 -theme:equity
//                             filters, all of which must hold
//
// Nothing is an error: an unknown filter is words, unpaired quotation marks, an OR without
// words on both sides, brackets and other signs are ignored. So is AND, since it is what a space means.
// Operators are in capitals. Only the first `longest_query` bytes are read.

struct SearchTerm {
  std::vector<std::string> words;  // as typed, made searchable; one or more
  bool quoted = false;
  friend bool operator==(const SearchTerm&, const SearchTerm&) = default;
};

enum class FilterKind { kind, theme, district, host, person, author, year };

constexpr int no_first_year = 0;
constexpr int no_last_year = 10000;

struct SearchFilter {
  FilterKind kind = FilterKind::kind;
  std::string value;   // as typed; empty for years
  int first_year = 0;  // for years; no_first_year and no_last_year where the range is open
  int last_year = 0;
  bool negated = false;
  friend bool operator==(const SearchFilter&, const SearchFilter&) = default;
};

struct Query {
  std::vector<std::vector<SearchTerm>> alternatives;  // any of these, each with all of its terms
  std::vector<SearchTerm> without;
  std::vector<SearchFilter> filters;
  friend bool operator==(const Query&, const Query&) = default;
};

constexpr std::size_t longest_query = 2000;

// What was typed, as well-formed UTF-8: no more than `longest_query` bytes, and a space for each that is
// wrong.
std::string well_formed(std::string_view typed);

Query read_query(std::string_view typed);

// The query in its own language, in a fixed order: words, what is left out, filters. Reading it
// gives the same query again.
std::string dump(const Query& query);
std::string dump(const SearchTerm& term);

}  // namespace commonplace
