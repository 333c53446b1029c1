#include "relate/external_links.h"

namespace commonplace {
namespace {

class Links {
 public:
  void add(const std::string& address, Place place) {
    if (address.starts_with("https://") || address.starts_with("http://"))
      found_.push_back({address, std::move(place)});
  }

  void add_body(const SourcePath& source, const Body& body) {
    const auto add_marks = [&](const RichText& text) {
      for (const Mark& mark : text.marks)
        if (mark.kind == MarkKind::link) add(mark.target, {source, mark.line, mark.column});
    };
    for (const Heading& heading : body.headings) add_marks(heading.title);
    for (const Passage& passage : body.passages) add_marks(passage.body);
    for (const Note& note : body.notes) add_marks(note.body);
  }

  std::vector<ExternalLink> take() { return std::move(found_); }

 private:
  std::vector<ExternalLink> found_;
};

}  // namespace

std::vector<ExternalLink> external_links(const Corpus& corpus) {
  Links links;
  const Site& site = corpus.site();
  links.add(site.organization_url, {{"site.yaml"}});
  links.add(site.license.url, {{"site.yaml"}});
  for (const Document& document : corpus.documents()) {
    links.add(document.source_work.url, {document.source});
    links.add_body(document.source, document.body);
  }
  for (const Theme& theme : corpus.themes()) links.add_body(theme.source, theme.body);
  for (const Entity& entity : corpus.entities()) {
    links.add(entity.url, {entity.source});
    links.add_body(entity.source, entity.body);
  }
  for (const ProsePage& page : corpus.pages()) links.add_body(page.source, page.body);
  return links.take();
}

}  // namespace commonplace
