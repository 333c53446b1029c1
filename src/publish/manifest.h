#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/output_file.h"

namespace commonplace {

// The list of files we wrote to an output directory, stored there as text: a first line that identifies
// it, then one line per file with its hash and path. While a site is being swapped, a path has two lines:
// the old file and the new one.
class Manifest {
 public:
  static constexpr std::string_view file_name = ".commonplace";

  Manifest() = default;
  // `hashes` are those of the files' bytes.
  Manifest(const std::vector<OutputFile>& files, const std::vector<std::uint64_t>& hashes);

  // The manifest of a directory; empty when it has none. Throws Error when it is damaged.
  static Manifest read(const std::filesystem::path& directory);

  std::string text() const;
  bool has(const OutputPath& path) const { return hashes_.contains(path); }
  // Whether `bytes` are what we wrote, or were about to write, to `path`.
  bool wrote(const OutputPath& path, std::string_view bytes) const;
  // Sorted, without duplicates.
  std::vector<OutputPath> paths() const;
  Manifest joined_with(const Manifest& other) const;

  friend bool operator==(const Manifest&, const Manifest&) = default;

 private:
  void add(const OutputPath& path, std::uint64_t hash);

  std::map<OutputPath, std::vector<std::uint64_t>> hashes_;
};

// Whether `path` names a file below a directory and nothing else: no `..`, no empty part, none of
// our own dot files.
bool is_publishable(const OutputPath& path);

}  // namespace commonplace
