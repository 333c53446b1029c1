#include "parse/body.h"
#include "parse/content_file.h"
#include "parse/schema.h"

namespace commonplace {

ProsePage parse_page(const ContentFile& file, Faults& faults) {
  static const std::vector<Key<ProsePage>> keys = {
      {"title", Need::required, text_into(&ProsePage::title)},
      {"summary", Need::optional, text_into(&ProsePage::summary)},
      {"formerly", Need::optional, former_ids_into(&ProsePage::formerly)},
  };
  ProsePage page;
  page.id = file.id;
  page.source = file.source.path();
  if (file.front) read_map(*file.front, "a page", keys, page, faults);
  page.body = parse_body(file.source, file.body, faults);
  return page;
}

}  // namespace commonplace
