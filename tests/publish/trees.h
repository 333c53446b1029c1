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

// What publish() says, with `site` in place of the directory's long path.
std::string refusal(const Tree& wanted, const std::filesystem::path& site);

// "2 written, 1 unchanged, 0 removed"
std::string counts(const PublishReport& report);

}  // namespace commonplace::testing
