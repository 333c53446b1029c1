#include "pages/text_page.h"

#include "model/urls.h"
#include "pages/passage_card.h"

namespace commonplace {

TextPage text_page(const Site& site, const Relations& relations, const ProsePage& page) {
  TextPage view;
  view.title = page.title;
  if (!page.summary.empty()) view.summary = page.summary;
  view.body = {&page.body, &links_of(relations, page.source),     {}, 2, false, &site.design.strings,
               true,       former_anchors(relations, page.source)};
  view.frame = make_frame(site, {.url = url_of(page), .heading = page.title, .description = page.summary});
  return view;
}

}  // namespace commonplace
