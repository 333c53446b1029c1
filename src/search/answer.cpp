#include "search/answer.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "search/found.h"
#include "search/hits.h"
#include "search/spelling.h"
#include "search/statement.h"
#include "text/fold.h"
#include "text/words.h"

namespace commonplace {
namespace {

FindOptions find_options(bool as_typed) {
  return {.synonyms = as_typed ? Synonyms::leave_out : Synonyms::search_too,
          .near = as_typed ? Near::left_out : Near::too};
}

// The document (layout.h) at an address from the root of the site.
std::optional<std::size_t> document_at(const Index& index, std::string_view url) {
  Statement find(index.database(), "SELECT rowid FROM document WHERE url = ?1");
  if (!find.with(url).step()) return std::nullopt;
  return index.layout().document_of(find.integer(0));
}

class Answerer {
 public:
  Answerer(const Index& index, const AnswerOptions& options)
      : index_(index), options_(options), how_(find_options(options.as_typed)) {
    how_.by_date = options.by_date;
  }

  Answer answer(std::string_view typed) {
    const std::string readable = well_formed(typed);
    const Query asked = read_query(readable);
    Answer answer;
    answer.best = best_match(index_.database(), asked);
    if (answer.best && answer.best->documents == 0) how_.named = document_at(index_, answer.best->url);
    Found found = find(asked);
    if (options_.offers) {
      answer.completions = completions(index_.database(), readable);
      answer.names = names_beginning(index_.database(), readable);
    }
    if (index_.failed()) return answer;
    const bool helping = !options_.as_typed && asks_for_words(found.query);
    if (helping && found.all.empty()) correct(found, answer);
    if (index_.failed()) return answer;
    answer.also = found.match.also;
    count(found, answer);
    if (options_.facets)
      answer.facets = index_.facets().counted(index_.database(), found.all, options_.chosen);
    answer.results = results_of(found, !answer.showing.empty());
    if (index_.failed()) return answer;
    if (options_.hits) add_excerpts(index_, shown_in(found), answer.results);
    answer.forms = forms_found(index_, found.query, words_hit(answer.results));
    if (answer.results.empty()) offer(asked, answer);
    return answer;
  }

 private:
  std::size_t limit() const { return static_cast<std::size_t>(std::max(options_.limit, 0)); }

  Found find(Query query) const { return find_rows(index_, std::move(query), options_.chosen, how_); }

  void count(const Found& found, Answer& answer) const {
    std::vector<bool> documents(layout_.documents());
    for (const RankedRow& row : found.rows) {
      if (!row.answers) continue;
      ++answer.matches;
      if (!row.by_synonym && answer.showing.empty()) ++answer.complete;
      documents[layout_.document_of(row.row)] = true;
    }
    answer.documents = static_cast<std::size_t>(std::ranges::count(documents, true));
    answer.listed = found.rows.size();
    if (answer.matches == 0) answer.without_choices = found.all.size();
  }

  // Folded.
  static std::set<std::string> words_hit(const std::vector<SearchResult>& results) {
    std::set<std::string> seen;
    for (const SearchResult& result : results) {
      for (const Range hit : result.hits) {
        for (const Range word : words(hit.of(result.text))) seen.insert(fold(word.of(hit.of(result.text))));
      }
    }
    return seen;
  }

  // Puts what was probably meant in the place of what was typed.
  void correct(Found& found, Answer& answer) {
    const auto count = [this](const Query& query) { return find(query).all.size(); };
    const std::optional<Query> meant = speller().corrected(found.query, count);
    if (!meant) return;
    found = find(*meant);
    answer.showing = dump(*meant);
  }

