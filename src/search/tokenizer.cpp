#include "search/tokenizer.h"

#include <sqlite3.h>

#include "search/fts5.h"
#include "search/schema.h"

namespace commonplace {

struct Tokenizer::Functions : fts5_tokenizer {};

// In the text "porter unicode61 remove_diacritics 2" the first word names the tokenizer; the others are its
// options.
Tokenizer::Tokenizer(const Database& database) {
  std::vector<std::string> parts(1);
  for (const char c : tokenizer_in_schema) {
    if (c == ' ') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  std::vector<const char*> options;
  for (std::size_t i = 1; i < parts.size(); ++i) options.push_back(parts[i].c_str());

  fts5_api* const api = fts5_of(database);
  if (api == nullptr) return;
  auto functions = std::make_shared<Functions>();
  void* data = nullptr;
  Fts5Tokenizer* made = nullptr;
  if (api->xFindTokenizer(api, parts.front().c_str(), &data, functions.get()) != SQLITE_OK ||
      functions->xCreate(data, options.data(), static_cast<int>(options.size()), &made) != SQLITE_OK) {
    database.note_failure("this SQLite does not have the tokenizer of the search index");
    return;
  }
  tokenizer_ = {made, functions->xDelete};
  functions_ = std::move(functions);
}

std::vector<Stem> Tokenizer::stems_of(std::string_view text) const {
  std::vector<Stem> stems;
  if (tokenizer_ == nullptr) return stems;
  const auto take = [](void* to, int, const char* token, int length, int begin, int end) {
    static_cast<std::vector<Stem>*>(to)->push_back(
        {std::string(token, static_cast<std::size_t>(length)),
         range_of(static_cast<std::size_t>(begin), static_cast<std::size_t>(end))});
    return SQLITE_OK;
  };
  functions_->xTokenize(tokenizer_.get(), &stems, FTS5_TOKENIZE_QUERY, text.data(),
                        static_cast<int>(text.size()), take);
  return stems;
}

}  // namespace commonplace
