#include "search/read_ahead.h"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include "base/files.h"
#include "index/open_index.h"
#include "index/slices.h"
#include "index/small_site.h"
#include "search/answer.h"
#include "search/answer_json.h"
#include "search/statement.h"
#include "temporary_directory.h"

using namespace commonplace;

namespace {

Database opened(const std::filesystem::path& path) {
  sqlite3* handle = nullptr;
  sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READONLY, nullptr);
  return Database(handle);
}

}  // namespace

TEST_CASE("reading ahead changes no answer") {
  const TemporaryDirectory directory;
  const auto path = directory.path() / "search.db";
  const Index plain = whole_index(small_site());
  write_file(path, database_bytes(plain.database()));
  const Index ahead = open_index(path, Index::Pages::fetched);
  REQUIRE(!ahead.failed());
  REQUIRE(ahead.read_ahead() != nullptr);
  for (const std::string_view typed :
       {"budget", "principals time", "\"mind set\" -budget", "LCFF", "how do we", "pensoins",
        "theme:school-finance time", "", "-budget", "zzyzx", "K–12 OR visits"}) {
    CAPTURE(typed);
    const AnswerOptions options{.facets = true, .offers = true};
    CHECK(json_of(answer(ahead, typed, options)) == json_of(answer(plain, typed, options)));
    CHECK(!ahead.failed());
  }
}

TEST_CASE("a damaged database is a failure that is noted, not an answer and not an exception") {
  const TemporaryDirectory directory;
  const auto path = directory.path() / "search.db";
  std::string bytes = database_bytes(whole_index(small_site()).database());
  // All pages after the first, which holds the schema.
  for (std::size_t at = 4096; at < bytes.size(); ++at) bytes[at] = static_cast<char>(at * 37);
  write_file(path, bytes);
  const Index index(opened(path));
  CHECK(index.failed());
  CHECK(index.database().failure() == "the search database failed: database disk image is malformed");
  const int failures = index.database().failures();
  CHECK(answer(index, "budget", {.facets = true, .offers = true}).results.empty());
  CHECK(index.database().failures() > failures);
  CHECK_THROWS_WITH(throw_if_failed(index.database()), "the search database is damaged");
  index.database().forget_failures();
  CHECK(!index.failed());
}

TEST_CASE("a database that lacks rows is a failure, not an answer") {
  const TemporaryDirectory directory;
  const std::string bytes = database_bytes(whole_index(small_site()).database());
  struct Case {
    std::string_view sql, failure;
  };
  for (const Case& one :
       std::vector<Case>{{"DELETE FROM packed WHERE name = 'documents'",
                          "the search database lacks the table of its documents"},
                         {"DELETE FROM packed WHERE name = 'kinds'",
                          "the search database lacks the kinds of its documents"},
                         {"DELETE FROM facet_rows", "the search database lacks a list of passages"},
                         {"DELETE FROM packed WHERE name = 'lengths'",
                          "the search database lacks the lengths of its passages"},
                         {"DELETE FROM passage", "the search database lacks a passage"},
                         {"DELETE FROM document", "the search database lacks a passage"}}) {
    CAPTURE(one.sql);
    const auto path = directory.path() / "search.db";
    write_file(path, bytes);
    {
      sqlite3* handle = nullptr;
      REQUIRE(sqlite3_open(path.c_str(), &handle) == SQLITE_OK);
      execute(Database(handle), std::string(one.sql));
    }
    const Index index(opened(path));
    if (!index.failed()) answer(index, "budget", {.facets = true, .offers = true});
    CHECK(index.database().failure() == one.failure);
  }
}
