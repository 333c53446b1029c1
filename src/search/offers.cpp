#include "search/offers.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/small_sort.h"
#include "base/utf8.h"
#include "search/statement.h"
#include "text/fold.h"
#include "text/words.h"

namespace commonplace {
namespace {

constexpr std::size_t shortest_typed = 3;
constexpr std::size_t most_offered = 5;

// Where the last word of what was typed begins; at the end when it does not end with a word.
std::size_t last_word(std::string_view typed) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < typed.size();) {
    const bool in_word = is_word_character(next_character(typed, at));
    if (!in_word) begin = at;
  }
  return begin;
}

}  // namespace

std::vector<NamedPage> names_beginning(const Database& database, std::string_view typed) {
  const std::string beginning = folded_words_joined(typed);
  if (count_characters(beginning) < shortest_typed) return {};
  using Name = std::pair<std::string, std::string>;  // folded, as written
  std::map<std::string, Name> by_url;                // the first name of each page
  Statement find(database, "SELECT folded, url, name FROM name WHERE instr(' ' || folded, ' ' || ?1)");
  for (find.with(beginning); find.step();) {
    Name name{std::string(find.text(0)), std::string(find.text(2))};
    const auto [known, is_new] = by_url.emplace(std::string(find.text(1)), name);
    if (!is_new && name.first < known->second.first) known->second = std::move(name);
  }
  std::vector<std::pair<Name, std::string>> found;
  for (auto& [url, name] : by_url) found.emplace_back(std::move(name), url);
  small_sort(found, [](const auto& a, const auto& b) {
    return a.first.first == b.first.first ? a.second < b.second : a.first.first < b.first.first;
  });
  found.resize(std::min(found.size(), most_offered));
  std::vector<NamedPage> pages;
  for (auto& [name, url] : found) pages.push_back({std::move(name.second), std::move(url)});
  return pages;
}

std::vector<std::string> completions(const Database& database, std::string_view typed) {
  const std::size_t begin = last_word(typed);
  if (count_characters(typed.substr(begin)) < shortest_typed) return {};
  const std::string folded = fold(typed.substr(begin));
  std::string last = folded;  // sorts after all words that begin so
  append_character(last, 0x10FFFF);
  struct Completion {
    std::int64_t passages = 0;
    std::string word;
  };
  std::vector<Completion> found;
  Statement find(database, "SELECT df, word FROM word WHERE word >= ?1 AND word < ?2");
  for (find.with(folded, last); find.step();) {
    if (find.text(1) == folded) return {};
    found.push_back({find.integer(0), std::string(find.text(1))});
  }
  small_sort(found, [](const Completion& a, const Completion& b) {
    return a.passages == b.passages ? a.word < b.word : a.passages > b.passages;
  });
  found.resize(std::min(found.size(), most_offered));
  std::vector<std::string> queries;
  for (const Completion& one : found) queries.push_back(std::string(typed.substr(0, begin)) + one.word);
  return queries;
}

}  // namespace commonplace
