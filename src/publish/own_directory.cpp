#include <algorithm>

#include <fmt/format.h>

#include "base/error.h"
#include "publish/manifest.h"
#include "publish/publish.h"
#include "publish/staging.h"

namespace commonplace {
namespace {

namespace fs = std::filesystem;

bool holds(const fs::path& outer, const fs::path& inner) {
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

// The path with links resolved as far as it exists, without a `/` at the end.
fs::path real_path(const fs::path& path) {
  const fs::path real = fs::weakly_canonical(fs::absolute(path));
  return real.has_filename() ? real : real.parent_path();
}

// Empty, except perhaps for what a killed first build staged.
bool is_unused(const fs::path& directory) {
  return std::ranges::all_of(fs::directory_iterator(directory), [](const fs::directory_entry& entry) {
    return entry.path().filename() == Staging::directory_name;
  });
}

}  // namespace

void require_own_directory(const fs::path& directory, const std::vector<fs::path>& sources) {
  const fs::path real = real_path(directory);
  if (real == real.root_path()) throw Error("the root of the file system cannot be the output directory");
  for (const fs::path& source : sources) {
    const fs::path real_source = real_path(source);
    if (!holds(real, real_source) && !holds(real_source, real)) continue;
    throw Error(
        fmt::format("the output directory `{}` and `{}`, the site's source, must not contain each other",
                    directory.string(), source.string()));
  }
  const fs::file_status status = fs::status(real);
  if (!fs::exists(status)) return;
  if (!fs::is_directory(status)) {
    throw Error(fmt::format("`{}` is not a directory; name another one with `--output`", directory.string()));
  }
  if (fs::exists(real / Manifest::file_name) || is_unused(real)) return;
  throw Error(
      fmt::format("the output directory `{}` holds files that `commonplace build` did not write; "
                  "name a new or empty one with `--output`, or empty it yourself",
                  directory.string()));
}

}  // namespace commonplace
