#include "search/answer.h"

#include <algorithm>
#include <map>
#include <set>

#include "search/near_misses.h"
#include "search/search.h"
#include "search/spelling.h"
#include "search/statement.h"
#include "search/weights.h"
#include "text/fold.h"

namespace commonplace {
namespace {

// A query and the rows that match it.
struct Found {
  Query query;
  Match match;
  RowSet allowed;
  std::vector<RankedRow> rows;
};

bool asks_for_words(const Query& query) {
  return !query.alternatives.empty();
}

class Answerer {
 public:
  Answerer(Index& index, const AnswerOptions& options) : index_(index), options_(options), layout_(index) {}

  Answer answer(std::string_view typed) {
    const Query asked = read_query(typed);
    Found found = find(asked);
    Answer answer;
    const bool helping = !options_.as_typed && asks_for_words(found.query);
    if (helping && found.rows.empty()) correct(found, answer);
    answer.also = found.match.also;
    answer.matches = found.rows.size();
    answer.results = results_of(found, !answer.showing.empty());
    if (helping && found.rows.size() < weights::enough) add_near_misses(found, answer.results);
    if (answer.results.empty()) offer(asked, answer);
    return answer;
  }

 private:
  std::size_t limit() const { return static_cast<std::size_t>(std::max(options_.limit, 0)); }

  Found find(Query query) const {
    Found found{std::move(query), {}, {}, {}};
    found.match =
        match_of(index_, found.query, options_.as_typed ? Synonyms::leave_out : Synonyms::search_too);
    if (!asks_for_words(found.query) && found.query.filters.empty()) return found;
    found.allowed = allowed_rows(index_, layout_, found.query, found.match);
    found.rows = matching_rows(index_, layout_, found.match, found.allowed);
    if (asks_for_words(found.query)) found.rows = brought_together(layout_, found.rows);
    return found;
  }

  // Puts what was probably meant in the place of what was typed.
  void correct(Found& found, Answer& answer) const {
    const auto count = [this](const Query& query) { return find(query).rows.size(); };
    const std::optional<Query> meant = Speller(index_).corrected(found.query, count);
    if (!meant) return;
    found = find(*meant);
    answer.showing = dump(*meant);
  }

  std::vector<SearchResult> results_of(const Found& found, bool approximate) {
    const std::vector<RankedRow> shown(
        found.rows.begin(),
        found.rows.begin() + static_cast<std::ptrdiff_t>(std::min(limit(), found.rows.size())));
    std::vector<SearchResult> results =
        read_results(index_, shown, options_.hits ? found.match.shown : std::string());
    for (SearchResult& result : results) result.approximate = approximate;
    count_more(found.rows, shown, results);
    return results;
  }

  // Says on the last result of each document how many more of its passages match.
  void count_more(const std::vector<RankedRow>& all, const std::vector<RankedRow>& shown,
                  std::vector<SearchResult>& results) const {
    std::map<std::size_t, std::size_t> rows, last;
    for (const RankedRow& row : all) ++rows[layout_.document_of(row.row)];
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const std::size_t document = layout_.document_of(shown[i].row);
      --rows[document];
      last[document] = i;
    }
    for (const auto& [document, i] : last) results[i].more = rows[document];
  }

  void add_near_misses(const Found& found, std::vector<SearchResult>& results) {
    std::set<std::int64_t> taken;
    for (const RankedRow& row : found.rows) taken.insert(row.row);
    std::vector<NearMiss> misses = near_misses(index_, layout_, found.match, found.allowed, taken);
    misses.resize(std::min(misses.size(), limit() - std::min(limit(), results.size())));
    std::vector<RankedRow> rows;
    rows.reserve(misses.size());
    for (const NearMiss& miss : misses) rows.push_back(miss.row);
    std::vector<SearchResult> more =
        read_results(index_, rows, options_.hits ? found.match.shown : std::string());
    for (std::size_t i = 0; i < more.size(); ++i) {
      more[i].approximate = true;
      more[i].missing = std::move(misses[i].missing);
      results.push_back(std::move(more[i]));
    }
  }

  // Nothing was found, not even with other words: what else is there?
  void offer(const Query& query, Answer& answer) const {
    answer.showing.clear();
    answer.near_words = Speller(index_).near_words(query);
    Statement themes(index_.handle(),
                     "SELECT DISTINCT f.id, f.label FROM facet_name AS n JOIN facet AS f USING(dimension, id)"
                     " WHERE n.dimension = 'theme' AND instr(' ' || n.folded || ' ', ' ' || ?1 || ' ')"
                     " ORDER BY f.id");
    for (const std::vector<SearchTerm>& terms : query.alternatives) {
      for (const SearchTerm& term : terms) {
        if (may_be_left_out(term)) continue;
        for (const std::string& word : term.words) {
          const std::string folded = fold(word);
          for (themes.with(folded); themes.step();) {
            NearTheme theme{std::string(themes.text(0)), std::string(themes.text(1))};
            if (std::ranges::find(answer.near_themes, theme) == answer.near_themes.end())
              answer.near_themes.push_back(std::move(theme));
          }
        }
      }
    }
  }

  Index& index_;
  const AnswerOptions& options_;
  Layout layout_;
};

}  // namespace

Answer answer(Index& index, std::string_view typed, const AnswerOptions& options) {
  return Answerer(index, options).answer(typed);
}

}  // namespace commonplace
