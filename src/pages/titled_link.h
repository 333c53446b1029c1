#pragma once

#include "model/corpus.h"
#include "pages/link.h"

namespace commonplace {

// The text at an address of the site under its own title, and what it is: "Meeting 48", "Theme". A place
// within a document goes by its opening words. What is none of these goes by its address.
CountedLink titled_link(const Corpus& corpus, const Url& url);

}  // namespace commonplace
