#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/source_file.h"

namespace commonplace {

struct FileChange {
  SourcePath before;
  SourcePath after;
  std::string bytes;
  std::vector<std::string> did;  // "3 references (lines 4, 9, 12)"
};

struct Renaming {
  std::vector<FileChange> changes;   // the renamed file first
  std::vector<std::string> by_hand;  // places whose words speak of the old number
};

// What renaming a document, theme, entity, page or term changes in `texts`, all texts of the content. Nothing
// else changes, byte for byte. `from` and `to` are ids, paths or terms. Throws Error when it cannot be done
// or would leave the content with errors that it does not have now.
Renaming plan_renaming(const std::vector<SourceFile>& texts, const std::string& from, const std::string& to);

// All or nothing: new bytes are staged beside the files, then renamed into place. Throws Error, with
// everything as it was, when a file cannot be written or has changed since it was read.
void carry_out(const Renaming& renaming, const std::vector<SourceFile>& texts,
               const std::filesystem::path& content);

}  // namespace commonplace
