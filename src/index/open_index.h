#pragma once

#include <filesystem>
#include <string_view>

#include "search/answer.h"
#include "search/index.h"

namespace commonplace {

// Opens search/search.db of a site for reading. Throws Error when it is not there, not a database of
// ours, or of another schema version.
Index open_index(const std::filesystem::path& path, Index::Pages pages = Index::Pages::at_hand);

// Throws Error with what the first failure said. The room `search` does not throw, so whoever asks it calls
// this before believing the answer.
void throw_if_failed(const Database& database);

// answer() of the room `search`; throws Error when it failed.
Answer answer_or_throw(const Index& index, std::string_view typed, const AnswerOptions& options);

}  // namespace commonplace
