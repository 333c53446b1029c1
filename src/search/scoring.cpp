#include "search/scoring.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

#include "search/postings.h"
#include "search/weights.h"

namespace commonplace {

double tune(const char* name, double usual) {
  const char* v = std::getenv(name);
  return v ? std::atof(v) : usual;
}

namespace {

// How much it says of a row that it holds what `holding` of all rows hold; above 0.
double rareness(double rows, double holding) {
  return std::log(1 + (rows - holding + 0.5) / (holding + 0.5));
}

// Calls `visit` for each row in which any of the phrases stands, in order, with the postings there: for each
// phrase one, or null.
template <class Visit>
void for_each_row(const std::vector<std::vector<Posting>>& lists, Visit visit) {
  std::vector<std::size_t> at(lists.size(), 0);
  std::vector<const Posting*> here(lists.size());
  while (true) {
    std::uint32_t row = UINT32_MAX;
    for (std::size_t i = 0; i < lists.size(); ++i) {
      if (at[i] < lists[i].size()) row = std::min(row, lists[i][at[i]].row);
    }
    if (row == UINT32_MAX) return;
    for (std::size_t i = 0; i < lists.size(); ++i) {
      const bool stands = at[i] < lists[i].size() && lists[i][at[i]].row == row;
      here[i] = stands ? &lists[i][at[i]++] : nullptr;
    }
    visit(row, here);
  }
}

double often(const Posting& one) {
  static const double T = tune("T_TITLE", weights::columns[0]), H = tune("T_HEAD", weights::columns[1]);
  return T * one.title + H * one.heading + weights::columns[2] * one.body;
}

bool is_foremost(const Posting& one) {
  static const double O = tune("T_OPEN", 6);
  return one.heading > 0 || (one.body > 0 && one.first < O);
}

}  // namespace

Scoring::Scoring(const Index& index, const Match& match, Columns columns) : index_(&index) {
  for (const std::vector<Part>& parts : match.alternatives) {
    alternatives_.emplace_back();
    for (const Part& part : parts) add(part, columns, alternatives_.back());
  }
  std::size_t number = 0;
  for (std::vector<Asked>& parts : alternatives_) {
    for (Asked& one : parts) {
      for (ShownPhrase& phrase : one.shown) phrase = {phrase.words, number, one.weight};
      ++number;
    }
  }
}

// Where a phrase stands nowhere, each of its words is asked for by itself, and the phrase is missing from every
// row.
void Scoring::add(const Part& part, Columns columns, std::vector<Asked>& asked) const {
  asked.push_back(asked_by(part, part.ways, columns));
  if (!asked.back().places.empty()) return;
  for (const std::string& word : part.words) {
    asked.push_back(asked_by(part, {{word, 1}}, columns));
    asked.back().typed.clear();
  }
}

Scoring::Asked Scoring::asked_by(const Part& part, const std::vector<Alternative>& ways, Columns columns) const {
  Asked asked{part.typed, {}, 0, {}};
  const auto rows = static_cast<double>(index_->layout().rows());
  std::vector<std::vector<Posting>> lists;
  for (const Alternative& way : ways) {
    asked.shown.push_back({way.words});
    std::vector<Posting> list = postings_of(index_->database(), way.words);
    if (columns == Columns::body) {
      std::erase_if(list, [](const Posting& one) { return one.body == 0; });
      for (Posting& one : list) one.title = one.heading = 0;
    }
    lists.push_back(std::move(list));
  }
  std::size_t holding = 0, most = 0;
  static const bool own_idf = tune("T_OWN", 0) > 0;
  for_each_row(lists, [&](std::uint32_t, const std::vector<const Posting*>& here) {
    for (std::size_t i = 0; i < here.size(); ++i) {
      if (here[i] == nullptr || ways[i].weight < 1) continue;
      if (own_idf && here[i]->heading + here[i]->body == 0) continue;
      ++holding;
      break;
    }
  });
  for (const std::vector<Posting>& list : lists) most = std::max(most, list.size());
  asked.weight = rareness(rows, static_cast<double>(holding > 0 ? holding : most));
  std::vector<double> strengths;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    const double rare = rareness(rows, static_cast<double>(lists[i].size()));
    strengths.push_back(ways[i].weight * std::min(1.0, rare / asked.weight));
  }
  for_each_row(lists, [&](std::uint32_t row, const std::vector<const Posting*>& here) {
    Place place;
    place.row = row;
    for (std::size_t i = 0; i < here.size(); ++i) {
      if (here[i] == nullptr) continue;
      place.often += strengths[i] * often(*here[i]);
      place.strength = std::max(place.strength, strengths[i]);
      place.in_title = place.in_title || here[i]->title > 0;
      place.in_own = place.in_own || here[i]->heading + here[i]->body > 0;
      place.in_body = place.in_body || here[i]->body > 0;
      place.foremost = place.foremost || is_foremost(*here[i]);
    }
    asked.places.push_back(place);
  });
  return asked;
}

