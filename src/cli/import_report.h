#pragma once

#include <string>
#include <vector>

#include "import/import_source.h"

namespace commonplace {

struct ImportRow {
  std::string file;    // as named on the command line
  std::string target;  // where the draft was written; empty when there is none
  std::string source;  // bytes of the file
  Imported imported;
};

// Says what became of each: messages with the lines they are about, a summary line, and at the end how
// many drafts there are; or all of it as JSON on the standard output. Returns the exit code.
int report_import(const std::vector<ImportRow>& rows, bool json);

}  // namespace commonplace
