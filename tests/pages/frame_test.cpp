#include "pages/frame.h"

#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "english.h"
#include "pages/document_page.h"
#include "pages/entity_page.h"
#include "pages/home_page.h"
#include "pages/not_found_page.h"
#include "pages/quote_page.h"
#include "tiny_site.h"

using namespace commonplace;

namespace {

using Json = nlohmann::ordered_json;

Site bare_site() {
  Site site;
  site.design = english_design();
  return site;
}

// The first of the things of schema.org that a page tells of.
Json first_thing(const QuotePage& page) {
  return Json::parse(page.frame.json_ld.text)["@graph"][0];
}

}  // namespace

TEST_CASE("a page's frame says where it is, absolutely for the world and by trail for its readers") {
  const TinySite site = tiny_site();
  const Frame frame = document_page(site.corpus, site.relations, 1).frame;
  CHECK(frame.title == "Meeting 9: Trust is slow work · Tide Notes");
  CHECK(frame.heading == "Meeting 9: Trust is slow work");
  CHECK(frame.description == "Why trust takes years.");
  CHECK(frame.canonical == "https://tide.example.org/notes/meetings/9/");
  CHECK(frame.kind == "article");
  CHECK(frame.trail == listing<Link>({{{"/"}, "Home"}, {{"/meetings/"}, "Meetings"}}));
  CHECK(frame.security_policy.find("script-src 'self' 'wasm-unsafe-eval'") != std::string::npos);
  CHECK(frame.contact == "tide@example.org");
  CHECK_FALSE(frame.base.has_value());
}

TEST_CASE("the home page has the site's own title and no trail") {
  const TinySite site = tiny_site();
  const Frame frame = home_page(site.catalogue()).frame;
  CHECK(frame.title == "Tide Notes");
  CHECK_FALSE(frame.trail.has_value());
  CHECK_FALSE(frame.search_in_header);
}

TEST_CASE("navigation marks the page itself, and the section it lies in") {
  const TinySite site = tiny_site();
  const auto marks = [](const Frame& frame) {
    std::string text;
    for (const NavigationItem& item : frame.navigation->items)
      text += item.text + "=" + item.current.value_or("") + " ";
    return text;
  };
  CHECK(marks(document_page(site.corpus, site.relations, 1).frame) == "Meetings=true A–Z= ");
  CHECK(marks(entity_page(site.catalogue(), 1, {}, 0).frame) == "Meetings= A–Z=true ");
  CHECK(marks(make_frame(site.corpus.site(), {.url = {"/meetings/"}, .heading = "Meetings"})) ==
        "Meetings=page A–Z= ");
  CHECK(marks(home_page(site.catalogue()).frame) == "Meetings= A–Z= ");
}

TEST_CASE("the foot of a page says who publishes the site, on what terms and since when it stands so") {
  Site site = bare_site();
  Frame frame = make_frame(site, {.url = {"/x/"}, .heading = "X"});
  CHECK_FALSE(frame.organization_url.has_value());
  CHECK_FALSE(frame.license.has_value());
  CHECK_FALSE(frame.updated.has_value());
  CHECK_FALSE(frame.footer_links.has_value());
  site.organization_url = "https://circle.example.org/";
  site.license = {"Quote with attribution.", ""};
  site.updated = Date{2024, 5, 6};
  site.footer_links = {{"Accessibility", {{"/accessibility/"}}}};
  frame = make_frame(site, {.url = {"/x/"}, .heading = "X"});
  CHECK(frame.organization_url == "https://circle.example.org/");
  CHECK(frame.license->text == "Quote with attribution.");
  CHECK_FALSE(frame.license->url.has_value());
  CHECK(frame.updated->machine == "2024-05-06");
  CHECK(frame.footer_links == listing<Link>({{{"/accessibility/"}, "Accessibility"}}));
}

TEST_CASE("a site without navigation shows none") {
  CHECK_FALSE(make_frame(bare_site(), {.url = {"/x/"}, .heading = "X"}).navigation.has_value());
}

TEST_CASE("links of the page for lost readers start from the site's own path") {
  const TinySite site = tiny_site();
  const Frame frame = not_found_page(site.catalogue()).frame;
  CHECK(frame.base == "/notes/");
  CHECK(frame.skip_to == "404.html#main");
}

TEST_CASE("a document tells machines what it is and where it stands") {
  const TinySite site = tiny_site();
  CHECK(Json::parse(document_page(site.corpus, site.relations, 1).frame.json_ld.text).dump(1) == R"({
 "@context": "https://schema.org",
 "@graph": [
  {
   "@type": "Article",
   "headline": "Meeting 9: Trust is slow work",
   "description": "Why trust takes years.",
   "url": "https://tide.example.org/notes/meetings/9/",
   "inLanguage": "en",
   "temporalCoverage": "2013-11-09/2013-11-10",
   "contentLocation": {
    "@type": "Place",
    "name": "Otter Point"
   },
   "author": {
    "@type": "Organization",
    "name": "Harbor Circle"
   },
   "publisher": {
    "@type": "Organization",
    "name": "Harbor Circle"
   },
   "isBasedOn": {
    "@type": "CreativeWork",
    "name": "Trust is slow work",
    "author": [
     {
      "@type": "Person",
      "name": "Ana de la Cruz",
      "affiliation": {
       "@type": "Organization",
       "name": "Harbor Institute"
      }
     },
     {
      "@type": "Person",
      "name": "Ben Ode"
     }
    ],
    "publisher": {
     "@type": "Organization",
     "name": "Bay Press"
    },
    "url": "https://bay.example.org/9"
   },
   "isPartOf": {
    "@type": "WebSite",
    "name": "Tide Notes",
    "url": "https://tide.example.org/notes/"
   },
   "keywords": [
    "Trust"
   ]
  },
  {
   "@type": "BreadcrumbList",
   "itemListElement": [
    {
     "@type": "ListItem",
     "position": 1,
     "name": "Home",
     "item": "https://tide.example.org/notes/"
    },
    {
     "@type": "ListItem",
     "position": 2,
     "name": "Meetings",
     "item": "https://tide.example.org/notes/meetings/"
    },
    {
     "@type": "ListItem",
     "position": 3,
     "name": "Meeting 9: Trust is slow work",
     "item": "https://tide.example.org/notes/meetings/9/"
    }
   ]
  }
 ]
})");
}

