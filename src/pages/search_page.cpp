#include "pages/search_page.h"

#include "pages/ways_in.h"

namespace commonplace {

SearchPage search_page(const Catalogue& catalogue) {
  SearchPage page;
  page.themes = listing(theme_choices(catalogue));
  page.browse = ways_in(catalogue);
  page.frame = make_frame(catalogue.corpus.site(),
                          {.url = {"/search/"},
                           .heading = "Search",
                           .description = "Find a passage by its words, by theme, by name or by quote.",
                           .search_in_header = false});
  return page;
}

}  // namespace commonplace
