#include "render/sitemap.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "pages/frame.h"
#include "render/escape.h"

namespace commonplace {
namespace {

constexpr std::size_t most_addresses = 50'000;

// `<urlset>` of `<url>` or `<sitemapindex>` of `<sitemap>`.
std::string list_of(std::string_view root, std::string_view item, const std::vector<std::string>& addresses) {
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<{} "
      "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
      root);
  for (const std::string& address : addresses) {
    out.append("<").append(item).append("><loc>");
    append_escaped(out, address);
    out.append("</loc></").append(item).append(">\n");
  }
  return out.append("</").append(root).append(">\n");
}

}  // namespace

std::vector<OutputFile> sitemap(const Site& site, const std::vector<Page>& pages) {
  std::vector<std::string> addresses;
  for (const Page& page : pages) {
    if (page.indexing == Indexing::wanted) addresses.push_back(absolute_url(site, page.url));
  }
  std::sort(addresses.begin(), addresses.end());
  if (addresses.size() <= most_addresses) return {{{"sitemap.xml"}, list_of("urlset", "url", addresses)}};

  std::vector<OutputFile> files;
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < addresses.size(); begin += most_addresses) {
    const auto first = addresses.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = first + static_cast<std::ptrdiff_t>(std::min(most_addresses, addresses.size() - begin));
    const std::string name = fmt::format("sitemap-{}.xml", parts.size() + 1);
    files.push_back({{name}, list_of("urlset", "url", {first, last})});
    parts.push_back(absolute_url(site, {"/" + name}));
  }
  files.push_back({{"sitemap.xml"}, list_of("sitemapindex", "sitemap", parts)});
  return files;
}

}  // namespace commonplace
