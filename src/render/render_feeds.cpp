#include <algorithm>
#include <iterator>
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
#include "render/server_redirects.h"
#include "render/sitemap.h"
#include "render/web_manifest.h"
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
  if (site.preview) return {{"robots.txt"}, "User-agent: *\nDisallow: /\n"};
  return {{"robots.txt"},
          fmt::format("User-agent: *\nAllow: /\nSitemap: {}\n", absolute_url(site, {"/sitemap.xml"}))};
}

// Beside each document's page a file of each format, and for the whole site one of those that hold many.
// cite.bib and cite.ris are the names that the first sites gave them: readers may have kept these addresses.
void append_citation_files(const Corpus& corpus, std::vector<OutputFile>& files) {
  std::vector<CitationRecord> all;
  for (const Document& document : corpus.documents()) {
    all.push_back(citation_record(corpus, document));
    for (const CitationFormat& format : citation_formats()) {
      const std::string bytes = format.write({all.back()});
      files.push_back({output_path(url_of_citation(document, format.extension)), bytes});
      if (format.id != "csl-json")
        files.push_back(
            {output_path({fmt::format("{}cite.{}", url_of(document).value, format.extension)}), bytes});
    }
  }
  for (const CitationFormat& format : citation_formats())
    if (format.id != "ris")
      files.push_back({{fmt::format("data/citations.{}", format.extension)}, format.write(all)});
}

}  // namespace

std::vector<OutputFile> render_feeds(const Corpus& corpus, const Relations& relations, const Topics& topics,
                                     const std::vector<Page>& pages) {
  const Site& site = corpus.site();
  std::vector<OutputFile> files;
  if (!site.preview) files = sitemap(site, pages);
  files.push_back(robots(site));
  files.push_back(web_manifest(site));
  if (site.design.searched) files.push_back(opensearch(site));
  if (site.design.scripts) files.push_back(words_script(site.design.strings));
  files.push_back(site_feed(corpus));
  for (std::size_t index = 0; index < topics.themes.size(); ++index) {
    const Theme& theme = corpus.themes()[index];
    const OutputFile feed = theme_feed(corpus, theme, topics.themes[index].documents);
    files.push_back(feed);
    // Readers of feeds follow no page that sends them on.
    for (const Placed<std::string>& former : theme.formerly)
      if (former.value != theme.id.value)
        files.push_back({{fmt::format("themes/{}/feed.xml", former.value)}, feed.bytes});
  }
  append_citation_files(corpus, files);
  std::vector<Redirect> redirects = corpus.redirects();
  std::ranges::copy(relations.addresses.redirects, std::back_inserter(redirects));
  std::ranges::move(redirect_pages(site, redirects, pages), std::back_inserter(files));
  std::ranges::move(server_redirects(corpus), std::back_inserter(files));
  return files;
}

}  // namespace commonplace
