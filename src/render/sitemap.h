#pragma once

#include <vector>

#include "base/output_file.h"
#include "model/site.h"
#include "pages/page.h"

namespace commonplace {

// sitemap.xml with the address of every page but those that search engines are to leave out, and the day on
// which its text last changed where that is known. More pages than a sitemap may hold (50,000) go into
// sitemap-1.xml, ... with sitemap.xml as their index.
std::vector<OutputFile> sitemap(const Site& site, const std::vector<Page>& pages);

}  // namespace commonplace
