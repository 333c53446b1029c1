// A term becomes the phrases that mean the same, joined by OR; terms are joined by AND, alternatives
// by OR. With `syn` holding lcff = local control funding formula and mindset = mind set:
//
//   lcff growth mind-set      ("lcff" OR "Local Control Funding Formula") AND "growth"
//                             AND ("mind set" OR "mindset")
//   "growth mind-set"         ("growth mind set" OR "growth mindset")
//   the local control funding formula
//                             (("local" AND "control" AND "funding" AND "formula") OR "LCFF")
//
// The last: a run of words typed without quotation marks that has expansions as a whole. The
// longest run from the left is taken. `the` is no part of it and says nothing, so it is not asked for.
// Where there are only such words they are one phrase, and the passages stand in order of the corpus: to
// rank nearly all of a site by them would take longer than any other query, on the way to one.

#include "search/match.h"

#include <algorithm>
#include <span>

#include "base/joined.h"
#include "search/stop_words.h"
#include "search/synonyms.h"
#include "search/weights.h"
#include "text/fold.h"
#include "text/words.h"

namespace commonplace {
namespace {

using Words = std::vector<std::string>;
using Terms = std::span<const SearchTerm>;

// No name or expansion that people type is longer.
constexpr std::size_t longest_run = 10;
// A question has fewer; more of them would cost and tell nothing.
constexpr std::size_t most_neighbours = 8;

std::string phrase(std::span<const std::string> words) {
  return '"' + joined(words, " ") + '"';
}

// Joined by an operator, in parentheses where there are several.
std::string grouped(const std::vector<std::string>& parts, std::string_view sign) {
  if (parts.size() == 1) return parts.front();
  return '(' + joined(parts, sign) + ')';
}

// A phrase that stands twice, or in two cases, would count twice in the ranking.
void add_once(std::vector<std::string>& list, std::string item) {
  if (std::ranges::find(list, fold(item), fold) == list.end()) list.push_back(std::move(item));
}

Words words_of(Terms terms) {
  Words all;
  for (const SearchTerm& term : terms) all.insert(all.end(), term.words.begin(), term.words.end());
  return all;
}

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

// What a reader takes for the same name: Leadership Teams, leadership team.
std::string singular(std::string_view name) {
  std::string folded = fold(name);
  if (folded.ends_with('s')) folded.pop_back();
  return folded;
}

// The words wherever they stand: for what was typed as a phrase but does not stand so.
std::string all_words(const Words& words) {
  std::vector<std::string> each;
  for (const std::string& word : words) each.push_back(phrase({&word, 1}));
  return grouped(each, " AND ");
}

class MatchWriter {
 public:
  MatchWriter(const Database& database, Synonyms synonyms) : synonyms_(synonyms), lookup_(database) {}

  // Empty when nothing is asked for.
  std::string all_of(Terms terms) {
    if (std::ranges::all_of(terms, may_be_left_out)) return term_clause({words_of(terms), terms.size() > 1});
    match.ranked = true;
    std::vector<std::string> clauses;
    std::vector<const SearchTerm*> asked;
    for (std::size_t at = 0; at < terms.size();) {
      const Terms run = terms.subspan(at, expanded_run(terms, at));
      at += run.size();
      if (run.size() == 1 && may_be_left_out(run.front())) continue;
      clauses.push_back(run.size() > 1 ? run_clause(run) : term_clause(run.front()));
      for (const SearchTerm& term : run) asked.push_back(&term);
    }
    note_order(asked);
    return clauses.empty() ? std::string() : grouped(clauses, " AND ");
  }

  // The term itself, then what means the same, wherever in it that stands.
  std::vector<std::string> phrases(const SearchTerm& term) {
    const std::span<const std::string> words(term.words);
    std::vector<std::string> found{phrase(words)};
    if (const std::string one = written_as_one(words); !term.quoted && words.size() > 1 && !one.empty())
      found.push_back('"' + one + '"');
    for (std::size_t from = 0; from < words.size(); ++from) {
      const std::size_t longest = std::min(longest_run, words.size() - from);
      for (std::size_t length = 1; length <= longest; ++length) {
        for (const std::string& expansion : expansions(words.subspan(from, length))) {
          Words variant(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(from));
          variant.push_back(expansion);
          variant.insert(variant.end(), words.begin() + static_cast<std::ptrdiff_t>(from + length),
                         words.end());
          add_once(found, phrase(variant));
        }
      }
    }
    return found;
  }

  Match match;                        // all but `rows` and `without`
  std::vector<std::string> shown;     // every phrase that all_of() wrote
  std::vector<std::string> together;  // each alternative as it was typed
  std::vector<std::string> definitions;

 private:
  std::string any_of(const std::vector<std::string>& phrases) {
    for (const std::string& one : phrases) add_once(shown, one);
    return grouped(phrases, " OR ");
  }

  std::string term_clause(const SearchTerm& term) {
    std::string clause = any_of(phrases(term));
    match.parts.push_back({dump(term), clause, term.words.size() > 1 ? all_words(term.words) : clause});
    for (const std::string& expansion : expansions(term.words)) note_synonym(term.words, expansion);
    return clause;
  }

