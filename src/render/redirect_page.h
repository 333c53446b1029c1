#pragma once

#include <vector>

#include "base/output_file.h"
#include "model/site.h"
#include "pages/page.h"

namespace commonplace {

// A page at each old address that sends readers on to the new one: at once by themselves, and by a link. Old
// addresses that differ in nothing but the query or the place on the page share one page, on which readers
// choose. Where the site has a page, only the server can tell an old query from it, and none is made.
std::vector<OutputFile> redirect_pages(const Site& site, const std::vector<Redirect>& redirects,
                                       const std::vector<Page>& pages);

}  // namespace commonplace
