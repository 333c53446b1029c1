#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace commonplace {

// The contents of a regular file. One that changes while it is read is read again, a few times. Throws Error
// naming the path and the reason.
std::string read_file(const std::filesystem::path& path);

// Creates or replaces a file, making its directories. Throws Error naming the path and the reason;
// a file that could not be written completely is removed.
void write_file(const std::filesystem::path& path, std::string_view bytes);

// The same, so that who reads it meanwhile finds the old bytes or the new ones: writes a hidden file beside
// it and renames that.
void replace_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace commonplace
