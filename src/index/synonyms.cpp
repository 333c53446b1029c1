#include "index/synonyms.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/range.h"
#include "search/searchable.h"
#include "text/fold.h"
#include "text/numbers.h"
#include "text/words.h"

namespace commonplace {
namespace {

bool holds(const std::string& text, const std::string& words) {
  return (" " + text + " ").find(" " + words + " ") != std::string::npos;
}

std::string words_joined(std::string_view text) {
  const std::string normal = searchable(text);
  std::string joined;
  for (const Range word : words(normal)) {
    if (!joined.empty()) joined += ' ';
    joined += word.of(normal);
  }
  return joined;
}

// Expansions that differ in case only are one; the first of them in order of bytes is written. A term that is
// written in two cases is found in any.
using SynonymMap = std::map<std::pair<std::string, std::string>, Synonym>;  // by term, folded expansion

class SynonymWriter {
 public:
  explicit SynonymWriter(const LanguageWords& language) : language_(language) {}

  void add_both_ways(const std::string& a, const std::string& b) {
    add_one_way(a, b);
    add_one_way(b, a);
  }

  // Whoever types `term` finds `expansion`.
  void add_one_way(const std::string& term, const std::string& expansion) {
    const std::string term_words = words_joined(term), words = words_joined(expansion);
    if (term_words.empty() || words.empty()) return;
    const std::string folded_term = folded_words_joined(term_words), folded = folded_words_joined(words);
    if (!holds(folded, folded_term)) add({folded_term, words, means_another_word(term, language_)}, folded);
  }

  std::set<Synonym> all() const {
    std::set<Synonym> all;
    for (const auto& [key, synonym] : synonyms_) all.insert(synonym);
    return all;
  }

 private:
  void add(const Synonym& synonym, const std::string& folded) {
    const auto [found, is_new] = synonyms_.emplace(std::pair(synonym.term, folded), synonym);
    if (is_new) return;
    Synonym& known = found->second;
    known.expansion = std::min(known.expansion, synonym.expansion);
    known.in_capitals = known.in_capitals && synonym.in_capitals;
  }

  const LanguageWords& language_;
  SynonymMap synonyms_;
};

// ILT, ILTs: the index knows that they are one word; of IAS, IASs it does not.
void add_plural(SynonymWriter& synonyms, const std::string& acronym) {
  if (acronym.ends_with('S')) synonyms.add_both_ways(acronym, acronym + 's');
}

void add_entity(SynonymWriter& synonyms, const Entity& entity) {
  std::vector<std::string> names{entity.name.value};
  for (const Placed<std::string>& other : entity.also) names.push_back(other.value);
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (std::size_t j = i + 1; j < names.size(); ++j) synonyms.add_both_ways(names[i], names[j]);
  }
}

// Figures and words of the same number, and a count for a place in a row: grade 10, tenth grade. One is left
// out, which is also a pronoun, and `second` for 2, which is also a time.
void add_numbers(SynonymWriter& synonyms, const std::string& language, const std::vector<WordCount>& words) {
  constexpr int first = 2, last = 20;
  const auto add = [&](const std::string& figures, const std::string& word) {
    const auto occurs = [&](const std::string& one) {
      return std::ranges::binary_search(words, one, {}, &WordCount::word);
    };
    if (occurs(word)) synonyms.add_one_way(figures, word);
    if (occurs(figures)) synonyms.add_one_way(word, figures);
  };
  for (int number = first; number <= last; ++number) {
    add(std::to_string(number), spelled_number(number, language));
    add(ordinal_number(number, language), spelled_ordinal(number, language));
    if (number > first) add(std::to_string(number), spelled_ordinal(number, language));
  }
}

}  // namespace

bool means_another_word(std::string_view written, const LanguageWords& language) {
  constexpr std::size_t shortest = 3;  // of two letters, those that are words say nothing (it, us)
  const bool in_capitals = std::ranges::all_of(written, [](char c) { return c >= 'A' && c <= 'Z'; });
  return written.size() >= shortest && in_capitals && language.contains(fold(written));
}

std::set<Synonym> synonyms_of(const Corpus& corpus, const Vocabulary& vocabulary,
                              const std::vector<WordCount>& words, const LanguageWords& language) {
  SynonymWriter synonyms(language);
  for (const Term& term : corpus.terms()) {
    synonyms.add_both_ways(term.term.value, term.expansion);
    if (!term.expansion.empty()) add_plural(synonyms, term.term.value);
  }
  for (const Document& document : corpus.documents()) {
    for (const Definition& definition : document.definitions)
      synonyms.add_both_ways(definition.acronym, definition.expansion);
  }
  for (const Entity& entity : corpus.entities()) add_entity(synonyms, entity);
  for (const auto& [first, second] : vocabulary.compounds())
    synonyms.add_both_ways(first + second, fmt::format("{} {}", first, second));
  add_numbers(synonyms, corpus.site().language, words);
  synonyms.add_both_ways("percent", percent_in_words(corpus.site().language));  // searchable.h writes % so
  return synonyms.all();
}

}  // namespace commonplace