TEST_CASE("a quote tells machines its words, who said them as printed, and where") {
  const TinySite site = tiny_site();
  const Json quotation = first_thing(quote_page(site.catalogue(), {1, 0}));
  CHECK(quotation["@type"] == "Quotation");
  CHECK(quotation["text"] == "We kept LOOM small, and it held for years.");
  CHECK(quotation["creditText"] == "a principal of Quail Unified");
  CHECK(quotation["isPartOf"]["url"] == "https://tide.example.org/notes/meetings/9/");
  CHECK_FALSE(first_thing(quote_page(site.catalogue(), {1, 1})).contains("creditText"));
}

TEST_CASE("only a site that has scripts names them, and the search that some of them make") {
  const auto addresses = [](bool scripts, bool searched) {
    Site site = bare_site();
    site.design.searched = searched;
    DesignFiles& files = site.design.files;
    if (scripts)
      files.first_script = "first-1.js", files.reading_script = "reading-1.js",
      files.words_script = "words-1.js";
    if (searched) files.search_script = "search-1.js";
    const Frame frame = make_frame(site, {.url = {"/x/"}, .heading = "X"});
    std::string text;
    for (const auto& url : {frame.first_script, frame.reading_script, frame.words_script, frame.script,
                            frame.search_description})
      text += url ? url->value + " " : "none ";
    return text;
  };
  CHECK(addresses(true, true) ==
        "/assets/first-1.js /assets/reading-1.js /assets/words-1.js /assets/search-1.js /opensearch.xml ");
  CHECK(addresses(true, false) == "/assets/first-1.js /assets/reading-1.js /assets/words-1.js none none ");
  CHECK(addresses(false, false) == "none none none none none ");
}

TEST_CASE("texts in another language than the interface's say so") {
  const auto frame_in = [](std::string locale) {
    Site site = bare_site();
    site.locale = std::move(locale);
    return make_frame(site, {.url = {"/x/"}, .heading = "X"});
  };
  CHECK(frame_in("es-US").language == "es-US");
  CHECK(frame_in("es-US").text_language == "en");
  CHECK(frame_in("en-US").language == "en-US");
  CHECK_FALSE(frame_in("en-US").text_language.has_value());
}

TEST_CASE("a quote, a document and a theme have pictures to be shared with, on a site that draws them") {
  TinySite site = tiny_site();
  CHECK_FALSE(quote_page(site.catalogue(), {1, 0}).frame.picture.has_value());

  Site drawing = site.corpus.site();
  drawing.design.pictures = true;
  Picture shown;
  shown.words = "We kept it small.";
  shown.kind = Picture::Words::spoken;
  shown.by = "a principal";
  shown.source = "Meeting 9 · May 4, 2021";
  const auto picture = [&](const Site& of) {
    return make_frame(of, {.url = {"/quotes/x/"}, .heading = "X", .picture = shown}).picture;
  };
  REQUIRE(picture(drawing).has_value());
  CHECK(picture(drawing)->url == Url{"/quotes/x/card.png"});
  CHECK(picture(drawing)->address == "https://tide.example.org/notes/quotes/x/card.png");
  CHECK(picture(drawing)->alt == "“We kept it small.” · a principal · Meeting 9 · May 4, 2021");
  CHECK(picture(drawing)->own);
  CHECK(picture(drawing)->shown.site == drawing.title);
  CHECK(picture(drawing)->shown.publisher == drawing.organization);
  CHECK(picture(drawing)->shown.language == drawing.language);

  const SharePicture part =
      *make_frame(
           drawing,
           {.url = {"/quotes/page/2/"}, .heading = "X", .picture = shown, .picture_at = Url{"/quotes/"}})
           .picture;
  CHECK_FALSE(part.own);
  CHECK(part.url == Url{"/quotes/card.png"});
  const SharePicture list =
      *make_frame(drawing, {.url = {"/x/"}, .heading = "All of it", .description = "One thing. And another."})
           .picture;
  CHECK(list.shown.words == "All of it");
  CHECK(list.alt == "All of it · One thing.");
  const SharePicture of_site =
      *make_frame(drawing, {.url = {"/404.html"}, .heading = "X", .has_picture = false}).picture;
  CHECK_FALSE(of_site.own);
  CHECK(of_site.url == Url{"/card.png"});
  CHECK(of_site.shown.words == drawing.title);
  drawing.base_url.clear();
  CHECK_FALSE(picture(drawing).has_value());
}
