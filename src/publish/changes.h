#pragma once

#include <filesystem>

namespace commonplace {

// The few ways in which we change a file system beside writing a file. Each throws Error naming the
// path and the reason.

// With those above it; nothing happens when it is there.
void make_directory(const std::filesystem::path& path);

// Renames a file or directory. A file in its place is replaced.
void move_to(const std::filesystem::path& from, const std::filesystem::path& to);

// Moves all that `from` holds into `to`; directories that are in both are merged.
void move_all_into(const std::filesystem::path& from, const std::filesystem::path& to);

// Removes a file if it is there, and then the directories above it that are empty now, up to `root`,
// which stays.
void remove_below(const std::filesystem::path& root, const std::filesystem::path& file);

}  // namespace commonplace
