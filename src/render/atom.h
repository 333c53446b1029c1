#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/corpus.h"

namespace commonplace {

// An Atom feed (RFC 4287) of documents. Nothing in it is a clock's: a document is as old as the last
// day it is of, a feed as old as its newest document.
struct AtomFeed {
  std::string title;
  std::string subtitle;
  Url url;                               // of the feed itself
  Url page;                              // that shows the same to people
  std::vector<std::uint32_t> documents;  // indexes into the corpus, in order of date
};

// The feed as XML: the newest fifty documents, newest first.
std::string atom(const Corpus& corpus, const AtomFeed& feed);

}  // namespace commonplace
