#pragma once

#include <filesystem>

namespace commonplace {

// The few file system changes we make besides writing files. Each throws Error with the path and the
// reason.

// Creates a directory and its parents; does nothing if it exists.
void make_directory(const std::filesystem::path& path);

// Renames a file or directory. An existing file is replaced.
void move_to(const std::filesystem::path& from, const std::filesystem::path& to);

// Moves everything in `from` into `to`; directories that exist in both are merged.
void move_all_into(const std::filesystem::path& from, const std::filesystem::path& to);

// Removes a file if it exists, then parent directories that are now empty, up to but not including
// `root`.
void remove_below(const std::filesystem::path& root, const std::filesystem::path& file);

// Returns when everything written to the disk of `directory` so far would survive a power cut.
void sync_disk(const std::filesystem::path& directory);

}  // namespace commonplace
