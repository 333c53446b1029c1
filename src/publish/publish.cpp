#include "publish/publish.h"

#include <optional>

#include "base/files.h"
#include "base/parallel_for.h"
#include "publish/changes.h"
#include "publish/manifest.h"
#include "publish/plan.h"
#include "publish/staging.h"

// How a site is swapped. A directory that is not there yet is staged beside its place and renamed
// whole: a visitor sees nothing or all. Into one that is there, only what differs goes:
//
//   site/.commonplace-staging/files/...   1. every new byte is on the disk before anything changes
//   site/.commonplace                     2. lists the old files and the new
//   site/...                              3. stale files go, new ones are renamed into place; a new
//                                            directory in one piece
//   site/.commonplace                     4. lists the new files
//
// Killed between 2 and 4, the next run still knows which files are ours. Emptying the directory
// first would be shorter, and not only unsafe: creating files where many were just deleted was
// measured to cost ten times as much.

namespace commonplace {
namespace {

namespace fs = std::filesystem;

void stage(const std::vector<OutputFile>& files, const std::vector<std::size_t>& which,
           const fs::path& place) {
  make_directory(place);
  parallel_for(which.size(), 0, [&](std::size_t i) {
    const OutputFile& file = files[which[i]];
    write_file(place / file.path.value, file.bytes);
  });
}

void make_new(const std::vector<OutputFile>& files, const Plan& plan, const Manifest& after,
              const fs::path& directory) {
  const Staging staging(Staging::place_beside(directory));
  const fs::path staged = staging.path() / "files";
  stage(files, plan.differing, staged);
  write_file(staged / Manifest::file_name, after.text());
  move_to(staged, directory);
}

void change(const std::vector<OutputFile>& files, const Plan& plan, const Manifest& before,
            const Manifest& after, const fs::path& directory) {
  const Staging staging(Staging::place_within(directory));
  const fs::path staged = staging.path() / "files";
  const fs::path joined = staging.path() / "joined", final = staging.path() / "final";
  stage(files, plan.differing, staged);
  write_file(joined, before.joined_with(after).text());
  write_file(final, after.text());

  const fs::path manifest = directory / Manifest::file_name;
  move_to(joined, manifest);
  for (const OutputPath& path : plan.stale) remove_below(directory, directory / path.value);
  move_all_into(staged, directory);
  move_to(final, manifest);
}

}  // namespace

PublishReport publish(const std::vector<OutputFile>& files, const fs::path& where) {
  require_own_directory(where);
  fs::path directory = where.lexically_normal();
  if (!directory.has_filename()) directory = directory.parent_path();
  const bool is_there = fs::exists(directory);

  std::optional<DirectoryLock> lock;
  if (is_there) lock.emplace(directory);
  Staging::clear(directory);
  const Manifest before = Manifest::read(directory);
  const Manifest after(files);
  const Plan plan = plan_changes(files, before, directory);
  if (!is_there) {
    make_new(files, plan, after, directory);
  } else if (before != after || !plan.differing.empty()) {
    change(files, plan, before, after, directory);
  }
  return {plan.differing.size(), files.size() - plan.differing.size(), plan.stale.size()};
}

}  // namespace commonplace
