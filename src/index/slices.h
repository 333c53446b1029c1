#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/output_file.h"
#include "search/index.h"

namespace commonplace {

// The files of the search database, below search/ in the site: search.db whole, for anyone who wants to query
// or keep it, and once more as small files of which a browser fetches only those that a query touches:
//
//   slices.json       {"directory": …, "bytes": …, "page": …, "parts": [{"from": …, "pages": …}, …]}: the
//                     code below; how large the database and its pages are, in bytes; and from which
//                     page on (from 0) a slice has so many pages
//   <code>/0.bin …    slice after slice; joined they are search.db, byte for byte
//   <code>/boot.bin   how many pages follow, the number of each (from 0), then the pages; numbers of 32 bits,
//                     the lowest byte first
//
// All .bin files are in zlib's format (RFC 1950), which ends with a checksum. Inflated, each ends with its
// own address, such as `k3f9a2…/17`, after what is said above. <code> is a hash of the database, so a file
// never changes and may be cached forever. Compresses on up to `jobs` threads.
std::vector<OutputFile> database_files(const Index& index, int jobs);

// The whole database as the bytes of its file.
std::string database_bytes(const Database& database);

// How the pages are cut into slices: from the first page on so many each, from page `turn` on twice as many.
struct SlicePlan {
  std::size_t pages = 1;
  std::size_t turn = 0;
  friend bool operator==(const SlicePlan&, const SlicePlan&) = default;
};

// One each, or more where that would make too many files to upload: about 2,000 for a hundred documents,
// 20,000 for the largest site.
SlicePlan slice_plan(std::size_t pages, std::size_t documents);

}  // namespace commonplace
