#pragma once

#include <string>
#include <vector>

#include "import/import_source.h"

namespace commonplace {

struct ImportRow {
  std::string file;    // as named on the command line
  std::string target;  // where the draft was written; empty if it was not
  std::string source;  // bytes of the file
  Imported imported;
  std::string kept = {};  // where a copy of the source was written; empty when none was
};

// Reports each source: its messages with their lines, a summary line, and at the end the number of drafts;
// or all of it as JSON on standard output. Returns the exit code.
int report_import(const std::vector<ImportRow>& rows, bool json);

}  // namespace commonplace
