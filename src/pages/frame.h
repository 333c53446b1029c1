#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/name.h"
#include "model/site.h"
#include "pages/document_card.h"
#include "pages/field.h"
#include "pages/json_ld.h"
#include "pages/link.h"
#include "pages/listing.h"
#include "pages/share_picture.h"

namespace commonplace {

// A file that the head of a page names.
struct HeadFile {
  Url url;
};

template <>
struct Fields<HeadFile> {
  static constexpr auto list(auto use) { return use(field("url", &HeadFile::url, "address of the file")); }
};

// What the head of a page says to readers that are programs.
struct MetaElement {
  std::string name;
  std::string content;
  friend bool operator==(const MetaElement&, const MetaElement&) = default;
};

template <>
struct Fields<MetaElement> {
  static constexpr auto list(auto use) {
    return use(field("name", &MetaElement::name, "what is said: citation_title"),
               field("content", &MetaElement::content, "what it is"));
  }
};

// On what terms readers may reuse the site.
struct LicenseLine {
  std::string text;
  std::optional<std::string> url;
};

template <>
struct Fields<LicenseLine> {
  static constexpr auto list(auto use) {
    return use(field("text", &LicenseLine::text, "the terms, in a sentence or two"),
               field("url", &LicenseLine::url, "the license itself, elsewhere"));
  }
};

// What stands around every page: the head, the header with navigation and search, the footer.
struct Frame {
  std::string language;
  std::optional<std::string> text_language;
  std::string security_policy;      // content of the Content-Security-Policy
  std::optional<std::string> base;  // 404 only: the address all others are relative to
  std::string title;                // of the window: "Meeting 48: … · What Districts Have Learned"
  std::string heading;              // of the page alone, for sharing
  std::string description;
  std::string canonical;  // absolute
  bool not_indexed = false;
  bool preview = false;
  std::string kind;  // OpenGraph's: website or article
  std::optional<SharePicture> picture;
  std::vector<MetaElement> meta;
  std::string site_title;
  std::string organization;
  std::optional<std::string> organization_url;
  std::optional<std::string> contact;
  std::optional<LicenseLine> license;
  std::optional<DateText> updated;
  std::optional<Listing<Link>> footer_links;
  std::string skip_to;  // address of the main part, as written in the link
  Url home;
  std::vector<HeadFile> stylesheets;
  std::vector<HeadFile> faces;  // web fonts to fetch at once
  std::optional<Url> icon;
  std::optional<Url> favicon;     // the same, for what knows only this format
  std::optional<Url> touch_icon;  // the same, for home screens
  Url manifest;
  std::string paper, dark_paper;          // colors, for what a browser shows around the page
  std::optional<Url> first_script;        // on sites with scripts: before anything is drawn
  std::optional<Url> reading_script;      // the same: makes reading more comfortable
  std::optional<Url> script;              // on sites that are searched in the browser: searches
  std::optional<Url> words_script;        // on sites with scripts: what scripts say
  std::optional<Url> search_description;  // on sites that are searched in the browser
  std::optional<Url> browse_script;       // on sites with scripts, on pages with filters and for lost readers
  Url search;
  bool search_in_header = true;  // not where the page itself has the search box
  std::vector<Link> feeds;
  Url data;
  std::optional<Listing<NavigationItem>> navigation;
  std::optional<Listing<Link>> trail;  // from home to the page above this one
  JsonLd json_ld;
};

template <>
struct Fields<Frame> {
  static constexpr auto list(auto use) {
    return use(
        field("language", &Frame::language, "language of the interface, for the lang attribute"),
        field("text_language", &Frame::text_language,
              "language of the texts, if it differs from the interface's"),
        field("security_policy", &Frame::security_policy, "content of the Content-Security-Policy"),
        field("base", &Frame::base, "the base of relative addresses, only on the page for missing addresses"),
        field("title", &Frame::title, "title of the window"),
        field("heading", &Frame::heading, "title of the page, without the site's title"),
        field("description", &Frame::description,
              "one or two sentences, for search engines and share previews"),
        field("canonical", &Frame::canonical, "absolute address of the page"),
        field("not_indexed", &Frame::not_indexed, "whether search engines are asked to leave it out"),
        field("preview", &Frame::preview, "whether the site shows drafts, so that it is not to be published"),
        field("kind", &Frame::kind, "Open Graph type: website or article"),
        field("picture", &Frame::picture, "the page's share picture, if it has one"),
        field("meta", &Frame::meta, "how to cite the page, for programs that keep references"),
        field("site_title", &Frame::site_title, "title of the site"),
        field("organization", &Frame::organization, "who publishes the site"),
        field("organization_url", &Frame::organization_url, "its own site, elsewhere"),
        field("contact", &Frame::contact, "email address of the staff"),
        field("license", &Frame::license, "on what terms readers may reuse the site"),
        field("updated", &Frame::updated, "the day of the last change to the content"),
        field("footer_links", &Frame::footer_links, "pages that the footer leads to"),
        field("skip_to", &Frame::skip_to, "address of the main part of the page"),
        field("home", &Frame::home, "the home page"),
        field("stylesheets", &Frame::stylesheets, "the style sheets, in their order"),
        field("faces", &Frame::faces, "the web fonts to fetch before the style sheets ask for them"),
        field("icon", &Frame::icon, "the site's mark, for a browser's tab"),
        field("favicon", &Frame::favicon, "the same for programs that know only the ICO format"),
        field("touch_icon", &Frame::touch_icon, "the same as a picture, for home screens"),
        field("manifest", &Frame::manifest, "the web manifest: name and icons for home screens"),
        field("paper", &Frame::paper, "background color, for the browser's bars"),
        field("dark_paper", &Frame::dark_paper, "the same in dark mode"),
        field("first_script", &Frame::first_script,
              "the script that sets the reader's color mode before anything is drawn"),
        field("reading_script", &Frame::reading_script, "the script that adds reading aids"),
        field("script", &Frame::script, "the search script, if the site has search in the browser"),
        field("words_script", &Frame::words_script, "the strings of that script"),
        field("search_description", &Frame::search_description,
              "description for browsers that can add this site's search"),
        field("browse_script", &Frame::browse_script,
              "the script that filters in place and suggests similar addresses, on pages that need it"),
        field("search", &Frame::search, "the search page, action of the search form"),
        field("search_in_header", &Frame::search_in_header, "whether the header has the search box"),
        field("feeds", &Frame::feeds, "Atom feeds of the page"),
        field("data", &Frame::data, "the page about the site's data"),
        field("navigation", &Frame::navigation, "the site's main sections"),
        field("trail", &Frame::trail, "pages from home down to the one above this"),
        field("json_ld", &Frame::json_ld, "structured data about the page"));
  }
};

// What a page tells its frame.
struct PageHead {
  Url url;
  std::string heading;
  std::string description = {};
  std::vector<Link> trail = {};  // without home
  std::string kind = "website";
  std::vector<Link> feeds = {};     // beside the site's own
  std::vector<JsonLd> things = {};  // beside the trail
  std::vector<MetaElement> meta = {};
  std::optional<Picture> picture = {};  // else one of its heading; site and language are put in
  std::optional<Url> picture_at = {};   // the page whose picture this is, when it may be another
  bool search_in_header = true;
  bool browsed = false;     // has filters, or offers near addresses
  bool has_picture = true;  // of its own; else it shows the site's, which is the home page's
};

// Where the share picture of the whole site is, which is the home page's; nullopt where pages have none.
std::optional<std::string> site_picture(const Site& site);

// The script that runs before a page is drawn, on sites with scripts.
std::optional<Url> first_script(const Site& site);

Frame make_frame(const Site& site, PageHead head);

// `url` under the site's base address.
std::string absolute_url(const Site& site, const Url& url);

}  // namespace commonplace