  std::vector<SearchResult> results_of(const Found& found, bool corrected) const {
    std::vector<RankedRow> shown = found.rows;
    shown.resize(std::min(limit(), shown.size()));
    std::vector<SearchResult> results = read_results(index_, shown);
    if (index_.failed()) return results;
    for (std::size_t i = 0; i < shown.size(); ++i) {
      results[i].approximate = corrected || !shown[i].answers || shown[i].by_synonym;
      results[i].missing = found.scoring.missing_in(shown[i]);
    }
    count_more(found.rows, shown, results);
    return results;
  }

  // Says on the last result of each document how many more of its passages match.
  void count_more(const std::vector<RankedRow>& all, const std::vector<RankedRow>& shown,
                  std::vector<SearchResult>& results) const {
    std::map<std::size_t, std::size_t> rows, last;
    for (const RankedRow& row : all) rows[layout_.document_of(row.row)] += row.answers ? 1 : 0;
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const std::size_t document = layout_.document_of(shown[i].row);
      rows[document] -= shown[i].answers ? 1 : 0;
      last[document] = i;
    }
    for (const auto& [document, i] : last) results[i].more = rows[document];
  }

  // Nothing was found, not even with other words: what else is there?
  void offer(const Query& query, Answer& answer) {
    answer.showing.clear();
    answer.near_words = speller().near_words(query);
    for (const std::vector<SearchTerm>& terms : query.alternatives) {
      for (const SearchTerm& term : terms) {
        if (!may_be_left_out(term)) add_near_themes(term, answer.near_themes);
      }
    }
  }

  // Those that have one of the words among their names, in order of their ids.
  void add_near_themes(const SearchTerm& term, std::vector<NearTheme>& near) const {
    Statement named(index_.database(),
                    "SELECT id FROM facet_name WHERE dimension = 'theme'"
                    " AND instr(' ' || folded || ' ', ' ' || ?1 || ' ')");
    for (const std::string& word : term.words) {
      const std::string folded = fold(word);
      std::set<std::string> ids;
      for (named.with(folded); named.step();) ids.emplace(named.text(0));
      for (const std::string& id : ids) {
        NearTheme theme{id, std::string(index_.facets().label("theme", id))};
        if (std::ranges::find(near, theme) == near.end()) near.push_back(std::move(theme));
      }
    }
  }

  // Made when first needed.
  Speller& speller() {
    if (!speller_) speller_.emplace(index_);
    return *speller_;
  }

  const Index& index_;
  const AnswerOptions& options_;
  FindOptions how_;
  std::optional<Speller> speller_;
  const Layout& layout_ = index_.layout();
};

}  // namespace

Answer answer(const Index& index, std::string_view typed, const AnswerOptions& options) {
  return Answerer(index, options).answer(typed);
}

std::vector<FoundPassage> hits_in_document(const Index& index, std::string_view typed, bool as_typed,
                                           std::string_view url, const std::vector<OpenPassage>& passages) {
  const Found found = find_rows(index, read_query(typed), {}, find_options(as_typed));
  const std::optional<std::size_t> document = document_at(index, url);
  const std::vector<ShownPhrase> phrases = shown_in(found);
  if (index.failed() || !document || phrases.empty()) return {};
  const RowRange own = index.layout().rows_of(*document);
  std::set<std::string, std::less<>> anchors;
  Statement anchor(index.database(), "SELECT anchor FROM passage WHERE rowid = ?1");
  for (const RankedRow& row : found.rows) {
    if (row.row >= own.first && row.row <= own.last && anchor.with(row.row).step())
      anchors.emplace(anchor.text(0));
  }
  std::vector<FoundPassage> shown;
  std::vector<std::string_view> texts;
  for (const OpenPassage& one : passages) {
    if (!anchors.contains(one.anchor)) continue;
    shown.push_back({std::string(one.anchor), {}});
    texts.push_back(one.text);
  }
  const std::vector<std::vector<Hit>> hits = find_hits(index.tokenizer(), texts, phrases);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    for (const Hit& hit : hits[i]) shown[i].hits.push_back(hit.place);
  }
  return shown;
}

}  // namespace commonplace
