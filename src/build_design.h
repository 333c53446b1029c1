#pragma once

#include <memory>
#include <vector>

#include "build.h"
#include "pictures/studio.h"

namespace commonplace {

// What a build makes of the site's design before there are pages.
struct DesignMade {
  std::shared_ptr<const Studio> studio;  // draws share pictures; null when there are to be none
  std::vector<OutputFile> icons;
};

// Adds the names of the icons and of the scripts' words to those of the assets.
DesignMade make_design(const BuildOptions& options, const Strings& strings, NamedAssets& assets);

}  // namespace commonplace
