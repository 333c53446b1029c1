// A page of SQLite is what a query reads at a time, so a page is what a browser should fetch at a time.
// Not by a range of one large file: hosts that compress on the fly, or know no ranges, break that.
//
// Which pages a query will read is only known after reading those above them, a round trip a level.
// boot.bin spares these trips: it has every table that is read whole by all queries, those that most look
// into if they are small, and of the others the pages that lead to theirs; of the index its first leaf, too,
// where FTS5 keeps what it must know before all else. A database of
//
//   meta 1 page    facet 1    fts_idx 9    fts_data 1 inner page, 600 leaves    passage 2 inner, 900
//
// boots with meta, facet, fts_idx, the inner pages of fts_data and passage, and a leaf of fts_data. From then
// on the tables themselves say where a row is: the inner pages are the locator.
//
// Where a page each would make too many files to upload, the last pages are cut into larger slices, and as
// few as will do. They are passages (tables.cpp makes their table last), of which a query reads a few; of the
// index it reads several pages for each word, each next to one that it does not need.

#include "index/slices.h"

#include <algorithm>
#include <array>
#include <memory>

#define ZLIB_CONST  // or it would want its input to be changeable
#include <fmt/format.h>
#include <sqlite3.h>
#include <zlib.h>

#include "base/error.h"
#include "base/hash.h"
#include "base/parallel_for.h"
#include "index/open_index.h"
#include "index/tables.h"
#include "search/statement.h"

