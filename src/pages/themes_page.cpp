#include "pages/themes_page.h"

#include "pages/matrix_page.h"

namespace commonplace {

ThemesPage themes_page(const Catalogue& catalogue) {
  const Strings& strings = catalogue.corpus.strings();
  ThemesPage page;
  page.groups = theme_groups(catalogue);
  page.years = written(years_of(catalogue.corpus));
  page.matrix = matrix_url();
  page.count = strings("count_themes", {{"count", catalogue.corpus.themes().size()}});
  page.frame = make_frame(
      catalogue.corpus.site(),
      {.url = {"/themes/"}, .heading = strings("themes"), .description = strings("themes_introduction")});
  return page;
}

}  // namespace commonplace
