#include "temporary_site.h"

#include "base/files.h"

namespace commonplace::testing {

namespace fs = std::filesystem;

void TemporarySite::lay_base() {
  fs::copy(fs::path(FIXTURES) / "base", root() / "content", fs::copy_options::recursive);
  fs::copy(fs::path(PROJECT) / "templates", root() / "templates", fs::copy_options::recursive);
  fs::copy(fs::path(PROJECT) / "assets", root() / "assets", fs::copy_options::recursive);
}

BuildOptions TemporarySite::options() const {
  BuildOptions options;
  options.input = {root() / "content", root() / "templates", root() / "assets"};
  options.output = root() / "site";
  options.today = {2024, 1, 1};
  return options;
}

void TemporarySite::write(const std::string& path, const std::string& bytes) {
  write_file(root() / path, bytes);
}

std::map<std::string, std::string> tree(const fs::path& directory) {
  std::map<std::string, std::string> files;
  if (!fs::exists(directory)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(directory)) {
    if (entry.is_regular_file())
      files[fs::relative(entry.path(), directory).generic_string()] = read_file(entry.path());
  }
  return files;
}

}  // namespace commonplace::testing
