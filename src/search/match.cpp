// A term becomes the phrases that mean the same, joined by OR; terms are joined by AND, alternatives
// by OR. With `syn` holding lcff = local control funding formula and mindset = mind set:
//
//   lcff growth mind-set      ("lcff" OR "Local Control Funding Formula") AND "growth"
//                             AND ("mind set" OR "mindset")
//   "growth mind-set"         ("growth mind set" OR "growth mindset")
//   local control funding formula
//                             (("local" AND "control" AND "funding" AND "formula") OR "LCFF")
//
// The last: a run of words typed without quotation marks that has expansions as a whole. The
// longest run from the left is taken.

#include "search/match.h"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "search/statement.h"
#include "text/fold.h"
#include "text/words.h"

namespace commonplace {
namespace {

using Words = std::vector<std::string>;

// No name or expansion that people type is longer.
constexpr std::size_t longest_run = 10;

std::string phrase(std::span<const std::string> words) {
  return fmt::format("\"{}\"", fmt::join(words, " "));
}

// Parentheses only where they part something.
std::string joined(const std::vector<std::string>& parts, std::string_view sign) {
  if (parts.size() == 1) return parts.front();
  return fmt::format("({})", fmt::join(parts, sign));
}

// A phrase that stands twice, or in two cases, would count twice in the ranking.
void add_once(std::vector<std::string>& list, std::string item) {
  if (std::ranges::find(list, fold(item), fold) == list.end()) list.push_back(std::move(item));
}

class MatchWriter {
 public:
  explicit MatchWriter(const Index& index)
      : expansions_(index.handle(), "SELECT expansion FROM syn WHERE term = ?1 ORDER BY expansion") {}

  std::string all_of(const std::vector<SearchTerm>& terms) {
    std::vector<std::string> clauses;
    for (std::size_t at = 0; at < terms.size();) {
      const std::size_t length = expanded_run(terms, at);
      clauses.push_back(length > 1 ? run_clause({&terms[at], length}) : any_of(phrases(terms[at])));
      at += length;
    }
    return joined(clauses, " AND ");
  }

  // The term itself, then what means the same, wherever in it that stands.
  std::vector<std::string> phrases(const SearchTerm& term) {
    const std::span<const std::string> words(term.words);
    std::vector<std::string> found{phrase(words)};
    if (!term.quoted && words.size() > 1) found.push_back(fmt::format("\"{}\"", fmt::join(words, "")));
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

  std::vector<std::string> shown;  // every phrase that all_of() wrote

 private:
  std::string any_of(const std::vector<std::string>& phrases) {
    for (const std::string& one : phrases) add_once(shown, one);
    return joined(phrases, " OR ");
  }

  // How many unquoted terms from `at` on have an expansion as a whole; 1 when none has.
  std::size_t expanded_run(const std::vector<SearchTerm>& terms, std::size_t at) {
    Words words;
    std::size_t found = 1;
    for (std::size_t i = at; i < terms.size() && !terms[i].quoted && words.size() < longest_run; ++i) {
      words.insert(words.end(), terms[i].words.begin(), terms[i].words.end());
      if (i > at && !expansions(words).empty()) found = i - at + 1;
    }
    return found;
  }

  std::string run_clause(std::span<const SearchTerm> terms) {
    std::vector<std::string> each, whole;
    Words words;
    for (const SearchTerm& term : terms) {
      each.push_back(any_of(phrases(term)));
      words.insert(words.end(), term.words.begin(), term.words.end());
    }
    for (const std::string& expansion : expansions(words)) whole.push_back(phrase({&expansion, 1}));
    any_of(whole);
    whole.insert(whole.begin(), joined(each, " AND "));
    return joined(whole, " OR ");
  }

  // Of the words as they are, else without or with a plural s: ILTs, English learner.
  std::vector<std::string> expansions(std::span<const std::string> words) {
    const std::string key = folded_words_joined(fmt::format("{}", fmt::join(words, " ")));
    std::vector<std::string> found = expansions_of(key);
    if (!found.empty()) return found;
    return expansions_of(key.ends_with('s') ? key.substr(0, key.size() - 1) : key + 's');
  }

  std::vector<std::string> expansions_of(const std::string& key) {
    std::vector<std::string> found;
    for (expansions_.with(key); expansions_.step();) found.emplace_back(expansions_.text(0));
    return found;
  }

  Statement expansions_;
};

}  // namespace

Match match_of(const Index& index, const Query& query) {
  MatchWriter writer(index);
  std::vector<std::string> alternatives, without;
  for (const std::vector<SearchTerm>& terms : query.alternatives)
    alternatives.push_back(writer.all_of(terms));
  for (const SearchTerm& term : query.without) {
    for (std::string& one : writer.phrases(term)) add_once(without, std::move(one));
  }
  return {alternatives.empty() ? std::string() : joined(alternatives, " OR "),
          fmt::format("{}", fmt::join(without, " OR ")), fmt::format("{}", fmt::join(writer.shown, " OR "))};
}

std::string in_body(const std::string& match) {
  return match.empty() ? match : fmt::format("body : ({})", match);
}

std::string match_any_phrase(const std::vector<std::string>& texts) {
  std::vector<std::string> phrases;
  for (const std::string& text : texts) {
    Words in_order;
    for (const Range word : words(text)) in_order.emplace_back(word.of(text));
    if (!in_order.empty()) add_once(phrases, phrase(in_order));
  }
  return fmt::format("{}", fmt::join(phrases, " OR "));
}

}  // namespace commonplace
