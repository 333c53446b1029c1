#include "pages/document_json.h"

#include <nlohmann/json.hpp>

#include "model/urls.h"
#include "pages/citation.h"
#include "pages/document_card.h"
#include "pages/frame.h"
#include "pages/source_line.h"

namespace commonplace {
namespace {

using Json = nlohmann::ordered_json;

Json organization(const std::string& name) {
  return {{"@type", "Organization"}, {"name", name}};
}

Json authors_of(const Document& document) {
  Json authors = Json::array();
  for (const Author& author : document.authors) {
    Json one = {{"@type", "Person"}, {"name", author.name}};
    if (!author.affiliation.empty()) one["affiliation"] = organization(author.affiliation);
    authors.push_back(std::move(one));
  }
  return authors;
}

// The publication a digest is made from. A home page is its publisher's address and not its own.
Json original_of(const Document& document) {
  const SourceWork& work = document.source_work;
  Json original = {{"@type", "CreativeWork"}, {"name", original_title(document)}};
  if (!document.authors.empty()) original["author"] = authors_of(document);
  if (!work.publisher.empty()) {
    original["publisher"] = organization(work.publisher);
    if (is_home_page(work.url)) original["publisher"]["url"] = work.url;
  }
  if (!work.url.empty() && !is_home_page(work.url)) original["url"] = work.url;
  return original;
}

}  // namespace

Json document_json(const Corpus& corpus, const Document& document) {
  const Site& site = corpus.site();
  Json article = {{"@type", "Article"}, {"headline", full_title(corpus.strings(), document)}};
  if (!document.summary.empty()) article["description"] = document.summary;
  article["url"] = absolute_url(site, url_of(document));
  article["inLanguage"] = site.language;
  article["temporalCoverage"] = iso(document.dates);
  if (const auto day = first_published(document)) article["datePublished"] = iso(*day);
  if (const auto day = last_changed(document)) article["dateModified"] = iso(*day);
  if (!document.place.empty()) article["contentLocation"] = {{"@type", "Place"}, {"name", document.place}};
  if (document.form == Form::digest) {
    article["author"] = organization(site.organization);
    article["publisher"] = organization(site.organization);
    article["isBasedOn"] = original_of(document);
  } else {
    if (!document.authors.empty()) article["author"] = authors_of(document);
    if (!document.source_work.publisher.empty())
      article["publisher"] = organization(document.source_work.publisher);
  }
  article["isPartOf"] = {{"@type", "WebSite"}, {"name", site.title}, {"url", absolute_url(site, {"/"})}};
  Json about = Json::array();
  for (const Placed<ThemeId>& theme : document.themes)
    about.push_back(corpus.themes()[*corpus.find(theme.value)].name);
  if (!about.empty()) article["keywords"] = std::move(about);
  return article;
}

}  // namespace commonplace
