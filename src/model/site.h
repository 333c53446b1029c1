#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/design_files.h"
#include "base/diagnostic.h"
#include "base/name.h"
#include "model/body.h"
#include "model/date.h"
#include "model/ids.h"
#include "model/placed.h"
#include "model/strings.h"

namespace commonplace {

struct NavigationLink {
  std::string label;
  Placed<Url> url;
  friend bool operator==(const NavigationLink&, const NavigationLink&) = default;
};

// The parts of a site's design that pages depend on.
struct Design {
  bool scripts = false;   // whether scripts for browsers are published
  bool searched = false;  // whether search scripts are among them
  bool pictures = false;  // whether pages have share pictures
  DesignFiles files;
  Strings strings;
  friend bool operator==(const Design&, const Design&) = default;
};

// Where one kind of reader may start: addresses of documents, passages, themes, entities or pages of prose.
struct StartingPoints {
  std::string label;
  std::vector<Placed<Url>> addresses;
  friend bool operator==(const StartingPoints&, const StartingPoints&) = default;
};

struct License {
  std::string text;  // "You may reuse these digests with attribution (CC BY 4.0)."
  std::string url;   // of the license itself, elsewhere; empty: none
  friend bool operator==(const License&, const License&) = default;
};

// content/site.yaml: the properties of the whole site, and its design.
struct Site {
  std::string title;
  std::string short_title;  // the same in 16 letters or fewer, for search boxes and home screens of others
  std::string organization;
  std::string organization_url;    // its own site, elsewhere
  std::string organization_about;  // who it is, in a sentence
  std::string headline;            // heading of the home page; empty: the title
  std::string description;
  std::string base_url;           // absolute, ends in `/`
  int base_url_line = 0;          // where site.yaml has it
  std::string language = "en";    // of the texts
  std::string locale = language;  // of the interface: its text, dates and sort order
  int locale_line = 0;            // where site.yaml has it, from 1; 0: nowhere
  int locale_column = 0;
  std::string time_zone = "UTC";  // whose day decides what `publish_on` holds back
  std::string contact;
  std::optional<Date> updated;  // the day of the last change to the content, as staff give it
  License license;              // on what terms readers may reuse what is here
  std::string citation_style = "apa";
  std::vector<NavigationLink> navigation;
  std::vector<NavigationLink> footer_links;
  std::vector<StartingPoints> start_here;
  bool preview = false;  // it shows drafts, so it is not to be published
  Design design;
  friend bool operator==(const Site&, const Site&) = default;
};

// A page of prose such as About; its address is its file name: /about/.
struct ProsePage {
  std::string id;
  SourcePath source;
  std::string title;
  std::string summary;
  std::vector<Placed<std::string>> formerly;  // ids it had before
  Body body;
  friend bool operator==(const ProsePage&, const ProsePage&) = default;
};

// An address that moved: a page at `from` sends readers to `to`, which may be on another site.
struct Redirect {
  SourcePath source;
  Placed<Url> from;
  Placed<Url> to;
  bool with_parts = false;  // the pages below `from` moved with it: a renamed theme's lists
  friend bool operator==(const Redirect&, const Redirect&) = default;
};

// A right answer to a query: the passage of the document that holds the words.
struct RightPassage {
  Placed<DocumentId> document;
  Placed<std::string> words;  // as a page shows them, without marks of Markdown
  friend bool operator==(const RightPassage&, const RightPassage&) = default;
};

// A query with its right answers (content/golden-queries.yaml), of which it must find one; without any, it
// must find nothing but close matches.
struct GoldenQuery {
  Placed<std::string> query;
  std::vector<RightPassage> passages;
  friend bool operator==(const GoldenQuery&, const GoldenQuery&) = default;
};

}  // namespace commonplace
