#pragma once

#include <vector>

#include "base/source_file.h"
#include "base/styles.h"

namespace commonplace {

// Adds `built`, the output of tools/bundle.mjs, to the assets and returns what pages link to. The bundled
// style sheet in `built` replaces those of the assets, unless it was bundled from other sources (its from/).
// So a user with their own assets directory, or with changed style sheets that are not bundled yet, gets
// those files unchanged, through site.css.
Styles add_built(std::vector<SourceFile> built, std::vector<SourceFile>& assets);

}  // namespace commonplace
