#include "pages/themes_page.h"

#include "pages/matrix_page.h"
#include "pages/wording.h"

namespace commonplace {

ThemesPage themes_page(const Catalogue& catalogue) {
  ThemesPage page;
  page.themes = theme_cards(catalogue);
  page.years = written(years_of(catalogue.corpus));
  page.matrix = matrix_url();
  page.count = counted(page.themes.size(), "theme", "themes");
  page.frame = make_frame(catalogue.corpus.site(),
                          {.url = {"/themes/"},
                           .heading = "Themes",
                           .description = "The subjects that districts come back to, each with the passages "
                                          "that speak of it."});
  return page;
}

}  // namespace commonplace
