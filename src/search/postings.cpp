// FTS5 gives rows one at a time through SQLite's virtual machine, which takes longer than to find them. So we
// ask for the first row alone, with a function of ours, and that function asks FTS5 for all the others
// (fts5.html, section 7: xQueryPhrase calls back for each row that holds a phrase):
//
//   SELECT phrase_postings(fts) FROM fts WHERE fts MATCH '"leadership team"' LIMIT 1
//
// What it returns is a blob, the bytes of all postings in order.

#include "search/postings.h"

#include <algorithm>
#include <cstring>

#include <sqlite3.h>

#include "search/fts5.h"
#include "search/statement.h"

namespace commonplace {
namespace {

constexpr int highest_count = 255;  // of what a byte of a posting holds

void count_one(std::uint8_t& count) {
  if (count < highest_count) ++count;
}

// Called by FTS5 for each row that holds the phrase.
int add_posting(const Fts5ExtensionApi* api, Fts5Context* row, void* postings) {
  Posting posting{static_cast<std::uint32_t>(api->xRowid(row)), 0, 0, 0, highest_count};
  Fts5PhraseIter place;
  int column = 0, offset = 0;
  const int status = api->xPhraseFirst(row, 0, &place, &column, &offset);
  if (status != SQLITE_OK) return status;
  for (; column >= 0; api->xPhraseNext(row, &place, &column, &offset)) {
    if (column == 0) count_one(posting.title);
    if (column == 1) count_one(posting.heading);
    if (column != 2) continue;
    if (posting.body == 0) posting.first = static_cast<std::uint8_t>(std::min(offset, highest_count));
    count_one(posting.body);
  }
  static_cast<std::vector<Posting>*>(postings)->push_back(posting);
  return SQLITE_OK;
}

void phrase_postings(const Fts5ExtensionApi* api, Fts5Context* query, sqlite3_context* result, int,
                     sqlite3_value**) {
  std::vector<Posting> postings;
  const int status = api->xQueryPhrase(query, 0, &postings, add_posting);
  if (status != SQLITE_OK) return sqlite3_result_error_code(result, status);
  sqlite3_result_blob64(result, postings.data(), postings.size() * sizeof(Posting), SQLITE_TRANSIENT);
}

}  // namespace

void add_postings(const Database& database) {
  fts5_api* const api = fts5_of(database);
  if (api == nullptr) return;
  if (api->xCreateFunction(api, "phrase_postings", nullptr, phrase_postings, nullptr) != SQLITE_OK)
    database.note_failure("out of memory for searching");
}

std::vector<Posting> postings_of(const Database& database, const std::string& phrase) {
  Statement find(database, "SELECT phrase_postings(fts) FROM fts WHERE fts MATCH ?1 LIMIT 1");
  const std::string match = '"' + phrase + '"';
  if (!find.with(match).step()) return {};
  const std::string_view bytes = find.blob(0);
  std::vector<Posting> postings(bytes.size() / sizeof(Posting));
  if (!postings.empty()) std::memcpy(postings.data(), bytes.data(), postings.size() * sizeof(Posting));
  return postings;
}

}  // namespace commonplace
