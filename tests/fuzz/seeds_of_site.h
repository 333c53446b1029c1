#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace commonplace::testing {

// Every content file, before it the byte that tells fuzz_content its kind.
std::vector<std::string> content_seeds(const std::filesystem::path& content);

// The search.db of a site of this content.
std::string database_seed(const std::filesystem::path& content);

}  // namespace commonplace::testing
