// Every part of a query (a word, a phrase) says something of a row that holds it, as in bm25:
//
//   weight   how rare the part is: log(1 + (rows - holding + 0.5) / (holding + 0.5)), above 0, where
//   `holding`
//            rows have it in their text or headings. A title is repeated in all rows of its document, so it
//            does not make a word common
//   often    how often the part is in the row, each time weighed by its column; the more often, and the
//   longer
//            the row, the less each time says
//   says     weight * often * (k1 + 1) / (often + k1 * (1 - b + b * length / usual length))
//
// What may take the place of a part (its ways) need not say as much as the part itself: a synonym has a
// weight below 1, and what is common never speaks in full for what is rare. So each way has a strength:
//
//   strength   its weight, if that is below 1 times 0.75 (weights::synonym),
//              * min(1, its own rareness / weight of the part)
//
//   pay                     weight 4.0, in 9 rows
//   compensation, 0.6       in 4 rows: strength 0.45
//   money, 0.6              in 60 rows, rareness 2.1: strength 0.45 * 2.1 / 4.0 = 0.24
//
// Each time a way is in a row counts by its strength, and all that the part says there by that of the best
// way. A row's score is the sum over the parts, times the root of the share of the weights that it has:
//
//   sacramento teacher pension     weights 3.0 1.2 4.1
//   ... teachers ask for a pension, and a pension is ...     share 5.3 / 8.3
//   ... teachers in Sacramento ...                           share 4.2 / 8.3
//
// so that a row which says one word five times does not come before one that has two of them, and a rare
// word says more than a common one. Rows that have all parts are judged in the same way: they answer the
// query.
//
// A phrase that occurs nowhere is remembered wrongly: each of its words is asked for by itself, and
// ranking.cpp prefers rows in which they are side by side.

#include "search/scoring.h"

#include <algorithm>
#include <cmath>

#include "search/postings.h"
#include "search/weights.h"

