#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace commonplace::testing {

// A test case in one text file: a comment, then parts under `-- name --` lines. A part named
// `path (removed)` takes that file of the base site away, `path (bytes)` has \xHH for bytes, the
// part `expected` holds what the build says.
struct CaseFile {
  std::map<std::string, std::string> files;  // path below the site's root: content/…, templates/…
  std::vector<std::string> removed;
  std::string expected;
};

CaseFile read_case(const std::filesystem::path& path);

// Puts `expected` in the place of the old one (UPDATE_GOLDEN=1).
void rewrite_expected(const std::filesystem::path& path, const std::string& expected);

}  // namespace commonplace::testing
