#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

#include "base/files.h"
#include "fuzz/require.h"
#include "web/site_file.h"

using namespace commonplace;

// The path of a request to the preview: a file of the site or none, whatever it says.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  namespace fs = std::filesystem;
  static const fs::path site = [] {
    const fs::path made = fs::temp_directory_path() / "commonplace-fuzz-site";
    write_file(made / "inside/index.html", "of the site");
    write_file(made.parent_path() / "commonplace-fuzz-secret.txt", "outside");
    return made;
  }();
  const std::string_view path(reinterpret_cast<const char*>(bytes), size);
  if (const auto file = site_file(site, path))
    testing::require(file->bytes == "of the site", "a file outside the site");
  lacks_slash(site, path);
  return 0;
}