namespace commonplace {
namespace {

using Lists = std::vector<std::vector<Posting>>;

double rareness(std::int64_t rows, std::size_t holding) {
  const auto count = static_cast<double>(holding);
  return std::log(1 + (static_cast<double>(rows) - count + 0.5) / (count + 0.5));
}

bool is_own(const Posting& one) {
  return one.heading > 0 || one.body > 0;
}

// Calls `visit` for each row that has any of the phrases, in order, with the postings there: for each phrase
// one, or null.
template <class Visit>
void for_each_row(const Lists& lists, Visit visit) {
  std::vector<std::size_t> at(lists.size(), 0);
  std::vector<const Posting*> here(lists.size());
  while (true) {
    std::uint32_t row = UINT32_MAX;
    for (std::size_t i = 0; i < lists.size(); ++i) {
      if (at[i] < lists[i].size()) row = std::min(row, lists[i][at[i]].row);
    }
    if (row == UINT32_MAX) return;
    for (std::size_t i = 0; i < lists.size(); ++i) {
      const bool is_here = at[i] < lists[i].size() && lists[i][at[i]].row == row;
      here[i] = is_here ? &lists[i][at[i]++] : nullptr;
    }
    visit(row, here);
  }
}

// Of the part itself and what says the same; where that occurs nowhere, of the most common way.
double weight_of(const std::vector<Alternative>& ways, const Lists& lists, std::int64_t rows) {
  std::size_t holding = 0, most = 0;
  for_each_row(lists, [&](std::uint32_t, const std::vector<const Posting*>& here) {
    for (std::size_t i = 0; i < here.size(); ++i) {
      if (here[i] == nullptr || ways[i].weight < 1) continue;
      ++holding;
      break;
    }
  });
  for (const std::vector<Posting>& list : lists) most = std::max(most, list.size());
  return rareness(rows, holding > 0 ? holding : most);
}

std::vector<Posting> postings_in(Columns columns, const Database& database, const std::string& phrase) {
  std::vector<Posting> postings = postings_of(database, phrase);
  if (columns == Columns::all) return postings;
  std::erase_if(postings, [](const Posting& one) { return one.body == 0; });
  for (Posting& one : postings) one.title = one.heading = 0;
  return postings;
}

double often(const Posting& one) {
  return weights::columns[0] * one.title + weights::columns[1] * one.heading + weights::columns[2] * one.body;
}

// What the parts of one alternative come to in a row.
struct Sum {
  double score = 0, share = 0, own_share = 0, opening = 0;
  std::uint16_t anywhere = 0, in_title = 0, in_own = 0;
  bool in_body = false, by_synonym = false;
};

// Both in order of rows. Of a row in both the scores are added, and the alternative of which it has more is
// its own.
std::vector<RankedRow> merged(const std::vector<RankedRow>& first, const std::vector<RankedRow>& second) {
  std::vector<RankedRow> all;
  all.reserve(first.size() + second.size());
  auto other = second.begin();
  for (const RankedRow& one : first) {
    for (; other != second.end() && other->row < one.row; ++other) all.push_back(*other);
    all.push_back(one);
    if (other == second.end() || other->row != one.row) continue;
    RankedRow& both = all.back();
    if (other->share > one.share) both = *other;
    both.score = one.score + other->score;
    both.by_synonym = (!one.answers || one.by_synonym) && (!other->answers || other->by_synonym);
    both.answers = one.answers || other->answers;
    both.in_body = one.in_body || other->in_body;
    both.opening = std::max(one.opening, other->opening);
    ++other;
  }
  all.insert(all.end(), other, second.end());
  return all;
}

}  // namespace

Scoring::Scoring(const Index& index, const Match& match, Columns columns) : index_(&index) {
  for (const std::vector<Part>& parts : match.alternatives) {
    std::vector<Asked>& asked = alternatives_.emplace_back();
    for (const Part& part : parts) {
      asked.push_back(asked_by(part.typed, part.ways, columns));
      if (!asked.back().places.empty()) continue;
      for (const std::string& word : part.words) asked.push_back(asked_by("", {{word, 1}}, columns));
    }
  }
}

Scoring::Asked Scoring::asked_by(std::string typed, const std::vector<Alternative>& ways,
                                 Columns columns) const {
  Lists lists;
  for (const Alternative& way : ways) lists.push_back(postings_in(columns, index_->database(), way.words));
  const std::int64_t rows = index_->layout().rows();
  Asked asked{std::move(typed), {}, weight_of(ways, lists, rows), {}};
  for (std::size_t i = 0; i < lists.size(); ++i) {
    const double weight = ways[i].weight < 1 ? ways[i].weight * weights::synonym : 1;
    asked.ways.push_back(
        {ways[i].words, weight * std::min(1.0, rareness(rows, lists[i].size()) / asked.weight)});
  }
  for_each_row(lists, [&](std::uint32_t row, const std::vector<const Posting*>& here) {
    Place& place = asked.places.emplace_back(Place{.row = row});
    for (std::size_t i = 0; i < here.size(); ++i) {
      if (here[i] == nullptr) continue;
      const Posting& one = *here[i];
      place.often += asked.ways[i].weight * often(one);
      place.strength = std::max(place.strength, asked.ways[i].weight);
      place.by_synonym = place.by_synonym && ways[i].weight < 1;
      place.in_title = place.in_title || one.title > 0;
      place.in_own = place.in_own || is_own(one);
      place.in_body = place.in_body || one.body > 0;
      place.in_opening = place.in_opening || (one.body > 0 && one.first < weights::opening_words);
    }
  });
  return asked;
}

std::vector<RankedRow> Scoring::rows(const RowSet& allowed) const {
  std::vector<RankedRow> all;
  for (std::size_t i = 0; i < alternatives_.size(); ++i) {
    std::vector<RankedRow> own = rows_of(i, allowed);
    all = all.empty() ? std::move(own) : merged(all, own);
  }
  return all;
}

// Where the title has all parts they name the document. Then only those of its rows answer that have them
// all.
std::vector<RankedRow> Scoring::rows_of(std::size_t alternative, const RowSet& allowed) const {
  const std::vector<Asked>& parts = alternatives_[alternative];
  const std::int64_t last = index_->layout().rows();
  std::vector<Sum> sums(static_cast<std::size_t>(last) + 1);
  double weight = 0;
  for (const Asked& part : parts) {
    weight += part.weight;
    for (const Place& place : part.places) {
      if (place.row < 1 || place.row > last) {
        index_->database().note_failure("the search database lacks a passage");
        return {};
      }
      Sum& sum = sums[place.row];
      const double damped = place.often + index_->lengths().damping(place.row);
      sum.score += part.weight * place.often * (weights::saturation + 1) / damped * place.strength;
      sum.share += part.weight * place.strength;
      if (place.in_own) sum.own_share += part.weight * place.strength;
      if (place.in_opening) sum.opening += part.weight;
      ++sum.anywhere;
      if (place.in_title) ++sum.in_title;
      if (place.in_own) ++sum.in_own;
      sum.in_body = sum.in_body || place.in_body;
      sum.by_synonym = sum.by_synonym || place.by_synonym;
    }
  }
  std::vector<RankedRow> rows;
  for (std::int64_t row = 1; row <= last; ++row) {
    const Sum& sum = sums[static_cast<std::size_t>(row)];
    if (sum.anywhere == 0 || !allowed.contains(row)) continue;
    const bool is_named = sum.in_title == parts.size();
    const double share = (is_named ? sum.own_share : sum.share) / weight;
    rows.push_back({.row = row,
                    .score = sum.score * std::sqrt(share),
                    .share = share,
                    .answers = (is_named ? sum.in_own : sum.anywhere) == parts.size(),
                    .by_synonym = sum.by_synonym,
                    .in_body = sum.in_body,
                    .opening = parts.size() < 2 ? 0 : sum.opening / weight,
                    .alternative = alternative});
  }
  return rows;
}

std::vector<std::string> Scoring::missing_in(const RankedRow& row) const {
  if (row.answers) return {};
  std::vector<std::string> anywhere, in_own;
  for (const Asked& part : alternatives_[row.alternative]) {
    if (part.typed.empty()) continue;
    const auto place = std::ranges::lower_bound(part.places, row.row, {}, &Place::row);
    const bool is_there = place != part.places.end() && place->row == row.row;
    if (!is_there) anywhere.push_back(part.typed);
    if (!is_there || !place->in_own) in_own.push_back(part.typed);
  }
  return anywhere.empty() ? in_own : anywhere;
}

std::vector<ShownPhrase> Scoring::shown() const {
  std::vector<ShownPhrase> all;
  std::size_t number = 0;
  for (const std::vector<Asked>& parts : alternatives_) {
    for (const Asked& part : parts) {
      for (const Alternative& way : part.ways) all.push_back({way.words, number, part.weight * way.weight});
      ++number;
    }
  }
  return all;
}

}  // namespace commonplace
