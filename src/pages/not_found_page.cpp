#include "pages/not_found_page.h"

#include "pages/ways_in.h"

namespace commonplace {
namespace {

// The path of an absolute address: /notes/ of https://example.org/notes/.
std::string path_of(const std::string& address) {
  const std::size_t scheme = address.find("://");
  const std::size_t path = scheme == std::string::npos ? std::string::npos : address.find('/', scheme + 3);
  return path == std::string::npos ? "/" : address.substr(path);
}

}  // namespace

NotFoundPage not_found_page(const Catalogue& catalogue) {
  const Site& site = catalogue.corpus.site();
  const Strings& strings = site.design.strings;
  NotFoundPage page;
  page.browse = ways_in(catalogue);
  page.frame = make_frame(site, {.url = {"/404.html"},
                                 .heading = strings("page_not_found"),
                                 .description = strings("no_page_here"),
                                 .browsed = true,
                                 .has_picture = false});
  page.frame.base = path_of(site.base_url);
  // With a base, a bare #main would lead to the home page.
  page.frame.skip_to = "404.html#main";
  return page;
}

}  // namespace commonplace
