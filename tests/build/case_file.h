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

// A directory of its own for one test, removed at its end.
class TemporarySite {
 public:
  TemporarySite();
  ~TemporarySite();
  TemporarySite(const TemporarySite&) = delete;
  TemporarySite& operator=(const TemporarySite&) = delete;

  // The base site of tests/build/base under content/, and the project's own templates and assets.
  void lay_base();
  void write(const std::string& path, const std::string& bytes);
  const std::filesystem::path& root() const { return root_; }

 private:
  std::filesystem::path root_;
};

// Every file below `directory` with its bytes.
std::map<std::string, std::string> tree(const std::filesystem::path& directory);

}  // namespace commonplace::testing
