#pragma once

#include <set>
#include <string>

#include "model/corpus.h"
#include "relate/relations.h"

namespace commonplace {

// Every address that something on the site leads to: a text, the front matter of a document, site.yaml, a
// redirect. After the links and the entities with a page are known.
class LinkedAddresses {
 public:
  LinkedAddresses(const Corpus& corpus, const Relations& relations);

  // The page or file, whichever `?query` or place in it the link names.
  bool has_page(const Url& url) const { return pages_.contains(url.value); }
  // Exactly this address, with its `#fragment`.
  bool has_place(const Url& url) const { return places_.contains(url.value); }

 private:
  void add(const Url& url);
  void add_links_of(const Relations& relations, const SourcePath& source);

  std::set<std::string> pages_;
  std::set<std::string> places_;
};

}  // namespace commonplace
