#pragma once

#include "base/output_file.h"
#include "model/site.h"

namespace commonplace {

// opensearch.xml: lets a browser offer the site's search from its address bar (OpenSearch 1.1).
OutputFile opensearch(const Site& site);

}  // namespace commonplace
