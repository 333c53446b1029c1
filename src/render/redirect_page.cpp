#include "render/redirect_page.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "model/moved.h"
#include "model/old_address.h"
#include "model/urls.h"
#include "pages/frame.h"
#include "render/escape.h"

namespace commonplace {
namespace {

// An old page: where it leads, and where it leads with a query or a place of its own. A file cannot tell
// which of these a reader came for, so then the reader chooses.
struct OldPage {
  Url from;
  Place asked_for;  // in the content
  const Url* to = nullptr;
  std::vector<std::pair<std::string, const Url*>> variants;  // `?id=1`, `#part-2`
};

bool is_elsewhere(const Url& url) {
  return url.value.starts_with("https://");
}

// A link to the new address, which is written out.
std::string link_to(const Site& site, const Url& from, const Url& to) {
  const std::string absolute = is_elsewhere(to) ? to.value : absolute_url(site, to);
  const std::string relative = is_elsewhere(to) ? to.value : relative_url(from, to);
  return fmt::format("<a href=\"{}\">{}</a>", escaped(relative), escaped(absolute));
}

// At once, by a script where there is one: it passes on what came behind the address, which the element alone
// would drop (`?q=budget#p-k3f9a2`). A preview names no address of the public site.
std::string sending_on(const Site& site, const Url& from, const Url& to) {
  const std::string target = is_elsewhere(to) ? to.value : relative_url(from, to);
  std::string html = fmt::format("<meta http-equiv=\"refresh\" content=\"0; url={}\">\n", escaped(target));
  if (const std::optional<Url> script = first_script(site); script && !is_elsewhere(to))
    html = fmt::format("<script src=\"{}\"></script>\n<noscript>{}</noscript>\n",
                       escaped(relative_url(from, *script)), html.substr(0, html.size() - 1));
  if (!site.preview)
    html += fmt::format("<link rel=\"canonical\" href=\"{}\">\n",
                        escaped(is_elsewhere(to) ? to.value : absolute_url(site, to)));
  return html;
}

OutputFile page_for(const Site& site, const OldPage& old) {
  const Strings& strings = site.design.strings;
  std::string links;
  if (old.to != nullptr)
    links += fmt::format("<p>{} {}.</p>\n", escaped(strings("moved_to")), link_to(site, old.from, *old.to));
  if (!old.variants.empty()) {
    links += "<ul>\n";
    for (const auto& [variant, to] : old.variants)
      links += fmt::format("<li>{}: {}</li>\n", escaped(variant), link_to(site, old.from, *to));
    links += "</ul>\n";
  }
  const std::optional<std::string> picture = site_picture(site);
  const bool goes_on = old.to != nullptr && old.variants.empty();
  std::string html = fmt::format(
      R"(<!DOCTYPE html>
<html lang="{language}"{data_moved}>
<head>
<meta charset="utf-8">
<title>{moved} · {site}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
{picture}{sending_on}</head>
<body>
<main>
<h1>{moved}</h1>
{links}</main>
</body>
</html>
)",
      fmt::arg("language", escaped(site.locale)), fmt::arg("site", escaped(site.title)),
      fmt::arg("moved", escaped(strings("moved"))), fmt::arg("links", links),
      fmt::arg("data_moved", goes_on && !is_elsewhere(*old.to)
                                 ? fmt::format(" data-moved=\"{}\"", escaped(relative_url(old.from, *old.to)))
                                 : std::string()),
      fmt::arg("picture",
               picture ? fmt::format("<meta property=\"og:image\" content=\"{}\">\n", escaped(*picture))
                       : std::string()),
      fmt::arg("sending_on", goes_on ? sending_on(site, old.from, *old.to) : std::string()));
  return {output_path(old.from), std::move(html), {}, Naming::by_place, old.asked_for};
}

// Redirects with those of the pages below a page that moved.
std::vector<Redirect> with_parts(const std::vector<Redirect>& redirects, const std::vector<Page>& pages) {
  std::vector<Redirect> all = redirects;
  for (const Redirect& redirect : redirects) {
    if (!redirect.with_parts) continue;
    const std::string old = page_of(take_apart(redirect.from.value)).value;
    for (const Page& page : pages) {
      if (!old.ends_with('/') || !page.url.value.starts_with(redirect.to.value.value)) continue;
      const std::string rest = page.url.value.substr(redirect.to.value.value.size());
      if (!rest.empty()) all.push_back({redirect.source, {Url{old + rest}}, {page.url}});
    }
  }
  return all;
}

}  // namespace

std::vector<OutputFile> redirect_pages(const Site& site, const std::vector<Redirect>& redirects,
                                       const std::vector<Page>& pages) {
  std::set<std::string> taken;
  for (const Page& page : pages) taken.insert(address_key(page.url));
  const std::vector<Redirect> all = with_parts(redirects, pages);
  std::map<std::string, OldPage> old_pages;
  for (const Redirect& redirect : all) {
    const OldAddress parts = take_apart(redirect.from.value);
    const Url from = page_of(parts);
    const std::string key = address_key(from);
    if (taken.contains(key)) continue;
    OldPage& old = old_pages[key];
    if (old.from.value.empty()) {
      old.from = from;
      old.asked_for = {redirect.source, redirect.from.line, redirect.from.column};
    }
    std::string variant;
    if (!parts.query.empty()) variant += "?" + parts.query;
    if (!parts.fragment.empty()) variant += "#" + parts.fragment;
    if (!variant.empty())
      old.variants.emplace_back(variant, &redirect.to.value);
    else if (old.to == nullptr)
      old.to = &redirect.to.value;
  }
  std::vector<OutputFile> files;
  for (const auto& [key, old] : old_pages) files.push_back(page_for(site, old));
  return files;
}

}  // namespace commonplace