namespace {

// What the parts of one alternative come to in a row.
struct Sum {
  double score = 0, share = 0, title_share = 0, foremost = 0;
  std::uint16_t anywhere = 0, in_title = 0, in_own = 0;
  bool in_body = false;
};

// Both in order of rows. Of a row in both, the scores are added, and the alternative of which it has more is its
// own.
std::vector<RankedRow> merged(const std::vector<RankedRow>& first, const std::vector<RankedRow>& second) {
  std::vector<RankedRow> all;
  all.reserve(first.size() + second.size());
  auto other = second.begin();
  for (const RankedRow& one : first) {
    for (; other != second.end() && other->row < one.row; ++other) all.push_back(*other);
    all.push_back(one);
    if (other == second.end() || other->row != one.row) continue;
    RankedRow& both = all.back();
    const double score = one.score + other->score;
    const bool answers = one.answers || other->answers, in_body = one.in_body || other->in_body;
    const double foremost = std::max(one.foremost, other->foremost);
    if (other->share > one.share) both = *other;
    both.score = score;
    both.answers = answers;
    both.in_body = in_body;
    both.foremost = foremost;
    ++other;
  }
  all.insert(all.end(), other, second.end());
  return all;
}

}  // namespace

std::vector<RankedRow> Scoring::rows(const RowSet& allowed) const {
  std::vector<RankedRow> all;
  for (std::size_t i = 0; i < alternatives_.size(); ++i) {
    std::vector<RankedRow> own = rows_of(i, allowed);
    all = all.empty() ? std::move(own) : merged(all, own);
  }
  return all;
}

std::vector<RankedRow> Scoring::rows_of(std::size_t alternative, const RowSet& allowed) const {
  const std::vector<Asked>& parts = alternatives_[alternative];
  const std::int64_t last = index_->layout().rows();
  std::vector<Sum> sums(static_cast<std::size_t>(last) + 1);
  double weight = 0;
  static const double P = tune("T_SHARE", 0.5);
  for (const Asked& part : parts) {
    weight += part.weight;
    for (const Place& place : part.places) {
      if (place.row < 1 || place.row > last) {
        index_->database().note_failure("the search database lacks a passage");
        return {};
      }
      Sum& sum = sums[place.row];
      const double strength = place.strength;
      const double tf = place.often * (weights::saturation + 1) / (place.often + index_->lengths().damping(place.row));
      sum.score += part.weight * tf * strength;
      sum.share += part.weight * strength;
      if (place.foremost) sum.foremost += part.weight;
      if (place.in_title && !place.in_own) sum.title_share += part.weight * strength;
      ++sum.anywhere;
      if (place.in_title) ++sum.in_title;
      if (place.in_own) ++sum.in_own;
      sum.in_body = sum.in_body || place.in_body;
    }
  }
  std::vector<RankedRow> rows;
  static const double TS = tune("T_TSHARE", 1);
  for (std::int64_t row = 1; row <= last; ++row) {
    const Sum& sum = sums[static_cast<std::size_t>(row)];
    if (sum.anywhere == 0 || !allowed.contains(row)) continue;
    const bool named = sum.in_title == parts.size();
    const double share = (sum.share - (1 - TS) * sum.title_share) / weight;
    rows.push_back({row, sum.score * std::pow(share, P), share,
                    named ? sum.in_own == parts.size() : sum.anywhere == parts.size(), sum.in_body,
                    sum.foremost / weight, alternative});
  }
  return rows;
}

std::vector<std::string> Scoring::missing_in(const RankedRow& row) const {
  std::vector<std::string> anywhere, in_own;
  if (row.answers) return {};
  for (const Asked& part : alternatives_[row.alternative]) {
    if (part.typed.empty()) continue;
    const auto place = std::ranges::lower_bound(part.places, row.row, {}, &Place::row);
    const bool stands = place != part.places.end() && place->row == row.row;
    if (!stands) anywhere.push_back(part.typed);
    if (!stands || !place->in_own) in_own.push_back(part.typed);
  }
  return anywhere.empty() ? in_own : anywhere;
}

std::vector<ShownPhrase> Scoring::shown() const {
  std::vector<ShownPhrase> all;
  for (const std::vector<Asked>& parts : alternatives_) {
    for (const Asked& part : parts) all.insert(all.end(), part.shown.begin(), part.shown.end());
  }
  return all;
}

}  // namespace commonplace
