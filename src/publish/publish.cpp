#include "publish/publish.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "base/files.h"
#include "base/hash.h"
#include "base/parallel_for.h"
#include "publish/changes.h"
#include "publish/interruption.h"
#include "publish/manifest.h"
#include "publish/plan.h"
#include "publish/staging.h"

// How a site is swapped. A new directory is staged beside its place and renamed as a whole: a visitor
// sees nothing or everything. In an existing directory, only what differs is written:
//
//   site/.commonplace-staging/<step>/...   1. every new byte is written, and synced to the disk
//   site/.commonplace                      2. lists the old files and the new
//   site/...                               3. step by step (plan.h) the new files are renamed into place,
//                                             a new directory in one piece; then stale ones go
//   site/.commonplace                      4. lists the new files; all is synced again
//
// A run may be killed anywhere. Between 2 and 4 the next run still knows which files are ours, and a visitor
// finds old pages and new ones, each with all that it needs. Exchanging two whole trees in one rename would
// spare visitors this mixture, but it fails where the directory is a mount point, and a server that holds the
// directory open (a container, say) would go on serving the old one. Emptying the directory first would be
// unsafe, and slower: creating files where many were just deleted took ten times as long in our measurements.

namespace commonplace {
namespace {

namespace fs = std::filesystem;

// Where a difference is staged.
using StagingPlace = std::function<fs::path(Step)>;

// Writes the files that differ, making late bytes, and returns what the site will contain.
Manifest stage(const std::vector<OutputFile>& files, const Plan& plan, const Manifest& before,
               const StagingPlace& place, int jobs) {
  std::vector<std::uint64_t> hashes = plan.hashes;
  parallel_for(plan.differing.size(), jobs, [&](std::size_t i) {
    Interruption::throw_if_any();
    const auto [which, step] = plan.differing[i];
    const OutputFile& file = files[which];
    const fs::path path = place(step) / file.path.value;
    if (!file.late) return write_file(path, file.bytes);
    const std::string made = file.late->make();
    hashes[which] = hash_of(made);
    write_file(path, made);
  });
  Manifest after(files, hashes);
  for (const OutputPath& path : plan.kept) after.keep(path, before);
  return after;
}

void make_new(const std::vector<OutputFile>& files, const Plan& plan, const fs::path& directory, int jobs) {
  const Staging staging(Staging::place_beside(directory));
  const fs::path staged = staging.path() / "files";
  const Manifest after = stage(
      files, plan, {}, [&](Step) { return staged; }, jobs);
  write_file(staged / Manifest::file_name, after.text());
  sync_disk(staged);
  Interruption::throw_if_any();
  move_to(staged, directory);
  sync_disk(directory);
}

void change(const std::vector<OutputFile>& files, const Plan& plan, const Manifest& before,
            const fs::path& directory, int jobs) {
  const Staging staging(Staging::place_within(directory));
  const fs::path joined = staging.path() / "joined", final = staging.path() / "final";
  const auto place = [&](Step step) { return staging.path() / std::to_string(static_cast<int>(step)); };
  const Manifest after = stage(files, plan, before, place, jobs);
  write_file(joined, after.joined_with(before).text());
  write_file(final, after.text());
  sync_disk(staging.path());

  const fs::path manifest = directory / Manifest::file_name;
  Interruption::throw_if_any();
  move_to(joined, manifest);
  for (const OutputPath& path : plan.in_the_way) remove_below(directory, directory / path.value);
  for (const Step step : steps) {
    if (fs::exists(place(step))) move_all_into(place(step), directory);
  }
  for (const OutputPath& path : plan.stale) remove_below(directory, directory / path.value);
  move_to(final, manifest);
  sync_disk(directory);
}

void count(const OutputPath& path, FileCounts& counts) {
  if (path.value.ends_with(".html"))
    ++counts.pages;
  else if (path.value.starts_with("search/"))
    ++counts.search;
  else
    ++counts.others;
}

// What is in the directory besides the files of the site, as far as we may look.
std::vector<OutputPath> files_of_others(const std::vector<OutputFile>& files, const Manifest& before,
                                        const fs::path& directory) {
  std::vector<OutputPath> ours = before.paths(), others;
  for (const OutputFile& file : files) ours.push_back(file.path);
  std::ranges::sort(ours);
  constexpr auto readable = fs::directory_options::skip_permission_denied;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(directory, readable)) {
    const OutputPath path{entry.path().lexically_relative(directory).generic_string()};
    if (!entry.is_directory() && path.value != Manifest::file_name && !std::ranges::binary_search(ours, path))
      others.push_back(path);
  }
  std::ranges::sort(others);
  return others;
}

PublishReport report_on(const std::vector<OutputFile>& files, const Plan& plan) {
  PublishReport report{plan.differing.size(), files.size() - plan.differing.size(),
                       plan.in_the_way.size() + plan.stale.size()};
  for (const auto& [which, step] : plan.differing) {
    report.made += files[which].late ? 1 : 0;
    const bool is_new = step == Step::arriving || step == Step::hashed;
    count(files[which].path, is_new ? report.added : report.changed);
  }
  for (const auto* gone : {&plan.in_the_way, &plan.stale})
    for (const OutputPath& path : *gone) count(path, report.gone);
  for (const OutputFile& file : files) report.kept += file.late ? 1 : 0;
  report.kept -= report.made;
  return report;
}

}  // namespace

PublishReport publish(const std::vector<OutputFile>& files, const fs::path& where, int jobs,
                      const std::function<void(const PublishReport&)>& before_changes) {
  require_own_directory(where);
  fs::path directory = where.lexically_normal();
  if (!directory.has_filename()) directory = directory.parent_path();
  const bool is_there = fs::exists(directory);

  const Interruption interruption;
  std::optional<DirectoryLock> lock;
  if (is_there) lock.emplace(directory);
  Staging::clear(directory);
  const Manifest before = Manifest::read(directory);
  const Plan plan = plan_changes(files, before, directory);
  PublishReport report = report_on(files, plan);
  if (before_changes) before_changes(report);
  if (!is_there) {
    make_new(files, plan, directory, jobs);
    return report;
  }
  Manifest unchanged(files, plan.hashes);
  for (const OutputPath& path : plan.kept) unchanged.keep(path, before);
  if (!plan.differing.empty() || before != unchanged) change(files, plan, before, directory, jobs);
  report.healed = before.is_damaged();
  if (report.healed) report.not_ours = files_of_others(files, before, directory);
  return report;
}

}  // namespace commonplace
