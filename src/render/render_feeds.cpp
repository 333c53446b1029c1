#include <numeric>
#include <utility>

#include <fmt/format.h>

#include "model/urls.h"
#include "pages/citation_files.h"
#include "pages/frame.h"
#include "render/atom.h"
#include "render/opensearch.h"
#include "render/redirect_page.h"
#include "render/render.h"
#include "render/sitemap.h"
#include "render/words_script.h"

namespace commonplace {
namespace {

OutputFile site_feed(const Corpus& corpus) {
  const Site& site = corpus.site();
  std::vector<std::uint32_t> all(corpus.documents().size());
  std::iota(all.begin(), all.end(), 0U);
  return {{"feed.xml"}, atom(corpus, {site.title, site.description, {"/feed.xml"}, {"/"}, std::move(all)})};
}

OutputFile theme_feed(const Corpus& corpus, const Theme& theme, const std::vector<std::uint32_t>& documents) {
  const Url page = url_of(theme), url = {page.value + "feed.xml"};
  const std::string title = fmt::format("{} · {}", theme.name, corpus.site().title);
  const std::string subtitle = corpus.strings()("feed_of_theme", {{"theme", theme.name}});
  return {output_path(url), atom(corpus, {title, subtitle, url, page, documents})};
}

OutputFile robots(const Site& site) {
  return {{"robots.txt"},
          fmt::format("User-agent: *\nAllow: /\nSitemap: {}\n", absolute_url(site, {"/sitemap.xml"}))};
}

}  // namespace

std::vector<OutputFile> render_feeds(const Corpus& corpus, const Topics& topics,
                                     const std::vector<Page>& pages) {
  const Site& site = corpus.site();
  std::vector<OutputFile> files = sitemap(site, pages);
  files.push_back(robots(site));
  if (site.design.searched) files.push_back(opensearch(site));
  if (site.design.scripts) files.push_back(words_script(site.design.strings));
  files.push_back(site_feed(corpus));
  for (std::size_t index = 0; index < topics.themes.size(); ++index) {
    files.push_back(theme_feed(corpus, corpus.themes()[index], topics.themes[index].documents));
  }
  for (const Document& document : corpus.documents()) {
    const std::string folder = url_of(document).value;
    files.push_back({output_path({folder + "cite.bib"}), bibtex(site, document)});
    files.push_back({output_path({folder + "cite.ris"}), ris(site, document)});
  }
  for (const Redirect& redirect : corpus.redirects()) files.push_back(redirect_page(site, redirect));
  return files;
}

}  // namespace commonplace
