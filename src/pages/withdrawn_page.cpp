#include "pages/withdrawn_page.h"

#include <utility>
#include <vector>

#include "pages/documents_page.h"
#include "pages/passage_card.h"

namespace commonplace {

WithdrawnPage withdrawn_page(const Corpus& corpus, const Relations& relations, const Withdrawn& document) {
  const Strings& strings = corpus.strings();
  const Site& site = corpus.site();
  Document named;
  named.kind = document.kind;
  named.number = document.number;
  WithdrawnPage page;
  page.label = document_label(strings, named);
  page.title = document.title;
  if (document.on) page.date = date_text({*document.on, *document.on}, site.locale);
  page.reason = document.reason;
  std::vector<MovedPlace> moved;
  if (const std::vector<FormerAnchor>* const former = former_anchors(relations, document.source))
    for (const FormerAnchor& one : *former)
      moved.push_back({one.id, {one.now, strings("passage_moved_place")}});
  page.moved = listing(std::move(moved));
  const DocumentKind& kind = *find_document_kind(document.kind);
  page.frame = make_frame(site, {.url = document.url,
                                 .heading = document.title,
                                 .description = strings("withdrawn_text"),
                                 .trail = {{documents_url(kind), strings(kind_key(kind.id, "plural"))}},
                                 .has_picture = false});
  return page;
}

}  // namespace commonplace
