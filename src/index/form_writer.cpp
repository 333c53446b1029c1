#include "index/form_writer.h"

#include <string>

#include <fmt/format.h>

#include "index/row_parts.h"
#include "search/packed.h"
#include "search/schema.h"
#include "search/statement.h"

namespace commonplace {
namespace {

// Puts each word into a temporary index, as a row of its own.
void index_words(const Database& database, const std::vector<WordCount>& words) {
  execute(database,
          fmt::format("CREATE VIRTUAL TABLE temp.one_word USING fts5(word, content='', tokenize='{}');"
                      "CREATE VIRTUAL TABLE temp.stem USING fts5vocab(temp, one_word, instance)",
                      tokenizer_in_schema));
  Statement insert(database, "INSERT INTO temp.one_word(rowid, word) VALUES(?1, ?2)");
  for (std::size_t i = 0; i < words.size(); ++i) insert.run(static_cast<std::int64_t>(i), words[i].word);
}

std::vector<const WordCount*> words_with_other_forms(const Database& database,
                                                     const std::vector<WordCount>& words) {
  index_words(database, words);
  std::vector<bool> shares(words.size());
  {
    Statement stems(database, "SELECT term, doc FROM temp.stem ORDER BY term, doc");
    std::string before;
    std::size_t word_before = words.size();
    while (stems.step()) {
      const auto word = static_cast<std::size_t>(stems.integer(1));
      if (word_before < words.size() && word != word_before && stems.text(0) == before)
        shares[word] = shares[word_before] = true;
      before = stems.text(0);
      word_before = word;
    }
  }
  execute(database, "DROP TABLE temp.stem; DROP TABLE temp.one_word");
  std::vector<const WordCount*> found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (shares[i]) found.push_back(&words[i]);
  }
  return found;
}

}  // namespace

void write_forms(const Database& database, const std::vector<WordCount>& words) {
  constexpr std::size_t part_bytes = 240;
  Statement insert(database, "INSERT INTO form VALUES(?1, ?2, ?3)");
  for (const WordCount* one : words_with_other_forms(database, words)) {
    const std::vector<std::string> parts = parts_of_rows(unpack_rows(one->rows), part_bytes);
    for (std::size_t i = 0; i < parts.size(); ++i)
      insert.run(one->word, static_cast<std::int64_t>(i), Blob{parts[i]});
  }
}

}  // namespace commonplace
