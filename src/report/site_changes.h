#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/output_file.h"

namespace commonplace {

enum class Change { added, corrected, removed };

// A document or theme whose words differ from those of the last build.
struct ChangedText {
  std::string id;
  std::string name;  // the title of a document
  Change change = Change::corrected;
  std::size_t passages_added = 0;  // of a corrected document: texts that are new and gone
  std::size_t passages_removed = 0;
  friend bool operator==(const ChangedText&, const ChangedText&) = default;
};

// What readers will find changed, in words: not files, and not pages that only count differently.
struct SiteChanges {
  bool first = false;  // there was no site before, so everything is new and nothing is listed
  std::vector<ChangedText> documents, themes;
  std::size_t quotes_added = 0, quotes_corrected = 0, quotes_removed = 0;

  bool empty() const {
    return documents.empty() && themes.empty() && quotes_added + quotes_corrected + quotes_removed == 0;
  }
};

// Compares the data files among `files` with those of the site that is at `published` now. Only documents
// whose data file differs are read.
SiteChanges site_changes(const std::vector<OutputFile>& files, const std::filesystem::path& published);

}  // namespace commonplace
