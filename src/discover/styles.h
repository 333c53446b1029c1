#pragma once

#include <vector>

#include "base/source_file.h"
#include "base/styles.h"

namespace commonplace {

// Puts `built`, what tools/bundle.mjs made, to the assets, and says what pages ask for. The one style sheet
// in `built` takes the place of those of the assets, unless it was made of others (its from/): who names an
// assets directory of his own, or changed a style sheet and bundled nothing, gets his files as they are, by
// site.css.
Styles add_built(std::vector<SourceFile> built, std::vector<SourceFile>& assets);

}  // namespace commonplace
