#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "search/dictionary.h"
#include "search/index.h"
#include "search/query.h"
#include "search/statement.h"
#include "search/word_list.h"

namespace commonplace {

// Looks for what was meant by words that are mistyped, among all words of a site. Words of names, of
// the glossary and of the dictionary, and words with digits are never taken for mistakes.
class Speller {
 public:
  explicit Speller(const Index& index);

  // How many passages a query finds.
  using Count = std::function<std::size_t(const Query&)>;

  // The query with each mistyped word that occurs nowhere replaced by the likeliest word that does; and then
  // those that are found by their stem alone, too (continous improvment: continuous improvement). Where there
  // are none, if the query finds something then: with its last word finished (genera: general), or with one
  // of its words replaced by a word far more common (principle supervisors: principal supervisors). nullopt
  // when nothing is to be changed.
  std::optional<Query> corrected(const Query& query, const Count& count);

  // The likeliest words for each word of the query that occurs nowhere, at most three for each.
  std::vector<std::string> near_words(const Query& query);

 private:
  bool is_known(const std::string& word);
  bool occurs(const std::string& folded);
  bool may_be_mistyped(const SearchTerm& term, const std::string& word);
  // Among the words of at least so many passages.
  std::vector<KnownWord> likeliest(std::string_view word, std::size_t most, std::int64_t at_least = 1);
  std::vector<KnownWord> meant_by(const std::string& word, std::size_t most);
  SearchTerm with_known_words(const SearchTerm& term);
  SearchTerm with_known_forms(const SearchTerm& term);
  std::optional<Query> with_last_word_finished(const Query& query, const Count& count);
  std::optional<Query> with_one_word_replaced(const Query& query, const Count& count);

  const Index& index_;
  Dictionary dictionary_;
  Statement found_, named_, passages_;
};

}  // namespace commonplace
