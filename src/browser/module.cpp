// The search as a WebAssembly module: what the worker of a page calls (assets/search/core.ts).
//
// Texts come in as UTF-8 in memory that the worker allocated with malloc() and frees itself. What goes out is
// JSON with a zero byte at its end, which lives until the next call. Null means that something failed;
// failure() says what.
//
// The worker has only some pages of the database. When one is missed during a call, whatever the call returns
// is not the answer: the worker fetches the page and calls again.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sqlite3.h>

#include "search/answer.h"
#include "search/answer_json.h"
#include "search/index.h"
#include "search/schema.h"
#include "search/statement.h"

namespace commonplace {
namespace {

// An instance of the module has one database.
std::unique_ptr<Index> opened_index;
std::string said, failed;

const char* done(std::string json) {
  said = std::move(json);
  return said.c_str();
}

const char* give_up(std::string why) {
  failed = std::move(why);
  return nullptr;
}

// Takes the next text off `fields`, up to a zero byte.
std::string_view take_field(std::string_view& fields) {
  const std::size_t end = fields.find('\0');
  const std::string_view field = fields.substr(0, end);
  fields.remove_prefix(end == std::string_view::npos ? fields.size() : end + 1);
  return field;
}

// Whether the database has the schema that this module reads.
bool fits(const Database& database) {
  Statement version(database, "SELECT value FROM meta WHERE key = 'schema_version'");
  return version.step() && version.integer(0) == schema_version;
}

}  // namespace

extern "C" {

__attribute__((export_name("failure"))) const char* failure() {
  return failed.c_str();
}

// Opens the database; to be called before all else, and again after a page was missed. Says whether the
// database has the schema that this module reads; otherwise it is not opened.
__attribute__((export_name("open"))) const char* open_database() {
  opened_index.reset();
  if (sqlite3_initialize() != SQLITE_OK) return give_up("out of memory for searching");
  sqlite3* opened = nullptr;
  const int status = sqlite3_open_v2("search.db", &opened, SQLITE_OPEN_READONLY, nullptr);
  Database database(opened);
  if (status != SQLITE_OK) return give_up("the search database cannot be opened");
  const bool is_ours = fits(database);
  if (database.failed()) return give_up(database.failure());
  if (!is_ours) return done("{\"fits\":false}");
  auto made = std::make_unique<Index>(std::move(database), Index::Pages::fetched);
  if (made->failed()) return give_up(made->database().failure());
  opened_index = std::move(made);
  return done("{\"fits\":true}");
}

// `choices`: for each choice a dimension and an id, a zero byte after both.
__attribute__((export_name("answer"))) const char* answer_query(const char* typed, std::size_t length,
                                                                int limit, int as_typed, int by_date,
                                                                const char* choices,
                                                                std::size_t choices_length) {
  AnswerOptions options{.limit = limit,
                        .hits = true,
                        .facets = true,
                        .offers = true,
                        .as_typed = as_typed != 0,
                        .by_date = by_date != 0};
  for (std::string_view fields(choices, choices_length); !fields.empty();) {
    std::string dimension(take_field(fields));
    options.chosen[std::move(dimension)].emplace_back(take_field(fields));
  }
  opened_index->database().forget_failures();
  std::string json = json_of(answer(*opened_index, {typed, length}, options));
  return opened_index->failed() ? give_up(opened_index->database().failure()) : done(std::move(json));
}

// `passages`: for each passage on the page its anchor and text, a zero byte after both.
__attribute__((export_name("hits"))) const char* find_in_document(const char* typed, std::size_t length,
                                                                  int as_typed, const char* url,
                                                                  std::size_t url_length,
                                                                  const char* passages,
                                                                  std::size_t passages_length) {
  std::vector<OpenPassage> open;
  for (std::string_view fields(passages, passages_length); !fields.empty();) {
    const std::string_view anchor = take_field(fields);
    open.push_back({anchor, take_field(fields)});
  }
  opened_index->database().forget_failures();
  std::string json =
      json_of(hits_in_document(*opened_index, {typed, length}, as_typed != 0, {url, url_length}, open), open);
  return opened_index->failed() ? give_up(opened_index->database().failure()) : done(std::move(json));
}

}  // extern "C"

}  // namespace commonplace
