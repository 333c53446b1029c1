#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "build.h"
#include "temporary_directory.h"

namespace commonplace::testing {

// A site in a directory of its own for one test, removed at its end.
class TemporarySite {
 public:
  // The base site of tests/build/base under content/, and the project's own templates and assets.
  void lay_base();
  void write(const std::string& path, const std::string& bytes);
  // Builds it into site/ on the first day of 2024.
  BuildOptions options() const;
  const std::filesystem::path& root() const { return root_.path(); }

 private:
  TemporaryDirectory root_;
};

// Every file below `directory` with its bytes.
std::map<std::string, std::string> tree(const std::filesystem::path& directory);

}  // namespace commonplace::testing
