#include "search/synonyms.h"

#include <algorithm>
#include <utility>

#include "search/stop_words.h"
#include "text/fold.h"
#include "text/words.h"

namespace commonplace {
namespace {

bool holds_words(const std::string& text, const std::string& words) {
  return (' ' + text + ' ').find(' ' + words + ' ') != std::string::npos;
}

// With the plural s that it lacks, or without the one it has.
std::string other_number(const std::string& words) {
  return words.ends_with('s') ? words.substr(0, words.size() - 1) : words + 's';
}

// What counts most comes first; of the same words only what counts more. The table is not asked for this
// order: a browser's SQLite sorts nothing.
void add_alternative(std::vector<Alternative>& list, std::string words, double weight) {
  const auto same = [&](const Alternative& other) { return fold(other.words) == fold(words); };
  const auto found = std::ranges::find_if(list, same);
  if (found != list.end()) {
    if (found->weight >= weight) return;
    list.erase(found);
  }
  const auto less =
      std::ranges::find_if(list, [weight](const Alternative& other) { return other.weight < weight; });
  list.insert(less, {std::move(words), weight});
}

}  // namespace

std::string written_as_one(std::span<const std::string> words) {
  const auto is_figure = [](char c) { return c >= '0' && c <= '9'; };
  std::string one;
  for (const std::string& word : words) {
    if (!one.empty() && !word.empty() && is_figure(one.back()) && is_figure(word.front())) return {};
    one += word;
  }
  return one;
}

// What is looked up, and how it was typed: an acronym that is another word in small letters (PACE) is meant
// only in capitals.
struct SynonymLookup::Key {
  std::string folded;
  bool in_capitals = false;
};

SynonymLookup::SynonymLookup(const Database& database)
    : named_(database, "SELECT expansion, 1 FROM syn WHERE term = ?1 AND capitals <= ?2 ORDER BY expansion"),
      grouped_(database,
               "SELECT words, weight FROM synonym_term JOIN synonym_group ON id = group_id"
               " WHERE term = ?1 AND capitals <= ?2 ORDER BY group_id"),
      known_(database, "SELECT 1 FROM word WHERE word = ?1") {}

std::vector<Alternative> SynonymLookup::of(std::string_view typed) {
  const std::string folded = folded_words_joined(typed);
  const bool in_capitals = std::ranges::none_of(typed, [](char c) { return c >= 'a' && c <= 'z'; });
  std::vector<Alternative> found;
  for (Statement* const table : {&named_, &grouped_}) {
    const std::size_t before = found.size();
    add_from(*table, {folded, in_capitals}, found);
    if (found.size() == before) add_from(*table, {other_number(folded), in_capitals}, found);
    if (table == &named_) add_compound(folded, found);
  }
  return found;
}

void SynonymLookup::add_from(Statement& table, const Key& key, std::vector<Alternative>& found) {
  for (table.with(key.folded, static_cast<std::int64_t>(key.in_capitals)); table.step();) {
    std::string_view lines = table.text(0);
    while (!lines.empty()) {
      const std::string_view line = lines.substr(0, lines.find('\n'));
      lines.remove_prefix(std::min(line.size() + 1, lines.size()));
      if (!holds_words(folded_words_joined(line), key.folded))
        add_alternative(found, std::string(line), table.real(1));
    }
  }
}

// Words that questions are made of are next to one another by chance (in to).
void SynonymLookup::add_compound(const std::string& folded, std::vector<Alternative>& found) {
  const std::size_t space = folded.find(' ');
  if (space == std::string::npos || folded.find(' ', space + 1) != std::string::npos) return;
  const std::vector<std::string> words{folded.substr(0, space), folded.substr(space + 1)};
  const std::string one = written_as_one(words);
  if (!one.empty() &&
      std::ranges::none_of(words, [](const std::string& word) { return is_stop_word(word); }) &&
      known_.with(one).step())
    add_alternative(found, one, 1);
}

}  // namespace commonplace
