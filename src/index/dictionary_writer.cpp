#include "index/dictionary_writer.h"

#include <algorithm>
#include <string_view>

#include "search/packed.h"
#include "search/searchable.h"
#include "search/statement.h"
#include "text/english_words.h"
#include "text/fold.h"
#include "text/words.h"

namespace commonplace {
namespace {

// Three to a page of the smallest size.
constexpr std::size_t block_bytes = 1300;

class BlockWriter {
 public:
  explicit BlockWriter(const Database& database)
      : insert_(database, "INSERT INTO dictionary VALUES(?1, ?2)") {}

  void add(const std::string& word) {
    if (bytes_.size() + word.size() > block_bytes) finish();
    if (bytes_.empty()) first_ = word;
    append_word(bytes_, bytes_.empty() ? std::string_view() : before_, word);
    before_ = word;
  }

  void finish() {
    if (!bytes_.empty()) insert_.run(first_, Blob{bytes_});
    bytes_.clear();
  }

 private:
  Statement insert_;
  std::string first_, before_, bytes_;
};

}  // namespace

LanguageWords words_of_language(const Corpus& corpus) {
  LanguageWords found;
  const std::string& language = corpus.site().language;
  if (language != "en" && !language.starts_with("en-")) return found;
  std::string_view list = english_words();
  while (!list.empty()) {
    const std::string_view word = list.substr(0, list.find('\n'));
    found.emplace_hint(found.end(), word);
    list.remove_prefix(std::min(word.size() + 1, list.size()));
  }
  return found;
}

void write_dictionary(const Database& database, const Corpus& corpus, const LanguageWords& language) {
  std::set<std::string> words;
  for (const std::string& word : language) words.insert(fold(word));
  for (const SynonymGroup& group : corpus.synonyms()) {
    for (const auto* terms : {&group.terms, &group.from}) {
      for (const Placed<std::string>& term : *terms) {
        for (std::string& word : folded_words(searchable(term.value))) words.insert(std::move(word));
      }
    }
  }
  BlockWriter blocks(database);
  for (const std::string& word : words) blocks.add(word);
  blocks.finish();
}

}  // namespace commonplace
