#include "search/synonyms.h"

#include <algorithm>
#include <utility>

#include "search/stop_words.h"
#include "text/fold.h"

namespace commonplace {
namespace {

void add_alternative(std::vector<Alternative>& list, std::string words, double weight) {
  const auto same = [&](const Alternative& other) { return fold(other.words) == fold(words); };
  if (std::ranges::none_of(list, same)) list.push_back({std::move(words), weight});
}

}  // namespace

SynonymLookup::SynonymLookup(const Database& database)
    : named_(database, "SELECT expansion FROM syn WHERE term = ?1 ORDER BY expansion"),
      known_(database, "SELECT 1 FROM word WHERE word = ?1") {}

std::vector<Alternative> SynonymLookup::of(const std::string& key) {
  std::vector<Alternative> found;
  add_named(key, found);
  if (found.empty()) add_named(key.ends_with('s') ? key.substr(0, key.size() - 1) : key + 's', found);
  add_compound(key, found);
  return found;
}

void SynonymLookup::add_named(const std::string& key, std::vector<Alternative>& found) {
  for (named_.with(key); named_.step();) add_alternative(found, std::string(named_.text(0)), 1);
}

// Words that questions are made of stand beside one another by chance (in to).
void SynonymLookup::add_compound(const std::string& key, std::vector<Alternative>& found) {
  const std::size_t space = key.find(' ');
  if (space == std::string::npos || key.find(' ', space + 1) != std::string::npos) return;
  const std::string first = key.substr(0, space), second = key.substr(space + 1), both = first + second;
  if (!is_stop_word(first) && !is_stop_word(second) && known_.with(both).step())
    add_alternative(found, both, 1);
}

}  // namespace commonplace
