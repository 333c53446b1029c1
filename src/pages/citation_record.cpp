#include "pages/citation_record.h"

#include "model/urls.h"
#include "pages/citation.h"
#include "pages/frame.h"
#include "pages/sentence_case.h"

namespace commonplace {
namespace {

PrintedName organization_name(const std::string& name) {
  return {{}, name, {}};
}

}  // namespace

CitationRecord citation_record(const Corpus& corpus, const Document& document) {
  const Site& site = corpus.site();
  CitationRecord made;
  made.id = document.id.value;
  made.is_digest = document.form == Form::digest;
  made.title = document.title;
  made.proper = proper_words(corpus, document, document.title);
  made.sentence_title = sentence_case(corpus, document, document.title);
  if (made.is_digest) {
    made.authors = {organization_name(site.organization)};
    made.site = site.title;
    made.note = digest_note(document);
  } else {
    for (const Author& author : document.authors) made.authors.push_back(printed_name(author.name));
    made.publisher = document.source_work.publisher;
    if (made.authors.empty() && !made.publisher.empty()) made.authors = {organization_name(made.publisher)};
    made.date = document.dates.start;
  }
  made.summary = document.summary;
  for (const Placed<ThemeId>& theme : document.themes)
    if (const auto index = corpus.find(theme.value)) made.keywords.push_back(corpus.themes()[*index].name);
  made.language = site.language;
  made.url = absolute_url(site, url_of(document));
  return made;
}

}  // namespace commonplace
