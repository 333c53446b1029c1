#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/name.h"
#include "model/document.h"
#include "model/entity.h"
#include "model/site.h"
#include "model/term.h"
#include "model/theme.h"

namespace commonplace {

// The address of everything on the site, known only here. All end in `/`, apart from fragments.
Url url_of(const Document& document);  // /meetings/48/  /case-studies/long-beach-2019/
Url url_of(const Document& document, const Passage& passage);  // /meetings/48/#p-k3f9a2
Url url_of(const Document& document, const Note& note);        // /meetings/48/#fn-1
Url url_of(const Theme& theme);                                // /themes/continuous-improvement/
Url url_of(const Entity& entity);                              // /districts/long-beach-unified/
Url url_of(const Quote& quote);                                // /quotes/meeting-48-k3f9a2/
Url url_of(const Term& term);                                  // /glossary/#t-lcff
std::string term_anchor(std::string_view term);                // t-lcff
Url url_of(const ProsePage& page);                             // /about/
// /meetings/48/meeting-48.bib
Url url_of_citation(const Document& document, std::string_view extension);
Url url_of_picture(const Url& page);                           // /meetings/48/card.png
Url url_of_enlarged(const Url& page, const Passage& picture);  // /meetings/48/picture-k3f9a2/
Url url_of_search(std::string_view query);                     // /search/?q=time%20for%20reading
Url url_of_file(const SourcePath& path);                       // /images/school%20chart.png

// The pages that every site has, regardless of content: `/`, `/meetings/`, `/themes/`, `/districts/` ...
std::vector<Url> index_pages();

// The file that a page's address is served from: /meetings/48/ -> meetings/48/index.html,
// /404.html -> 404.html. A fragment is left out.
OutputPath output_path(const Url& url);

// The address of `to` as seen from the page `from`, so that the site works under any path:
// from /meetings/48/ to /themes/x/#a it is ../../themes/x/#a; to itself "./" or "#a".
std::string relative_url(const Url& from, const Url& to);

}  // namespace commonplace
