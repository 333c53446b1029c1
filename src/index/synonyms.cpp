#include "index/synonyms.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/range.h"
#include "text/fold.h"
#include "text/words.h"

namespace commonplace {
namespace {

bool holds(const std::string& text, const std::string& words) {
  return (" " + text + " ").find(" " + words + " ") != std::string::npos;
}

std::string words_joined(std::string_view text) {
  const std::string normal = normalize_for_search(text);
  std::string joined;
  for (const Range word : words(normal)) {
    if (!joined.empty()) joined += ' ';
    joined += word.of(normal);
  }
  return joined;
}

// Expansions that differ in case only are one; the first of them in order of bytes is written.
using SynonymMap = std::map<std::pair<std::string, std::string>, std::string>;  // term, folded expansion

void add(SynonymMap& synonyms, const std::string& term, const std::string& folded, const std::string& words) {
  const auto [found, is_new] = synonyms.emplace(std::pair(term, folded), words);
  if (!is_new) found->second = std::min(found->second, words);
}

void add_both_ways(SynonymMap& synonyms, const std::string& a, const std::string& b) {
  const std::string a_words = words_joined(a), b_words = words_joined(b);
  if (a_words.empty() || b_words.empty()) return;
  const std::string a_folded = folded_words_joined(a), b_folded = folded_words_joined(b);
  if (!holds(b_folded, a_folded)) add(synonyms, a_folded, b_folded, b_words);
  if (!holds(a_folded, b_folded)) add(synonyms, b_folded, a_folded, a_words);
}

// ILT, ILTs: the index knows that they are one word; of IAS, IASs it does not.
void add_plural(SynonymMap& synonyms, const std::string& acronym) {
  if (acronym.ends_with('S')) add_both_ways(synonyms, acronym, acronym + 's');
}

void add_entity(SynonymMap& synonyms, const Entity& entity) {
  std::vector<std::string> names{entity.name.value};
  for (const Placed<std::string>& other : entity.also) names.push_back(other.value);
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (std::size_t j = i + 1; j < names.size(); ++j) add_both_ways(synonyms, names[i], names[j]);
  }
}

}  // namespace

std::set<Synonym> synonyms_of(const Corpus& corpus, const Vocabulary& vocabulary) {
  SynonymMap synonyms;
  for (const Term& term : corpus.terms()) {
    add_both_ways(synonyms, term.term.value, term.expansion);
    if (!term.expansion.empty()) add_plural(synonyms, term.term.value);
  }
  for (const Document& document : corpus.documents()) {
    for (const Definition& definition : document.definitions)
      add_both_ways(synonyms, definition.acronym, definition.expansion);
  }
  for (const Entity& entity : corpus.entities()) add_entity(synonyms, entity);
  for (const auto& [first, second] : vocabulary.compounds())
    add_both_ways(synonyms, first + second, fmt::format("{} {}", first, second));
  std::set<Synonym> all;
  for (const auto& [key, words] : synonyms) all.insert({key.first, words});
  return all;
}

}  // namespace commonplace
