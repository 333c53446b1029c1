#include "search/slices.h"

#include <algorithm>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/hash.h"
#include "search/small_site.h"

using namespace commonplace;

// That the slices joined are the database is tests/site's to say: it inflates those of whole sites.

TEST_CASE("a slice is a page, or more where there would be too many files to upload") {
  struct Row {
    std::size_t index, passages, documents;
    SlicePages slice;
  };
  for (const Row& row :
       {Row{20, 20, 5, {1, 1}}, Row{900, 1000, 100, {1, 1}}, Row{1105, 1364, 100, {2, 1}},
        Row{1500, 2000, 100, {2, 2}}, Row{8000, 9000, 10'000, {1, 1}}, Row{9000, 12'000, 10'000, {2, 1}},
        Row{60'000, 70'000, 10'000, {8, 8}}, Row{2000, 2000, 300, {1, 1}}}) {
    CAPTURE(row.index);
    CHECK(slice_pages(row.index, row.passages, row.documents) == row.slice);
  }
}

TEST_CASE("slices lie in a directory that is named by what they hold") {
  const Index index = write_index(small_site());
  const std::string database = index.bytes(), code = short_code(hash_of(database), 12);
  const std::vector<OutputFile> files = database_files(index, 1);
  const auto bytes_of = [&](const std::string& path) {
    const auto file = std::ranges::find(files, OutputPath{path}, &OutputFile::path);
    REQUIRE_MESSAGE(file != files.end(), path);
    return file->bytes;
  };
  CHECK(files.size() == database.size() / 4096 + 3);
  CHECK(bytes_of("search/search.db") == database);
  CHECK(bytes_of("search/slices.json")
            .starts_with(fmt::format(
                R"({{"directory":"{}","bytes":{},"page":4096,"parts":[{{"from":0,"pages":1}},{{"from":)",
                code, database.size())));
  CHECK(!bytes_of("search/" + code + "/boot.bin").empty());
  CHECK(!bytes_of("search/" + code + "/0.bin").empty());
}
