#include "index/slices.h"

#include <algorithm>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/hash.h"
#include "index/small_site.h"
#include "search/statement.h"

using namespace commonplace;

// That the slices joined are the database is tests/site's to say: it inflates those of whole sites.

TEST_CASE("a slice is a page, or more where there would be too many files to upload") {
  struct Row {
    std::size_t pages, documents;
    SlicePlan plan;
    std::size_t slices;
  };
  for (const Row& row : {Row{40, 5, {1, 40}, 40}, Row{1990, 100, {1, 1990}, 1990},
                         Row{2500, 100, {1, 1480}, 1990}, Row{3980, 100, {1, 0}, 1990},
                         Row{3981, 100, {2, 3978}, 1990}, Row{22'000, 10'000, {1, 17'800}, 19'900},
                         Row{130'000, 10'000, {4, 29'200}, 19'900}, Row{4000, 300, {1, 4000}, 4000}}) {
    CAPTURE(row.pages);
    CHECK(slice_plan(row.pages, row.documents) == row.plan);
    const std::size_t small = row.plan.turn / row.plan.pages, large = 2 * row.plan.pages;
    CHECK(small + (row.pages - row.plan.turn + large - 1) / large == row.slices);
  }
}

TEST_CASE("slices lie in a directory that is named by what they hold") {
  const Index index = whole_index(small_site());
  const std::string database = database_bytes(index.database()), code = short_code(hash_of(database), 12);
  const std::vector<OutputFile> files = database_files(index, 1);
  const auto bytes_of = [&](const std::string& path) {
    const auto file = std::ranges::find(files, OutputPath{path}, &OutputFile::path);
    REQUIRE_MESSAGE(file != files.end(), path);
    return file->bytes;
  };
  Statement last(index.database(),
                 "SELECT max(pageno) FROM dbstat WHERE name NOT IN"
                 " ('passage_theme', 'passage_district', 'entity', 'mention', 'quote', 'quote_theme')");
  REQUIRE(last.step());
  const auto end = static_cast<std::size_t>(last.integer(0));  // what search does not read has no slices
  CHECK(end <= database.size() / 4096);
  CHECK(files.size() == end + 3);
  CHECK(bytes_of("search/search.db") == database);
  CHECK(
      bytes_of("search/slices.json")
          .starts_with(fmt::format(
              R"({{"directory":"{}","bytes":{},"page":4096,"end":{},"parts":[{{"from":0,"pages":1}},{{"from":)",
              code, database.size(), end)));
  CHECK(!bytes_of("search/" + code + "/boot.bin").empty());
  CHECK(!bytes_of("search/" + code + "/0.bin").empty());
}
