#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "search/hits.h"
#include "search/index.h"
#include "search/match.h"
#include "search/row_set.h"

namespace commonplace {

struct RankedRow {
  std::int64_t row = 0;
  double score = 0;             // higher is better
  double share = 1;             // how much of what was asked for it has, rare words counting more: 0 to 1
  bool answers = true;          // it has all of it
  bool by_synonym = false;      // some of it only as a word of the synonyms file that counts less
  bool in_body = true;          // whether any of the words is in the passage itself, not above it only
  double opening = 0;           // how much of it is among the first words of the passage
  std::size_t alternative = 0;  // of the query: the one of which it has most
};

// Where the words of a query may be.
enum class Columns { all, body };

// How well rows match a query, by how rare its words are and how often they occur in a row: see scoring.cpp.
class Scoring {
 public:
  Scoring() = default;  // of a query that ranks nothing
  Scoring(const Index& index, const Match& match, Columns columns);

  // Those that hold anything asked for, in order.
  std::vector<RankedRow> rows(const RowSet& allowed) const;

  // What the row lacks of the query, in the query language.
  std::vector<std::string> missing_in(const RankedRow& row) const;

  // What to mark in a passage.
  std::vector<ShownPhrase> shown() const;

 private:
  // A row that holds a part of the query.
  struct Place {
    std::uint32_t row = 0;
    double often = 0;        // how often any of its ways is there, each by its strength and column
    double strength = 0;     // of the best of them
    bool by_synonym = true;  // none of them says the same in full
    bool in_title = false, in_own = false, in_body = false, in_opening = false;
  };
  struct Asked {
    std::string typed;              // in the query language; empty for a word of a phrase that occurs nowhere
    std::vector<Alternative> ways;  // that say it, with their strengths
    double weight = 0;
    std::vector<Place> places;
  };

  Asked asked_by(std::string typed, const std::vector<Alternative>& ways, Columns columns) const;
  std::vector<RankedRow> rows_of(std::size_t alternative, const RowSet& allowed) const;

  const Index* index_ = nullptr;
  std::vector<std::vector<Asked>> alternatives_;  // as in Match
};

}  // namespace commonplace
