// The score of a row (scoring.cpp) tells how rare the words are that it has, how often they occur in it and
// how long it is. It does not know their order, how near they are, their forms, or what kind of passage it
// is. So the best are looked at again, and each score is multiplied (the figures are in weights.h):
//
//   1 + together    when the words are side by side as they were typed
//     + near        times the share of neighbors that are near each other
//     + runs        times the share of all runs of two and three words, as typed, question words among them
//     + exact       times the share of words that are there in the form typed: `plan`, not `planned`
//     + definition  when an acronym that was typed is next to its expansion
//     + opening     times the square of the share of the query among the first words: a
//                   passage that begins with them is about them
//     + named       when the query is the name of the document
//   source          for footnotes and lists of references: they say where, not what
//   above_only      when none of the words is in the passage itself, only above it
//   1 - age         little by little for documents that are older than the newest
//
// `local budget plan` in "... a local budget plan that districts planned ..." of the newest meeting has
// 1 + 1 + 1 + 2 + 0.4 times its score; in "... the budget of a county plans for local ..." of a meeting ten
// years before, (1 + 1 + 0.4 * 2 / 3) * 0.9 times.
//
// Runs are what is left of a quotation remembered wrongly: "the learning is our work" for "the learning is
// the work".
//
// Each of these is a question to the index, which answers with rows, but for `above_only` and `opening`,
// which came with the score; no passage is read.

#include "search/ranking.h"

#include <algorithm>
#include <cmath>

#include "base/small_sort.h"
#include "search/forms.h"
#include "search/statement.h"
#include "search/weights.h"

namespace commonplace {

namespace {

using Rows = std::vector<std::int64_t>;

bool holds(const Rows& rows, std::int64_t row) {
  return std::ranges::binary_search(rows, row);
}

// The share of the sets that hold the row.
double share(const std::vector<Rows>& sets, std::int64_t row) {
  if (sets.empty()) return 0;
  const auto holding = std::ranges::count_if(sets, [row](const Rows& rows) { return holds(rows, row); });
  return static_cast<double>(holding) / static_cast<double>(sets.size());
}

// The share of the runs of two and three words that the row has. It has a run of three where it has both of
// its pairs.
double share_of_run(const std::vector<Rows>& pairs, std::int64_t row) {
  if (pairs.empty()) return 0;
  int found = 0;
  bool before = false;
  for (const Rows& rows : pairs) {
    const bool here = holds(rows, row);
    found += (here ? 1 : 0) + (here && before ? 1 : 0);
    before = here;
  }
  return found / static_cast<double>(2 * pairs.size() - 1);
}

class CloseLook {
 public:
  CloseLook(const Index& index, const Match& match, std::optional<std::size_t> named)
      : layout_(index.layout()),
        named_(named),
        together_(rows_matching(index, in_body(match.together))),
        definition_(rows_matching(index, in_body(match.definition))) {
    for (const std::vector<std::string>& run : match.runs) {
      std::vector<Rows>& pairs = runs_.emplace_back();
      for (const std::string& pair : run) pairs.push_back(rows_matching(index, in_body(pair)));
    }
    for (const std::string& text : match.near) near_.push_back(rows_matching(index, in_body(text)));
    for (const std::string& word : match.words) {
      if (Rows rows = rows_of_form(index.database(), word); !rows.empty()) forms_.push_back(std::move(rows));
    }
    words_ = static_cast<double>(match.words.size());
  }

  double factor(const RankedRow& one) const {
    const std::int64_t row = one.row;
    double factor = 1;
    if (holds(together_, row)) factor += weights::together;
    factor += weights::near * share(near_, row);
    factor += weights::exact * exact(row);
    if (holds(definition_, row)) factor += weights::definition;
    double runs = 0;
    for (const std::vector<Rows>& pairs : runs_) runs = std::max(runs, share_of_run(pairs, row));
    factor += weights::runs * runs;
    if (named_ == layout_.document_of(row)) factor += weights::named;
    factor += weights::opening * one.opening * one.opening;
    if (layout_.is_source(row)) factor *= weights::source;
    if (!one.in_body) factor *= weights::above_only;
    const double years = std::min(layout_.age(layout_.document_of(row)), weights::old);
    return factor * (1 - weights::age * years / weights::old);
  }

