#include "relate/linked_addresses.h"

#include "model/urls.h"

namespace commonplace {

LinkedAddresses::LinkedAddresses(const Corpus& corpus, const Relations& relations) {
  for (const Document& document : corpus.documents()) {
    add_links_of(relations, document.source);
    if (!document.source_work.file.value.empty()) add(url_of_file({document.source_work.file.value}));
  }
  for (const Theme& theme : corpus.themes()) add_links_of(relations, theme.source);
  for (const ProsePage& page : corpus.pages()) add_links_of(relations, page.source);
  for (std::size_t e = 0; e < corpus.entities().size(); ++e)
    if (relations.named[e]) add_links_of(relations, corpus.entities()[e].source);
  for (const NavigationLink& link : corpus.site().navigation) add(link.url.value);
  for (const NavigationLink& link : corpus.site().footer_links) add(link.url.value);
  for (const StartingPoints& points : corpus.site().start_here)
    for (const Placed<Url>& address : points.addresses) add(address.value);
  for (const Redirect& redirect : corpus.redirects()) add(redirect.to.value);
}

void LinkedAddresses::add(const Url& url) {
  places_.insert(url.value);
  pages_.insert(url.value.substr(0, url.value.find_first_of("?#")));
}

void LinkedAddresses::add_links_of(const Relations& relations, const SourcePath& source) {
  const auto links = relations.links.find(source);
  if (links == relations.links.end()) return;
  for (const auto& [written, target] : links->second) add(target.url);
}

}  // namespace commonplace