  // How many unquoted terms from `at` on have an expansion as a whole; 1 when none has.
  std::size_t expanded_run(Terms terms, std::size_t at) {
    Words words;
    std::size_t found = 1;
    for (std::size_t i = at; i < terms.size() && !terms[i].quoted && words.size() < longest_run; ++i) {
      words.insert(words.end(), terms[i].words.begin(), terms[i].words.end());
      if (i > at && !expansions(words).empty()) found = i - at + 1;
    }
    return found;
  }

  // Each of the terms, or what stands for all of them; that counts for each where one is missed.
  std::string run_clause(Terms terms) {
    const Words words = words_of(terms);
    std::vector<std::string> each, whole;
    for (const std::string& expansion : expansions(words)) {
      whole.push_back(phrase({&expansion, 1}));
      note_synonym(words, expansion);
    }
    for (const SearchTerm& term : terms) {
      if (may_be_left_out(term)) continue;
      each.push_back(any_of(phrases(term)));
      std::vector<std::string> here{each.back()};
      here.insert(here.end(), whole.begin(), whole.end());
      match.parts.push_back({dump(term), grouped(here, " OR "), grouped(here, " OR ")});
    }
    any_of(whole);
    together.insert(together.end(), whole.begin(), whole.end());
    if (!each.empty()) whole.insert(whole.begin(), grouped(each, " AND "));
    return grouped(whole, " OR ");
  }

  // What may be asked for in place of the words.
  std::vector<std::string> expansions(std::span<const std::string> words) {
    if (synonyms_ == Synonyms::leave_out) return {};
    std::vector<std::string> found;
    for (Alternative& one : lookup_.of(joined(words, " "))) found.push_back(std::move(one.words));
    return found;
  }

  // An acronym is defined where it stands beside its expansion: Local Control Funding Formula (LCFF).
  void note_synonym(const Words& words, const std::string& expansion) {
    const std::string typed = joined(words, " ");
    if (singular(typed) == singular(expansion)) return;
    const auto is_said = [&](const AlsoSearched& said) {
      return said.typed == typed && singular(said.expansion) == singular(expansion);
    };
    if (std::ranges::none_of(match.also, is_said)) match.also.push_back({typed, expansion});
    if (without_spaces(fold(typed)) == without_spaces(fold(expansion))) return;
    definitions.push_back('"' + typed + ' ' + expansion + "\" OR \"" + expansion + ' ' + typed + '"');
  }

  // Words of questions are no part of it at either end: of `how do principals find time`, the last three
  // words may well stand in a passage. `asked` are among terms that stand in a row.
  void note_order(const std::vector<const SearchTerm*>& asked) {
    const Words words = words_of({asked.front(), asked.back() + 1});
    if (words.size() > 1) together.push_back(phrase(words));
    for (std::size_t i = 0; i < asked.size(); ++i) {
      for (const std::string& word : asked[i]->words) match.words.push_back(fold(word));
      if (i > 0 && match.near.size() < most_neighbours)
        match.near.push_back("NEAR(" + phrase(asked[i - 1]->words) + ' ' + phrase(asked[i]->words) + ", " +
                             std::to_string(weights::near_words) + ')');
    }
  }

  Synonyms synonyms_;
  SynonymLookup lookup_;
};

}  // namespace

bool may_be_left_out(const SearchTerm& term) {
  if (term.quoted || term.words.size() != 1) return false;
  const std::string& word = term.words.front();
  const bool capitals =
      word.size() > 1 && std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
  return !capitals && is_stop_word(fold(word));
}

Match match_of(const Database& database, const Query& query, Synonyms synonyms) {
  MatchWriter writer(database, synonyms);
  std::vector<std::string> alternatives, without;
  for (const std::vector<SearchTerm>& terms : query.alternatives)
    alternatives.push_back(writer.all_of(terms));
  for (const SearchTerm& term : query.without) {
    for (std::string& one : writer.phrases(term)) add_once(without, std::move(one));
  }
  Match match = std::move(writer.match);
  if (!alternatives.empty()) match.rows = grouped(alternatives, " OR ");
  match.without = joined(without, " OR ");
  match.shown = joined(writer.shown, " OR ");
  match.together = joined(writer.together, " OR ");
  match.definition = joined(writer.definitions, " OR ");
  return match;
}

std::string in_body(const std::string& match) {
  return match.empty() ? match : "body : (" + match + ')';
}

std::vector<std::string_view> phrases_in(std::string_view match) {
  std::vector<std::string_view> phrases;
  while (true) {
    const std::size_t begin = match.find('"');
    const std::size_t end = begin == std::string_view::npos ? begin : match.find('"', begin + 1);
    if (end == std::string_view::npos) return phrases;
    phrases.push_back(match.substr(begin + 1, end - begin - 1));
    match.remove_prefix(end + 1);
  }
}

std::string match_any_phrase(const std::vector<std::string>& texts) {
  std::vector<std::string> phrases;
  for (const std::string& text : texts) {
    Words in_order;
    for (const Range word : words(text)) in_order.emplace_back(word.of(text));
    if (!in_order.empty()) add_once(phrases, phrase(in_order));
  }
  return joined(phrases, " OR ");
}

}  // namespace commonplace
