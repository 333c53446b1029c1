#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "publish/publish.h"

namespace commonplace::testing {

// A site in the shortest form: the paths of its files, with their bytes.
using Tree = std::map<std::string, std::string>;

// Three files, in two directories.
extern const Tree small_site;

// Every file below a directory, the manifest aside; directories that hold nothing as `name/`.
Tree tree(const std::filesystem::path& root);

std::vector<OutputFile> files(const Tree& wanted);

// What `work` throws; "no error" if it does not.
std::string error_of(const std::function<void()>& work);

// What publish() says, with `site` in place of the directory's long path.
std::string refusal(const Tree& wanted, const std::filesystem::path& site);

// "2 written, 1 unchanged, 0 removed"
std::string counts(const PublishReport& report);

// Runs `work` as a user who owns `paths` and nothing else, and returns what it returns. The superuser may
// read and change everything, so there a child process that is nobody does it.
bool as_nobody(const std::vector<std::filesystem::path>& paths, const std::function<bool()>& work);

}  // namespace commonplace::testing
