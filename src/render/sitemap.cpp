#include "render/sitemap.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

#include <fmt/format.h>

#include "pages/frame.h"
#include "render/escape.h"

namespace commonplace {
namespace {

constexpr std::size_t most_addresses = 50'000;

struct Listed {
  std::string address;
  std::optional<Date> changed;
};

// `<urlset>` of `<url>` or `<sitemapindex>` of `<sitemap>`.
std::string list_of(std::string_view root, std::string_view item, std::span<const Listed> pages) {
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<{} "
      "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
      root);
  for (const Listed& page : pages) {
    out.append("<").append(item).append("><loc>");
    append_escaped(out, page.address);
    out.append("</loc>");
    if (page.changed) out.append("<lastmod>").append(iso(*page.changed)).append("</lastmod>");
    out.append("</").append(item).append(">\n");
  }
  return out.append("</").append(root).append(">\n");
}

}  // namespace

std::vector<OutputFile> sitemap(const Site& site, const std::vector<Page>& pages) {
  std::vector<Listed> listed;
  for (const Page& page : pages) {
    if (page.indexing == Indexing::wanted) listed.push_back({absolute_url(site, page.url), page.changed});
  }
  std::ranges::sort(listed, {}, &Listed::address);
  if (listed.size() <= most_addresses) return {{{"sitemap.xml"}, list_of("urlset", "url", listed)}};

  std::vector<OutputFile> files;
  std::vector<Listed> parts;
  for (std::size_t begin = 0; begin < listed.size(); begin += most_addresses) {
    const auto part = std::span(listed).subspan(begin, std::min(most_addresses, listed.size() - begin));
    const std::string name = fmt::format("sitemap-{}.xml", parts.size() + 1);
    files.push_back({{name}, list_of("urlset", "url", part)});
    parts.push_back({absolute_url(site, {"/" + name}), std::nullopt});
  }
  files.push_back({{"sitemap.xml"}, list_of("sitemapindex", "sitemap", parts)});
  return files;
}

}  // namespace commonplace
