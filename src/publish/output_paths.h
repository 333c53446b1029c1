#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "base/output_file.h"

namespace commonplace {

// Whether each file can be written where it is to go: two of them must not have one path (ignoring case, for
// many computers do), none may be where another needs a directory, and no name may be too long. Reported at
// the content that asks for one of the two. `check` and `build` both ask this before anything is written.
void check_output_paths(const std::vector<OutputFile>& files, Diagnostics& diagnostics);

}  // namespace commonplace
