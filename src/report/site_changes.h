#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/output_file.h"
#include "model/corpus.h"

namespace commonplace {

enum class Change { added, corrected, renamed, withdrawn, removed };

// What the content says about ids that are no longer on the site.
struct FormerIds {
  std::map<std::string, std::string> now;  // of documents and themes: former id -> id
  std::set<std::string> withdrawn;         // documents
};

FormerIds former_ids(const Corpus& corpus);

// A document or theme whose words differ from those of the last build.
struct ChangedText {
  std::string id;
  std::string name;  // the title of a document
  Change change = Change::corrected;
  std::size_t passages_added = 0;  // of a corrected or renamed document: texts that are new and gone
  std::size_t passages_removed = 0;
  std::string before;  // the former id of what was renamed
  friend bool operator==(const ChangedText&, const ChangedText&) = default;
};

// What changed in the words that readers see. Pages on which only counts or links changed are left out.
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
SiteChanges site_changes(const std::vector<OutputFile>& files, const std::filesystem::path& published,
                         const FormerIds& former = {});

}  // namespace commonplace
