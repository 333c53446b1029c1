#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/corpus.h"

namespace commonplace {

// An address on another site, as written, and where it is written.
struct ExternalLink {
  std::string address;  // http or https
  Place place;
};

// All of them: links in texts, sources of documents, sites of entities and of the organization. In the order
// of the corpus; the same address may come several times.
std::vector<ExternalLink> external_links(const Corpus& corpus);

}  // namespace commonplace
