#pragma once

#include <vector>

#include "base/design_files.h"
#include "base/source_file.h"

namespace commonplace {

// The assets of a site, by the names they are published under.
struct NamedAssets {
  std::vector<SourceFile> plain;   // by their own names, since anything may link to them
  std::vector<SourceFile> hashed;  // by names that contain their hash
  DesignFiles files;               // of the hashed ones, those that pages link to
  bool bundled = false;            // whether the style sheets are those of the bundle
  bool changed = false;            // whether they differ from those of the bundle
};

// `built`, the output of tools/bundle.mjs, is named by hash already. Its bundled style sheet replaces those
// of the assets, unless it was bundled from other sources (its from/): with an assets directory of one's own,
// or style sheets that are not bundled yet, `site.css` and what it imports are joined into one, without web
// fonts.
NamedAssets name_assets(std::vector<SourceFile> built, std::vector<SourceFile> assets);

}  // namespace commonplace
