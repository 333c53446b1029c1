#pragma once

#include "base/output_file.h"
#include "model/site.h"

namespace commonplace {

// A page at an old address that sends readers on to the new one, at once by themselves and by a link.
// An old address without `/` at its end is that of a folder, unless it ends in `.html`.
OutputFile redirect_page(const Site& site, const Redirect& redirect);

}  // namespace commonplace
