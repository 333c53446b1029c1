#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/corpus.h"

namespace commonplace {

// An Atom feed (RFC 4287) of documents. Nothing in it is a clock's: a document came out on the day
// that it says (`published`, `publish_on`), else on the last day it is of, and changed with its last
// correction. A feed changed with the newest of its documents.
struct AtomFeed {
  std::string title;
  std::string subtitle;
  Url url;                               // of the feed itself
  Url page;                              // that shows the same to people
  std::vector<std::uint32_t> documents;  // indexes into the corpus, in order of date
};

// The feed as XML: the fifty documents that came out or were corrected last, newest first.
std::string atom(const Corpus& corpus, const AtomFeed& feed);

}  // namespace commonplace
