#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

#include <unistd.h>

#include "base/error.h"
#include "base/files.h"
#include "fuzz/require.h"
#include "publish/manifest.h"

using namespace commonplace;

// The list of files that a build keeps in a site: read, or refused in words; never a path out of the site.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  namespace fs = std::filesystem;
  static const fs::path folder =
      fs::temp_directory_path() / ("commonplace-fuzz-site-" + std::to_string(::getpid()));
  write_file(folder / Manifest::file_name, {reinterpret_cast<const char*>(bytes), size});
  try {
    for (const OutputPath& path : Manifest::read(folder).paths())
      testing::require(is_publishable(path), "a path out of the site");
  } catch (const Error&) {
  }
  fs::remove_all(folder);
  return 0;
}
