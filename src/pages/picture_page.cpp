#include "pages/picture_page.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "model/urls.h"
#include "pages/document_card.h"
#include "pages/file_facts.h"
#include "pages/passage_card.h"
#include "pages/view.h"

namespace commonplace {
namespace {

// The text that a picture stands in: a document, or a page of prose.
struct Setting {
  Url url;
  std::string title;
  const Body* body = nullptr;
  const BodyLinks* links = nullptr;
  std::vector<Link> trail;
};

PicturePage picture_page(const Site& site, const Setting& setting, const Passage& picture) {
  const std::string& text = picture.body.text;
  const auto image = std::ranges::find(picture.body.marks, MarkKind::image, &Mark::kind);
  PicturePage view;
  view.heading = setting.title;
  view.words = image->range.of(text);
  const std::string_view caption = trimmed(std::string_view(text).substr(image->range.end));
  if (!caption.empty()) view.caption = caption;
  if (const auto target = setting.links->find(image->target); target != setting.links->end()) {
    view.picture = target->second.url;
    if (const FileFacts* const facts = target->second.file; facts != nullptr) {
      view.file = file_facts(site.design.strings, {view.picture.value}, *facts);
      if (facts->picture.known()) {
        view.width = std::to_string(facts->picture.width);
        view.height = std::to_string(facts->picture.height);
      }
    }
  }
  view.context = {setting.url.value + "#" + picture.id.value};
  view.frame = make_frame(site, {.url = url_of_enlarged(setting.url, picture),
                                 .heading = view.caption.value_or(view.words),
                                 .description = view.words,
                                 .trail = setting.trail});
  return view;
}

void add_pages(const Site& site, const Setting& setting, std::vector<Page>& pages) {
  for (const Passage& passage : setting.body->passages) {
    if (passage.kind != PassageKind::picture) continue;
    pages.push_back({url_of_enlarged(setting.url, passage), [&site, setting, picture = &passage] {
                       return View{picture_page(site, setting, *picture)};
                     }});
  }
}

}  // namespace

std::vector<Page> picture_pages(const Corpus& corpus, const Relations& relations) {
  std::vector<Page> pages;
  for (const Document& document : corpus.documents()) {
    const Url url = url_of(document);
    const std::string title = full_title(corpus.strings(), document);
    add_pages(corpus.site(),
              {url, title, &document.body, &links_of(relations, document.source), {{url, title}}}, pages);
  }
  for (const ProsePage& page : corpus.pages()) {
    const Url url = url_of(page);
    add_pages(corpus.site(),
              {url, page.title, &page.body, &links_of(relations, page.source), {{url, page.title}}}, pages);
  }
  return pages;
}

}  // namespace commonplace
