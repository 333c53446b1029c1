#include "pages/frame.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "model/urls.h"
#include "pages/page_pictures.h"

namespace commonplace {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view security_policy =
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'self'; "
    "form-action 'self'";

// schema.org's BreadcrumbList, from home to the page itself.
Json trail_as_json(const Site& site, const PageHead& head) {
  Json steps = Json::array();
  const auto add = [&](const std::string& name, const Url& url) {
    steps.push_back({{"@type", "ListItem"},
                     {"position", steps.size() + 1},
                     {"name", name},
                     {"item", absolute_url(site, url)}});
  };
  add(site.design.strings("home"), {"/"});
  for (const Link& step : head.trail) add(step.text, step.url);
  add(head.heading, head.url);
  return {{"@type", "BreadcrumbList"}, {"itemListElement", std::move(steps)}};
}

JsonLd json_ld(const Site& site, const PageHead& head) {
  std::vector<std::string> graph;
  for (const JsonLd& thing : head.things) graph.push_back(thing.text);
  if (head.url.value != "/") graph.push_back(trail_as_json(site, head).dump());
  return {fmt::format(R"({{"@context":"https://schema.org","@graph":[{}]}})", fmt::join(graph, ","))};
}

// A section is current when the page lies in it, which is to say that its trail leads through it.
std::vector<NavigationItem> navigation(const Site& site, const PageHead& head) {
  std::vector<NavigationItem> items;
  for (const NavigationLink& link : site.navigation) {
    NavigationItem item{link.url.value, link.label, std::nullopt};
    if (item.url == head.url)
      item.current = "page";
    else if (std::ranges::find(head.trail, item.url, &Link::url) != head.trail.end())
      item.current = "true";
    items.push_back(std::move(item));
  }
  return items;
}

// What the foot of every page says about the site.
void show_footer(const Site& site, Frame& frame) {
  frame.organization = site.organization;
  if (!site.organization_url.empty()) frame.organization_url = site.organization_url;
  if (!site.contact.empty()) frame.contact = site.contact;
  if (!site.license.text.empty()) {
    frame.license = LicenseLine{site.license.text, std::nullopt};
    if (!site.license.url.empty()) frame.license->url = site.license.url;
  }
  if (site.updated) frame.updated = date_text({*site.updated, *site.updated}, site.locale);
  std::vector<Link> links;
  for (const NavigationLink& link : site.footer_links) links.push_back({link.url.value, link.label});
  frame.footer_links = listing(std::move(links));
}

std::vector<HeadFile> head_files(const std::vector<std::string>& assets) {
  std::vector<HeadFile> files;
  files.reserve(assets.size());
  for (const std::string& asset : assets) files.push_back({{"/assets/" + asset}});
  return files;
}

std::optional<Url> asset(const std::string& file) {
  return file.empty() ? std::nullopt : std::optional(Url{"/assets/" + file});
}

std::string_view main_language(std::string_view locale) {
  return locale.substr(0, locale.find('-'));
}

const Url home{"/"};

// Without an address of its own a site cannot say where its pictures are.
bool has_pictures(const Site& site) {
  return site.design.pictures && !site.base_url.empty();
}

std::optional<SharePicture> share_picture(const Site& site, PageHead& head) {
  if (!has_pictures(site)) return std::nullopt;
  SharePicture shared;
  if (!head.has_picture) {
    head.picture = title_picture(site.title, site.description);
    head.picture_at = home;
  }
  const std::string& description = head.description.empty() ? site.description : head.description;
  shared.shown = head.picture ? std::move(*head.picture) : title_picture(head.heading, description);
  shared.shown.site = site.title;
  if (shared.shown.words == site.title) shared.shown.site.clear();
  shared.shown.publisher = site.organization;
  shared.shown.language = site.language;
  const Url& owner = head.picture_at ? *head.picture_at : head.url;
  shared.own = owner == head.url;
  shared.url = url_of_picture(owner);
  shared.address = absolute_url(site, shared.url);
  const bool spoken = shared.shown.kind == Picture::Words::spoken;
  shared.alt = spoken ? fmt::format("“{}”", shared.shown.words) : shared.shown.words;
  for (const std::string* part : {&shared.shown.note, &shared.shown.by, &shared.shown.source}) {
    if (!part->empty()) shared.alt += fmt::format(" · {}", *part);
  }
  return shared;
}

}  // namespace

std::string absolute_url(const Site& site, const Url& url) {
  return site.base_url + url.value.substr(1);
}

std::optional<std::string> site_picture(const Site& site) {
  return has_pictures(site) ? std::optional(absolute_url(site, url_of_picture(home))) : std::nullopt;
}

std::optional<Url> first_script(const Site& site) {
  return asset(site.design.files.first_script);
}

Frame make_frame(const Site& site, PageHead head) {
  Frame frame;
  frame.language = site.locale;
  if (main_language(site.language) != main_language(site.locale)) frame.text_language = site.language;
  frame.security_policy = security_policy;
  frame.title = head.heading == site.title ? site.title : fmt::format("{} · {}", head.heading, site.title);
  frame.heading = head.heading;
  frame.description = head.description.empty() ? site.description : head.description;
  frame.canonical = absolute_url(site, head.url);
  frame.not_indexed = frame.preview = site.preview;
  frame.kind = head.kind;
  frame.picture = share_picture(site, head);
  frame.meta = std::move(head.meta);
  frame.site_title = site.title;
  show_footer(site, frame);
  frame.skip_to = "#main";
  frame.home = {"/"};
  const DesignFiles& files = site.design.files;
  frame.stylesheets = head_files(files.sheets);
  frame.faces = head_files(files.faces);
  frame.icon = asset(files.icon);
  frame.touch_icon = asset(files.touch_icon);
  if (frame.icon) frame.favicon = Url{"/favicon.ico"};
  frame.manifest = {"/manifest.json"};
  frame.paper = files.paper;
  frame.dark_paper = files.dark_paper;
  frame.search = {"/search/"};
  frame.first_script = first_script(site);
  frame.reading_script = asset(files.reading_script);
  frame.words_script = asset(files.words_script);
  if (head.browsed) frame.browse_script = asset(files.browse_script);
  frame.script = asset(files.search_script);
  if (site.design.searched) frame.search_description = Url{"/opensearch.xml"};
  frame.search_in_header = head.search_in_header;
  frame.feeds = {{{"/feed.xml"}, site.title}};
  frame.feeds.insert(frame.feeds.end(), head.feeds.begin(), head.feeds.end());
  frame.data = {"/data/"};
  frame.navigation = listing(navigation(site, head));
  frame.json_ld = json_ld(site, head);
  if (head.url.value != "/") {
    std::vector<Link> trail = {{{"/"}, site.design.strings("home")}};
    trail.insert(trail.end(), head.trail.begin(), head.trail.end());
    frame.trail = listing(std::move(trail));
  }
  return frame;
}

}  // namespace commonplace
