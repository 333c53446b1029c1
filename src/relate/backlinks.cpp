#include "relate/backlinks.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "base/parallel_for.h"
#include "model/urls.h"
#include "text/sentences.h"

namespace commonplace {
namespace {

struct OutgoingLink {
  std::uint32_t target = 0;
  std::uint32_t passage = 0;
  Range sentence;
};

using DocumentsByUrl = std::unordered_map<std::string, std::uint32_t>;

std::vector<OutgoingLink> links_of(const Document& document, const DocumentRelations& relations,
                                   const BodyLinks& links, const DocumentsByUrl& documents) {
  std::vector<OutgoingLink> found;
  const auto add = [&](std::uint32_t target, std::uint32_t passage, Range range) {
    found.push_back(
        {target, passage, sentence_around(document.body.passages[passage].body.text, range.begin)});
  };
  for (const Reference& reference : relations.references)
    add(reference.target, reference.passage, reference.range);
  for (std::uint32_t p = 0; p < document.body.passages.size(); ++p) {
    for (const Mark& mark : document.body.passages[p].body.marks) {
      const auto link = mark.kind == MarkKind::link ? links.find(mark.target) : links.end();
      if (link == links.end()) continue;
      const auto target = documents.find(link->second.url.value.substr(0, link->second.url.value.find('#')));
      if (target != documents.end()) add(target->second, p, mark.range);
    }
  }
  return found;
}

}  // namespace

std::vector<std::vector<Backlink>> find_backlinks(const Corpus& corpus, const Relations& relations,
                                                  int jobs) {
  const std::vector<Document>& documents = corpus.documents();
  DocumentsByUrl by_url;
  for (std::uint32_t d = 0; d < documents.size(); ++d) by_url.emplace(url_of(documents[d]).value, d);

  std::vector<std::vector<OutgoingLink>> outgoing(documents.size());
  parallel_for(documents.size(), jobs, [&](std::size_t d) {
    const BodyLinks& links = relations.links.at(documents[d].source);
    outgoing[d] = links_of(documents[d], relations.documents[d], links, by_url);
  });

  std::vector<std::vector<Backlink>> backlinks(documents.size());
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    for (const OutgoingLink& link : outgoing[d]) {
      if (link.target != d) backlinks[link.target].push_back({d, link.passage, link.sentence});
    }
  }
  for (std::vector<Backlink>& rows : backlinks) {
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  }
  return backlinks;
}

}  // namespace commonplace
