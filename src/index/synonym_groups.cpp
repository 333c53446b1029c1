// A group is stored once, however many words it has: its terms in one row, and for each word that may be
// typed which groups it is in.
//
//   terms: [preschool, TK, pre-K]     synonym_group   7, 0.8, "TK\npre-K"      (the site never says
//   preschool)
//                                     synonym_term    pre k 7, preschool 7, tk 7

#include "index/synonym_groups.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/joined.h"
#include "index/synonyms.h"
#include "search/match.h"
#include "search/searchable.h"
#include "search/statement.h"
#include "search/tokenizer.h"
#include "text/fold.h"
#include "text/words.h"

namespace commonplace {
namespace {

class Occurrences {
 public:
  explicit Occurrences(const Database& database)
      : found_(database, "SELECT 1 FROM fts WHERE fts MATCH ?1 LIMIT 1"), tokenizer_(database) {}

  // The terms that occur somewhere in the index; of those that it takes for the same (exam, exams), the
  // first.
  std::vector<std::string> among(const std::vector<Placed<std::string>>& terms) {
    std::vector<std::string> known;
    std::set<std::string> seen;
    for (const Placed<std::string>& term : terms) {
      std::string words = searchable(term.value);
      const std::string phrase = match_any_phrase({words});
      if (phrase.empty() || !found_.with(phrase).step() || !seen.insert(stems_of(words)).second) continue;
      known.push_back(std::move(words));
    }
    return known;
  }

 private:
  std::string stems_of(const std::string& words) const {
    std::string stems;
    for (const Stem& one : tokenizer_.stems_of(words)) stems += one.stem + ' ';
    return stems;
  }

  Statement found_;
  Tokenizer tokenizer_;
};

// The words that find a group, folded, and whether each is meant in capitals only. In a group for both ways
// that finds a single word, this one finds no other.
std::map<std::string, bool> typed_for(const SynonymGroup& group, const std::vector<std::string>& found,
                                      const LanguageWords& language) {
  std::map<std::string, bool> typed;
  for (const Placed<std::string>& term : group.from.empty() ? group.terms : group.from)
    typed.emplace(folded_words_joined(searchable(term.value)), means_another_word(term.value, language));
  if (found.size() == 1) typed.erase(folded_words_joined(found.front()));
  return typed;
}

}  // namespace

void write_synonym_groups(const Database& database, const Corpus& corpus, const LanguageWords& language) {
  Occurrences occurrences(database);
  Statement write_group(database, "INSERT INTO synonym_group VALUES(?1, ?2, ?3)");
  Statement write_term(database, "INSERT OR IGNORE INTO synonym_term VALUES(?1, ?2, ?3)");
  std::int64_t id = 0;
  for (const SynonymGroup& group : corpus.synonyms()) {
    const std::vector<std::string> found = occurrences.among(group.terms);
    if (found.empty()) continue;
    const std::string lines = joined(found, "\n");
    write_group.run(++id, group.weight, lines);
    for (const auto& [term, in_capitals] : typed_for(group, found, language))
      write_term.run(term, id, static_cast<std::int64_t>(in_capitals));
  }
}

std::vector<const SynonymGroup*> idle_groups(const Database& database, const Corpus& corpus) {
  Occurrences occurrences(database);
  std::vector<const SynonymGroup*> idle;
  for (const SynonymGroup& group : corpus.synonyms()) {
    if (occurrences.among(group.terms).empty()) idle.push_back(&group);
  }
  return idle;
}

}  // namespace commonplace