namespace commonplace {
namespace {

std::string deflated(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit(&stream, Z_BEST_COMPRESSION) != Z_OK)
    throw Error("out of memory for the slices of the search database");
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<const Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int status = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (status != Z_STREAM_END) throw Error("the search database could not be compressed");
  return out;
}

// A file of a slice, or of what searches start with. Its own address is at its end: a browser that was given
// another file by mistake sees it.
OutputFile packed_file(const std::string& code, std::string_view name, std::string bytes) {
  const std::string address = fmt::format("{}/{}", code, name);
  return {{fmt::format("search/{}.bin", address)}, deflated(bytes + address), {}, Naming::by_hash};
}

// The pages of a b-tree, in the order in which SQLite lists them: from the root down, from the left.
struct Tree {
  std::string name;
  std::vector<std::int64_t> pages;
  std::vector<std::int64_t> first;  // the inner ones; of the index, its first leaf as well
};

std::vector<Tree> trees_of(const Index& index) {
  std::vector<Tree> trees;
  Statement pages(
      index.database(),
      "SELECT name, pageno - 1, pagetype = 'internal', pagetype = 'leaf' FROM dbstat ORDER BY name, path");
  for (bool leaf_wanted = false; pages.step();) {
    if (trees.empty() || trees.back().name != pages.text(0)) {
      trees.push_back({std::string(pages.text(0)), {}, {}});
      leaf_wanted = pages.text(0) == "fts_data";
    }
    const bool is_first_leaf = leaf_wanted && pages.integer(3) != 0;
    if (is_first_leaf) leaf_wanted = false;
    trees.back().pages.push_back(pages.integer(1));
    if (is_first_leaf || pages.integer(2) != 0) trees.back().first.push_back(pages.integer(1));
  }
  throw_if_failed(index.database());
  return trees;
}

template <std::size_t Count>
bool is_among(const std::array<std::string_view, Count>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

std::vector<std::int64_t> boot_pages(const Index& index, std::size_t page_bytes) {
  constexpr std::array<std::string_view, 5> read_whole{"sqlite_schema", "meta", "facet", "packed",
                                                       "fts_config"};
  constexpr std::array<std::string_view, 8> looked_into{
      "document", "name", "facet_rows", "fts_idx", "syn", "synonym_group", "synonym_term", "kind_word"};
  constexpr std::size_t small_bytes = 160 << 10;
  std::vector<std::int64_t> pages;
  for (const Tree& tree : trees_of(index)) {
    const bool small = tree.pages.size() * page_bytes <= small_bytes;
    const bool whole = is_among(read_whole, tree.name) || (small && is_among(looked_into, tree.name));
    const std::vector<std::int64_t>& taken = whole ? tree.pages : tree.first;
    pages.insert(pages.end(), taken.begin(), taken.end());
  }
  std::ranges::sort(pages);
  return pages;
}

// Up to where searches read. The tables after those, but for their root pages, are for those who query the
// file themselves, and have no slices.
std::size_t pages_searched(const Index& index) {
  std::int64_t last = 0;
  for (const Tree& tree : trees_of(index)) {
    if (!is_among(tables_not_searched, tree.name)) last = std::max(last, std::ranges::max(tree.pages));
  }
  return static_cast<std::size_t>(last) + 1;
}

// 32 bits, the lowest byte first.
void append_number_of_32_bits(std::string& out, std::uint32_t number) {
  for (const unsigned shift : std::array{0U, 8U, 16U, 24U})
    out += static_cast<char>((number >> shift) & 0xFFU);
}

std::string boot_bytes(const Index& index, std::string_view database, std::size_t page_bytes) {
  const std::vector<std::int64_t> pages = boot_pages(index, page_bytes);
  std::string out;
  append_number_of_32_bits(out, static_cast<std::uint32_t>(pages.size()));
  for (const std::int64_t page : pages) append_number_of_32_bits(out, static_cast<std::uint32_t>(page));
  for (const std::int64_t page : pages)
    out += database.substr(static_cast<std::size_t>(page) * page_bytes, page_bytes);
  return out;
}

std::size_t only_number(const Index& index, std::string_view sql) {
  Statement number(index.database(), sql);
  if (!number.step()) throw Error(fmt::format("the search index has no answer to {}", sql));
  return static_cast<std::size_t>(number.integer(0));
}

// Where each slice begins and ends, in pages.
struct Cut {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Cut> cuts_of(const SlicePlan& plan, std::size_t pages) {
  std::vector<Cut> cuts;
  for (std::size_t at = 0; at < pages; at = cuts.back().end)
    cuts.push_back({at, std::min(at + (at < plan.turn ? plan.pages : 2 * plan.pages), pages)});
  return cuts;
}

}  // namespace

std::string database_bytes(const Database& database) {
  sqlite3_int64 size = 0;
  const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
      sqlite3_serialize(database.handle(), "main", &size, 0), sqlite3_free);
  if (bytes == nullptr) throw Error("out of memory for the search database");
  return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

SlicePlan slice_plan(std::size_t pages, std::size_t documents) {
  constexpr std::size_t least = 1'990, of_a_document = 19, most = 19'900;
  const std::size_t allowed = std::clamp(of_a_document * documents, least, most);
  SlicePlan plan{1, pages};
  while (pages > 2 * plan.pages * allowed) plan.pages *= 2;
  // So many slices of `plan.pages` that with the others, twice as large, there are no more than allowed.
  if (pages > plan.pages * allowed) plan.turn = (2 * plan.pages * allowed - pages) / plan.pages * plan.pages;
  return plan;
}

std::vector<OutputFile> database_files(const Index& index, int jobs) {
  std::string database = database_bytes(index.database());
  const std::string_view bytes = database;
  const std::size_t page = only_number(index, "PRAGMA page_size"), pages = pages_searched(index);
  const SlicePlan plan = slice_plan(pages, only_number(index, "SELECT count(*) FROM document"));
  const std::vector<Cut> cuts = cuts_of(plan, pages);

  const std::string code = short_code(hash_of(bytes), 12);
  std::vector<OutputFile> files(cuts.size());
  parallel_for(files.size(), jobs, [&](std::size_t i) {
    const Cut cut = cuts[i];
    files[i] = packed_file(code, std::to_string(i),
                           std::string(bytes.substr(cut.begin * page, (cut.end - cut.begin) * page)));
  });
  files.push_back(packed_file(code, "boot", boot_bytes(index, bytes, page)));
  files.push_back({{"search/slices.json"},
                   fmt::format("{{\"directory\":\"{}\",\"bytes\":{},\"page\":{},\"end\":{},\"parts\":[{{"
                               "\"from\":0,\"pages\":{}}},"
                               "{{\"from\":{},\"pages\":{}}}]}}\n",
                               code, bytes.size(), page, pages, plan.pages, plan.turn, 2 * plan.pages)});
  files.push_back({{"search/search.db"}, std::move(database)});
  return files;
}

}  // namespace commonplace
