// Publishes a site that has been built: what `commonplace build` does at its end, by itself, so that it can
// be killed many times in a minute.
//
//   publish_site BUILT DIRECTORY
#include <cstdio>
#include <filesystem>
#include <vector>

#include <fmt/format.h>

#include "base/error.h"
#include "base/files.h"
#include "publish/manifest.h"
#include "publish/publish.h"

using namespace commonplace;

int main(int count, char** arguments) {
  if (count != 3) return 2;
  const std::filesystem::path built = arguments[1];
  const Manifest manifest = Manifest::read(built);
  std::vector<OutputFile> files;
  for (const OutputPath& path : manifest.paths()) {
    const FileRole role = manifest.role(path);
    if (role == FileRole::kept) continue;
    files.push_back({path,
                     read_file(built / path.value),
                     {},
                     role == FileRole::hashed ? Naming::by_hash : Naming::by_place});
  }
  try {
    publish(files, arguments[2], 1);
  } catch (const Error& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
  return 0;
}
