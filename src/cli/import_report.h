#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/import_source.h"

namespace commonplace {

// What became of one source.
struct ImportRow {
  std::string file;    // as named on the command line
  std::string source;  // its bytes
  Imported imported;
  std::string target = {};                 // where the draft was written; empty if it was not
  std::string kept = {};                   // where a copy of the source was written; empty when none was
  std::vector<std::string> pictures = {};  // where they were written
  std::string failure = {};                // of the system: the file cannot be read, the draft not written
  std::string help = {};

  bool written() const { return !target.empty(); }
};

// Reports each source: its errors, what to review with its line in the draft, a summary line, what was left
// out; at the end the number of drafts and what to do next. Or all of it as JSON on standard output.
// `check` is the command that looks at the drafts. Returns the exit code, the worst of all sources.
int report_import(const std::vector<ImportRow>& rows, bool json, std::string_view check);

}  // namespace commonplace
