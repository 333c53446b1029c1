#include "publish/publish.h"

#include <optional>

#include "base/files.h"
#include "base/hash.h"
#include "base/parallel_for.h"
#include "publish/changes.h"
#include "publish/manifest.h"
#include "publish/plan.h"
#include "publish/staging.h"

// How a site is swapped. A new directory is staged beside its place and renamed as a whole: a visitor
// sees nothing or everything. In an existing directory, only what differs is written:
//
//   site/.commonplace-staging/files/...   1. every new byte is on the disk before anything changes
//   site/.commonplace                     2. lists the old files and the new
//   site/...                              3. stale files go, new ones are renamed into place; a new
//                                            directory in one piece
//   site/.commonplace                     4. lists the new files
//
// If a run is killed between 2 and 4, the next run still knows which files are ours. Emptying the
// directory first would be simpler but unsafe, and slower: creating files where many were just deleted
// took ten times as long in our measurements.

namespace commonplace {
namespace {

namespace fs = std::filesystem;

// Writes the files that differ, making late bytes, and returns what the site will contain.
Manifest stage(const std::vector<OutputFile>& files, const Plan& plan, const fs::path& place, int jobs) {
  make_directory(place);
  std::vector<std::uint64_t> hashes = plan.hashes;
  parallel_for(plan.differing.size(), jobs, [&](std::size_t i) {
    const std::size_t which = plan.differing[i];
    const OutputFile& file = files[which];
    const fs::path path = place / file.path.value;
    if (!file.late) return write_file(path, file.bytes);
    const std::string made = file.late->make();
    hashes[which] = hash_of(made);
    write_file(path, made);
  });
  return {files, hashes};
}

void make_new(const std::vector<OutputFile>& files, const Plan& plan, const fs::path& directory, int jobs) {
  const Staging staging(Staging::place_beside(directory));
  const fs::path staged = staging.path() / "files";
  const Manifest after = stage(files, plan, staged, jobs);
  write_file(staged / Manifest::file_name, after.text());
  move_to(staged, directory);
}

void change(const std::vector<OutputFile>& files, const Plan& plan, const Manifest& before,
            const fs::path& directory, int jobs) {
  const Staging staging(Staging::place_within(directory));
  const fs::path staged = staging.path() / "files";
  const fs::path joined = staging.path() / "joined", final = staging.path() / "final";
  const Manifest after = stage(files, plan, staged, jobs);
  write_file(joined, before.joined_with(after).text());
  write_file(final, after.text());

  const fs::path manifest = directory / Manifest::file_name;
  move_to(joined, manifest);
  for (const OutputPath& path : plan.stale) remove_below(directory, directory / path.value);
  move_all_into(staged, directory);
  move_to(final, manifest);
}

}  // namespace

PublishReport publish(const std::vector<OutputFile>& files, const fs::path& where, int jobs) {
  require_own_directory(where);
  fs::path directory = where.lexically_normal();
  if (!directory.has_filename()) directory = directory.parent_path();
  const bool is_there = fs::exists(directory);

  std::optional<DirectoryLock> lock;
  if (is_there) lock.emplace(directory);
  Staging::clear(directory);
  const Manifest before = Manifest::read(directory);
  const Plan plan = plan_changes(files, before, directory);
  if (!is_there) {
    make_new(files, plan, directory, jobs);
  } else if (!plan.differing.empty() || before != Manifest(files, plan.hashes)) {
    change(files, plan, before, directory, jobs);
  }

  PublishReport report{plan.differing.size(), files.size() - plan.differing.size(), plan.stale.size()};
  for (const std::size_t which : plan.differing) report.made += files[which].late ? 1 : 0;
  for (const OutputFile& file : files) report.kept += file.late ? 1 : 0;
  report.kept -= report.made;
  return report;
}

}  // namespace commonplace