 private:
  // Words without other forms are as typed wherever they are.
  double exact(std::int64_t row) const {
    if (words_ == 0) return 0;
    const auto with_forms = static_cast<double>(forms_.size());
    return (words_ - with_forms + with_forms * share(forms_, row)) / words_;
  }

  std::vector<std::vector<Rows>> runs_;
  const Layout& layout_;
  std::optional<std::size_t> named_;
  Rows together_, definition_;
  std::vector<Rows> near_, forms_;
  double words_ = 0;
};

double to_the_millionth(double score) {
  return std::floor(score * 1e6 + 0.5);
}

bool is_better(const RankedRow& a, const RankedRow& b) {
  const double first = to_the_millionth(a.score), second = to_the_millionth(b.score);
  return first == second ? a.row < b.row : first > second;
}

// Whether a row of the index is one of the passages; a damaged database may have others.
bool is_row(const Index& index, std::int64_t row) {
  if (row >= 1 && row <= index.layout().rows()) return true;
  index.database().note_failure("the search database lacks a passage");
  return false;
}

}  // namespace

std::vector<std::int64_t> rows_matching(const Index& index, const std::string& text) {
  std::vector<std::int64_t> rows;
  if (text.empty()) return rows;
  Statement find(index.database(), "SELECT rowid FROM fts WHERE fts MATCH ?1");
  for (find.with(text); find.step();) {
    if (is_row(index, find.integer(0))) rows.push_back(find.integer(0));
  }
  return rows;
}

namespace {

// Of the rows that lack something, the best, and none that has less than half of what the best of all has:
// that is about something else.
void drop_far(std::vector<RankedRow>& rows, Near near) {
  double most = 0;
  for (const RankedRow& row : rows) most = std::max(most, row.share);
  std::erase_if(rows, [&](const RankedRow& row) {
    return !row.answers && (near == Near::left_out || row.share < most * weights::floor);
  });
  const auto lacking = std::ranges::partition(rows, &RankedRow::answers);
  const auto kept = std::min<std::ptrdiff_t>(std::ranges::ssize(lacking), weights::candidates);
  std::partial_sort(lacking.begin(), lacking.begin() + kept, lacking.end(), is_better);
  rows.erase(lacking.begin() + kept, lacking.end());
}

}  // namespace

std::vector<RankedRow> ranked(const Index& index, const Match& match, std::vector<RankedRow> rows, Near near,
                              std::optional<std::size_t> named) {
  drop_far(rows, near);
  sort_by_score(rows);
  if (rows.size() < 2) return rows;
  const CloseLook look(index, match, named);
  const auto count = static_cast<std::ptrdiff_t>(std::min<std::size_t>(rows.size(), weights::candidates));
  std::vector<RankedRow> best(rows.begin(), rows.begin() + count);
  for (RankedRow& one : best) one.score *= look.factor(one);
  sort_by_score(best);
  std::ranges::copy(best, rows.begin());
  std::erase_if(rows,
                [n = 0](const RankedRow& row) mutable { return n++ >= weights::candidates && !row.answers; });
  return rows;
}

void sort_by_score(std::vector<RankedRow>& rows) {
  small_sort(rows, is_better);
}

std::vector<RankedRow> brought_together(const Layout& layout, const std::vector<RankedRow>& rows) {
  const std::size_t looked_at = std::min<std::size_t>(rows.size(), weights::candidates);
  std::vector<RankedRow> all;
  all.reserve(rows.size());
  std::vector<bool> is_placed(looked_at), is_seen(layout.documents());
  const auto place = [&](std::size_t i) {
    all.push_back(rows[i]);
    is_placed[i] = true;
  };
  for (std::size_t i = 0; i < looked_at; ++i) {
    if (is_placed[i]) continue;
    place(i);
    const std::size_t document = layout.document_of(rows[i].row);
    if (is_seen[document]) continue;
    is_seen[document] = true;
    int together = 1;
    for (std::size_t j = i + 1; j < looked_at && together < weights::together_in_document; ++j) {
      if (layout.document_of(rows[j].row) != document || rows[j].score < weights::beside * rows[i].score)
        continue;
      place(j);
      ++together;
    }
  }
  all.insert(all.end(), rows.begin() + static_cast<std::ptrdiff_t>(looked_at), rows.end());
  return all;
}

}  // namespace commonplace
