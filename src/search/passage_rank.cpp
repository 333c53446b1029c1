// bm25, as FTS5 has it but for one thing:
//
//   sum over the phrases asked for of   rareness * often * (k1 + 1) / (often + k1 * (1 - b + b * length /
//   usual))
//
//   rareness  log(1 + (rows - holding + 0.5) / (holding + 0.5)). FTS5 leaves out the 1, so that what half of
//             the rows hold is worth nothing; but all rows of a long document hold the words of its title,
//             and those that say them themselves should stand first
//   often     how often the phrase stands in the row, each time weighed by its column
//   length    of the row in words, and what is usual
//
// FTS5 keeps the length of each row in a table with a row for each, of which a query reads all that match:
// most of what it would cost a browser. A byte for each says the same nearly as well (packed, `lengths`), so
// the table is left out (columnsize=0), and this function takes the place of FTS5's own. What is asked often
// is how often phrases stand in a row, which FTS5 tells functions like this (fts5.html, section 7).
//
// On the way it sees whether a phrase stands in the passage itself. Where none does, but only above it, the
// figure is given below zero: to ask the index again would cost as much as all of this.

#include "search/passage_rank.h"

#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include <sqlite3.h>

#include "search/fts5.h"
#include "search/packed.h"
#include "search/statement.h"
#include "search/weights.h"

namespace commonplace {
namespace {

constexpr double saturation = 1.2, by_length = 0.75;  // k1 and b, as in FTS5
constexpr int body_column = 2;                        // of fts: title, heading, body

// What depends on the row alone: k1 * (1 - b + b * length / usual), for each row from 1 on.
struct Lengths {
  explicit Lengths(std::string_view bytes) {
    double sum = 0;
    for (const char byte : bytes) sum += words_of(byte);
    const double usual = sum > 0 ? sum / static_cast<double>(bytes.size()) : 1;
    damping.reserve(bytes.size());
    for (const char byte : bytes)
      damping.push_back(saturation * (1 - by_length + by_length * words_of(byte) / usual));
  }
  static double words_of(char byte) {
    return static_cast<double>(length_of_byte(static_cast<std::uint8_t>(byte)));
  }
  std::vector<double> damping;
};

// A query: how rare its phrases are, and how often they stand in the row that is looked at.
struct Phrases {
  std::vector<double> rareness;
  std::vector<double> often;
};

// In how many rows a phrase occurs. Returns SQLite's status.
int count_rows(const Fts5ExtensionApi& api, Fts5Context* query, int phrase, double& rows) {
  const auto count = [](const Fts5ExtensionApi*, Fts5Context*, void* counted) {
    *static_cast<double*>(counted) += 1;
    return SQLITE_OK;
  };
  return api.xQueryPhrase(query, phrase, &rows, count);
}

// What is known of the query; made when its first row is ranked. Null, with `status` set, when that failed.
Phrases* phrases_of(const Fts5ExtensionApi& api, Fts5Context* query, double rows, int& status) {
  if (void* known = api.xGetAuxdata(query, 0)) return static_cast<Phrases*>(known);
  auto phrases = std::make_unique<Phrases>();
  for (int i = 0; i < api.xPhraseCount(query); ++i) {
    double holding = 0;
    // The others are counted even so: what they miss is then fetched with what this one misses.
    if (const int counted = count_rows(api, query, i, holding); counted != SQLITE_OK) status = counted;
    phrases->rareness.push_back(rareness(rows, holding));
  }
  if (status != SQLITE_OK) return nullptr;
  phrases->often.resize(phrases->rareness.size());
  Phrases* const kept = phrases.release();
  status = api.xSetAuxdata(query, kept, [](void* old) { delete static_cast<Phrases*>(old); });
  return status == SQLITE_OK ? kept : nullptr;  // deleted when that failed
}

void passage_rank(const Fts5ExtensionApi* api, Fts5Context* query, sqlite3_context* result, int,
                  sqlite3_value**) {
  const auto& damping = static_cast<const Lengths*>(api->xUserData(query))->damping;
  int failed = SQLITE_OK;
  Phrases* const known = phrases_of(*api, query, static_cast<double>(damping.size()), failed);
  if (known == nullptr) return sqlite3_result_error_code(result, failed);
  Phrases& phrases = *known;
  phrases.often.assign(phrases.often.size(), 0);
  int instances = 0;
  bool in_body = false;
  if (const int status = api->xInstCount(query, &instances); status != SQLITE_OK)
    return sqlite3_result_error_code(result, status);
  for (int i = 0; i < instances; ++i) {
    int phrase = 0, column = 0, offset = 0;
    if (const int status = api->xInst(query, i, &phrase, &column, &offset); status != SQLITE_OK)
      return sqlite3_result_error_code(result, status);
    phrases.often[static_cast<std::size_t>(phrase)] += weights::columns[static_cast<std::size_t>(column)];
    in_body = in_body || column == body_column;
  }
  const std::int64_t row = api->xRowid(query);
  if (row < 1 || row > static_cast<std::int64_t>(damping.size()))
    return sqlite3_result_error(result, "a passage without a length", -1);
  const double damped = damping[static_cast<std::size_t>(row) - 1];
  double score = 0;
  for (std::size_t i = 0; i < phrases.often.size(); ++i) {
    const double often = phrases.often[i];
    score += phrases.rareness[i] * (often * (saturation + 1) / (often + damped));
  }
  sqlite3_result_double(result, in_body ? score : -score);
}

}  // namespace

double rareness(double rows, double holding) {
  return std::log(1 + (rows - holding + 0.5) / (holding + 0.5));
}

void add_passage_rank(const Database& database, std::int64_t rows) {
  fts5_api* const api = fts5_of(database);
  if (api == nullptr) return;
  Statement packed(database, "SELECT data FROM packed WHERE name = 'lengths'");
  auto lengths = std::make_unique<Lengths>(packed.step() ? packed.blob(0) : std::string_view());
  if (static_cast<std::int64_t>(lengths->damping.size()) != rows)
    return database.note_failure("the search database lacks the lengths of its passages");
  const auto forget = [](void* old) { delete static_cast<Lengths*>(old); };
  if (api->xCreateFunction(api, "passage_rank", lengths.get(), passage_rank, forget) != SQLITE_OK)
    return database.note_failure("out of memory for searching");
  lengths.release();  // forget() deletes it with the database
}

}  // namespace commonplace
