// A term becomes a part of the match with the phrases that mean the same. With `syn` holding lcff = local
// control funding formula and mindset = mind set:
//
//   lcff growth mind-set      lcff: "lcff" or "Local Control Funding Formula"; growth: "growth";
//                             mind-set: "mind set" or "mindset"
//   "growth mind-set"         one part: "growth mind set" or "growth mindset"
//   the local control funding formula
//                             local: "local" or "LCFF"; control: "control" or "LCFF"; ...
//
// The last: a run of words typed without quotation marks that has expansions as a whole. The
// longest run from the left is taken. `the` is not a part of it and says nothing, so it is not asked for.
// Where there are only such words they are one phrase, and the passages come in order of the corpus: to
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
// A sentence remembered has more words than a question.
constexpr std::size_t most_pairs = 16;

std::string quoted(std::string_view words) {
  return '"' + std::string(words) + '"';
}

// A phrase that is there twice, or in two cases, would count twice in the ranking.
void add_once(std::vector<std::string>& list, std::string item) {
  if (std::ranges::find(list, fold(item), fold) == list.end()) list.push_back(std::move(item));
}

// Of two weights the greater counts.
void add_way(std::vector<Alternative>& ways, Alternative way) {
  const auto same = [&way](const Alternative& other) { return fold(other.words) == fold(way.words); };
  const auto found = std::ranges::find_if(ways, same);
  if (found == ways.end()) {
    ways.push_back(std::move(way));
  } else {
    found->weight = std::max(found->weight, way.weight);
  }
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

// Those of a phrase that are worth asking for by themselves.
Words words_apart(const SearchTerm& term) {
  Words apart;
  if (term.words.size() == 1) return apart;
  for (const std::string& word : term.words) {
    if (!is_stop_word(fold(word))) add_once(apart, word);
  }
  return apart.empty() ? term.words : apart;
}

class MatchWriter {
 public:
  MatchWriter(const Database& database, Synonyms synonyms) : synonyms_(synonyms), lookup_(database) {}

  void add_alternative(Terms terms) {
    std::vector<Part> parts;
    if (std::ranges::all_of(terms, may_be_left_out)) {
      parts.push_back(part_of({words_of(terms), terms.size() > 1}));
    } else {
      match.ranked = true;
      std::vector<const SearchTerm*> asked;
      for (std::size_t at = 0; at < terms.size();) {
        const Terms run = terms.subspan(at, expanded_run(terms, at));
        at += run.size();
        add_parts(run, parts, asked);
      }
      note_order(asked);
    }
    match.alternatives.push_back(std::move(parts));
  }

  // The term itself, then what means the same, for every part of it that has other words.
  std::vector<Alternative> ways(const SearchTerm& term) {
    const std::span<const std::string> words(term.words);
    std::vector<Alternative> found{{joined(words, " "), 1}};
    if (std::string one = written_as_one(words); !term.quoted && words.size() > 1 && !one.empty())
      found.push_back({std::move(one), 1});
    for (std::size_t from = 0; from < words.size(); ++from) {
      const std::size_t longest = std::min(longest_run, words.size() - from);
      for (std::size_t length = 1; length <= longest; ++length) {
        for (const Alternative& one : expansions(words.subspan(from, length))) {
          Words variant(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(from));
          variant.push_back(one.words);
          variant.insert(variant.end(), words.begin() + static_cast<std::ptrdiff_t>(from + length),
                         words.end());
          add_way(found, {joined(variant, " "), one.weight});
        }
      }
    }
    return found;
  }

  Match match;                        // all but `without`, `together` and `definition`
  std::vector<std::string> together;  // each alternative as it was typed
  std::vector<std::string> definitions;

 private:
  Part part_of(const SearchTerm& term) {
    for (const Alternative& one : expansions(term.words)) note_synonym(term.words, one.words);
    return {dump(term), ways(term), words_apart(term)};
  }

  // Of terms that have an expansion together: what else one of them may mean is not meant here.
  Part part_of_name(const SearchTerm& term) {
    std::vector<Alternative> own = ways(term);
    std::erase_if(own, [](const Alternative& one) { return one.weight < 1; });
    return {dump(term), std::move(own), words_apart(term)};
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

  // Each of the terms, or what says all of them.
  void add_parts(Terms run, std::vector<Part>& parts, std::vector<const SearchTerm*>& asked) {
    const Words words = words_of(run);
    std::vector<Alternative> whole;
    if (run.size() > 1) whole = expansions(words);
    for (const Alternative& one : whole) {
      note_synonym(words, one.words);
      together.push_back(quoted(one.words));
    }
    for (const SearchTerm& term : run) {
      if (may_be_left_out(term)) continue;
      parts.push_back(run.size() == 1 ? part_of(term) : part_of_name(term));
      for (const Alternative& one : whole) add_way(parts.back().ways, one);
      asked.push_back(&term);
    }
  }

  // What may be asked for in place of the words.
  std::vector<Alternative> expansions(std::span<const std::string> words) {
    if (synonyms_ == Synonyms::leave_out) return {};
    return lookup_.of(joined(words, " "));
  }

  // An acronym is defined where it is next to its expansion: Local Control Funding Formula (LCFF).
  void note_synonym(const Words& words, const std::string& expansion) {
    const std::string typed = joined(words, " ");
    if (singular(typed) == singular(expansion)) return;
    const auto is_said = [&](const AlsoSearched& said) {
      return said.typed == typed && singular(said.expansion) == singular(expansion);
    };
    if (std::ranges::none_of(match.also, is_said)) match.also.push_back({typed, expansion});
    if (without_spaces(fold(typed)) == without_spaces(fold(expansion))) return;
    definitions.push_back(quoted(typed + ' ' + expansion));
    definitions.push_back(quoted(expansion + ' ' + typed));
  }

  // Words of questions are not a part of it at either end: of `how do principals find time`, the last three
  // words may well be in a passage. `asked` point into one array of terms.
  void note_order(const std::vector<const SearchTerm*>& asked) {
    const Words words = words_of({asked.front(), asked.back() + 1});
    if (words.size() > 1) together.push_back(quoted(joined(words, " ")));
    std::vector<std::string> run;
    for (std::size_t i = 1; i < words.size() && i <= most_pairs; ++i)
      run.push_back(quoted(words[i - 1] + ' ' + words[i]));
    match.runs.push_back(std::move(run));
    for (std::size_t i = 0; i < asked.size(); ++i) {
      for (const std::string& word : asked[i]->words) match.words.push_back(fold(word));
      if (i > 0 && match.near.size() < most_neighbours)
        match.near.push_back("NEAR(" + quoted(joined(asked[i - 1]->words, " ")) + ' ' +
                             quoted(joined(asked[i]->words, " ")) + ", " +
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
  for (const std::vector<SearchTerm>& terms : query.alternatives) writer.add_alternative(terms);
  std::vector<std::string> without;
  for (const SearchTerm& term : query.without) {
    for (const Alternative& one : writer.ways(term)) add_once(without, one.words);
  }
  Match match = std::move(writer.match);
  match.without = match_any(without);
  match.together = joined(writer.together, " OR ");
  match.definition = joined(writer.definitions, " OR ");
  return match;
}

std::string match_any(const std::vector<std::string>& phrases) {
  std::string match;
  for (const std::string& one : phrases) match += (match.empty() ? "" : " OR ") + quoted(one);
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
    if (!in_order.empty()) add_once(phrases, joined(in_order, " "));
  }
  return match_any(phrases);
}

}  // namespace commonplace
