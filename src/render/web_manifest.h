#pragma once

#include "base/output_file.h"
#include "model/site.h"

namespace commonplace {

// manifest.json (W3C): the name, colors and icons of the site for those who put it on a home screen.
OutputFile web_manifest(const Site& site);

}  // namespace commonplace
