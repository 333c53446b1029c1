#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/output_file.h"

namespace commonplace {

// What a file in an output directory is to the site. `kept`: it was named by its hash and has left the site,
// but stays for one build.
enum class FileRole : char { page = ' ', hashed = '=', kept = '-' };

// The list of files we wrote to an output directory, stored there as text: a first line that identifies
// it, then one line per file:
//
//   0123456789abcdef index.html          hash of its bytes, a space, path
//   0123456789abcdef=assets/a-9f3.js     named by its hash
//   0123456789abcdef-assets/a-07b.js     the same, of the build before
//
// While a site is being swapped, a path has two lines: the old file and the new one.
class Manifest {
 public:
  static constexpr std::string_view file_name = ".commonplace";

  Manifest() = default;
  // `hashes` are those of the files' bytes.
  Manifest(const std::vector<OutputFile>& files, const std::vector<std::uint64_t>& hashes);

  // The manifest of a directory; empty when it has none. Of one that is damaged, what can still be read:
  // each line has the hash of its file, so a line is either right or of no effect.
  static Manifest read(const std::filesystem::path& directory);

  std::string text() const;
  bool has(const OutputPath& path) const { return files_.contains(path); }
  // Whether `bytes` are what we wrote, or were about to write, to `path`.
  bool wrote(const OutputPath& path, std::string_view bytes) const;
  // Sorted, without duplicates.
  std::vector<OutputPath> paths() const;
  // Page for a path that is not listed.
  FileRole role(const OutputPath& path) const;
  // Whether it was read from a damaged list, so that some of our files may be missing from it.
  bool is_damaged() const { return damaged_; }

  // Both lists in one. The role of a file that is on both is that in `other`.
  Manifest joined_with(const Manifest& other) const;
  // Also lists a file of `before`, as one that stays for one build.
  void keep(const OutputPath& path, const Manifest& before);

  friend bool operator==(const Manifest&, const Manifest&) = default;

 private:
  struct Written {
    std::vector<std::uint64_t> hashes;  // sorted
    FileRole role = FileRole::page;
    friend bool operator==(const Written&, const Written&) = default;
  };

  bool read_line(std::string_view line);
  void add(const OutputPath& path, std::uint64_t hash, FileRole role);

  std::map<OutputPath, Written> files_;
  bool damaged_ = false;
};

// Whether `path` names a file below a directory and nothing else: no `..`, no empty part, none of
// our own dot files.
bool is_publishable(const OutputPath& path);

}  // namespace commonplace
