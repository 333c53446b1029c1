#pragma once

#include <vector>

#include "pages/citation_record.h"
#include "pages/frame.h"

namespace commonplace {

// What Google Scholar and Zotero read in the head of a document's page: the `citation_*` elements. Of a
// digest they name the site's organization alone, and no date: its original is another publication.
std::vector<MetaElement> citation_meta(const CitationRecord& record);

}  // namespace commonplace
