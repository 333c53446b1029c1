#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "base/output_file.h"

namespace commonplace {

struct FileCounts {
  std::size_t pages = 0;
  std::size_t search = 0;  // other files below search/
  std::size_t others = 0;
};

struct PublishReport {
  std::size_t written = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
  std::size_t made = 0;  // files whose late bytes were made
  std::size_t kept = 0;  // files whose late bytes were not made again
  FileCounts added = {}, changed = {}, gone = {};
  bool healed = false;                    // the list of our files was damaged, and has been rewritten
  std::vector<OutputPath> not_ours = {};  // then: files that are not the site's, which were left alone
};

// Throws Error if `directory` is not empty and was not written by publish(), if it is the root of the
// file system, or if it contains or is inside one of `sources`: nothing we did not write is ever
// overwritten or removed. Checked before a build starts, and again by publish().
void require_own_directory(const std::filesystem::path& directory,
                           const std::vector<std::filesystem::path>& sources = {});

// Makes `directory` contain exactly `files`, except that files of others stay and, for one build, so do our
// own that are named by their hash. All new bytes are staged first, so that a full disk leaves the old site
// intact; then they are renamed into place (plan.h has the order), and stale files of the last build are
// removed. When it returns, all is on the disk. Files whose bytes are the same are not touched. The list of
// written files is kept in `.commonplace`: a listed file that somebody changed is overwritten but not
// removed (that throws Error), and a file not on the list is not removed either. Two files with the same
// path (ignoring case) throw Error, and so does a directory that we may not change. If two runs overlap, the
// second throws Error; the next run repairs what a killed run left. Late bytes are made only if the existing
// file does not contain their key, on up to `jobs` threads, and are not kept. `before` is told what will
// change before anything does.
PublishReport publish(const std::vector<OutputFile>& files, const std::filesystem::path& directory,
                      int jobs = 0, const std::function<void(const PublishReport&)>& before = {});

}  // namespace commonplace
