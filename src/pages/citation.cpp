// A document is cited as a report: a work that stands alone, whose title is set in italics. Of each
// style we keep what its manual asks of such a work read on the web:
//
//   APA (Publication Manual, 7th edition, 10.4): who (year). *Title* [what it is]. Publisher. Address
//   Chicago (Manual of Style, 18th edition, bibliography): Who. *Title*. What it is. Publisher, year.
//   Address. MLA (Handbook, 9th edition, works cited): Who. *Title*. What it is. Publisher, year, address.
//
//   APA      Ruiz, A., & Ode, B. (2013). ...
//   Chicago  Ruiz, Ana, and Ben Ode. ...      up to six names; of more, three and "et al."
//   MLA      Ruiz, Ana, and Ben Ode. ...      up to two names; of more, one and "et al."
//
// Without authors the publisher is the author: APA and Chicago name it in front (and APA then not
// again), MLA only as the publisher. What it is, is told of a digest alone.

#include "pages/citation.h"

#include <algorithm>

#include <fmt/format.h>

#include "model/urls.h"
#include "pages/frame.h"
#include "pages/printed_name.h"
#include "text/fold.h"

namespace commonplace {
namespace {

std::string with_full_stop(std::string text) {
  if (!text.empty() && text.back() != '.') text += '.';
  return text;
}

// What ends a title, unless its own sign does.
std::string_view end_of(const std::string& title) {
  return title.ends_with('?') || title.ends_with('!') || title.ends_with('.') ? " " : ". ";
}

std::string digest_of(const Document& document) {
  if (document.form == Form::full) return {};
  return fmt::format("Digest of the {}", fold(find_document_kind(document.kind)->label));
}

std::string apa_authors(const Document& document) {
  std::string text;
  const std::size_t count = document.authors.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) text += i + 1 == count ? ", & " : ", ";
    text += with_initials(printed_name(document.authors[i].name));
  }
  return text;
}

// Chicago and MLA turn the first name round only. Of more than `most` authors `told` are named.
std::string authors_in_full(const Document& document, std::size_t most, std::size_t told) {
  const std::size_t count = document.authors.size();
  const std::size_t shown = count > most ? told : count;
  std::string text;
  for (std::size_t i = 0; i < shown; ++i) {
    const PrintedName name = printed_name(document.authors[i].name);
    if (i > 0) text += i + 1 == count ? ", and " : ", ";
    text += i == 0 ? inverted(name) : in_order(name);
  }
  return shown < count ? text + ", et al." : text;
}

Citation apa(const Site& site, const Document& document) {
  const std::string publisher = publisher_of(site, document);
  const std::string authors = apa_authors(document);
  const std::string digest = digest_of(document);
  Citation made{"apa", "APA", {}, document.title, {}};
  made.before = fmt::format("{} ({}). ", with_full_stop(authors.empty() ? publisher : authors),
                            document.dates.start.year);
  made.after = digest.empty() ? std::string(end_of(document.title)) : fmt::format(" [{}]. ", digest);
  if (!authors.empty()) made.after += with_full_stop(publisher) + " ";
  made.after += absolute_url(site, url_of(document));
  return made;
}

std::string title_end(const Document& document) {
  const std::string digest = digest_of(document);
  return std::string(end_of(document.title)) + (digest.empty() ? "" : digest + ". ");
}

Citation chicago(const Site& site, const Document& document) {
  const std::string publisher = publisher_of(site, document);
  const std::string authors = authors_in_full(document, 6, 3);
  Citation made{"chicago", "Chicago", {}, document.title, {}};
  made.before = with_full_stop(authors.empty() ? publisher : authors) + " ";
  made.after = fmt::format("{}{}, {}. {}.", title_end(document), publisher, document.dates.start.year,
                           absolute_url(site, url_of(document)));
  return made;
}

Citation mla(const Site& site, const Document& document) {
  const std::string authors = authors_in_full(document, 2, 1);
  Citation made{"mla", "MLA", {}, document.title, {}};
  if (!authors.empty()) made.before = with_full_stop(authors) + " ";
  made.after = fmt::format("{}{}, {}, {}.", title_end(document), publisher_of(site, document),
                           document.dates.start.year, absolute_url(site, url_of(document)));
  return made;
}

}  // namespace

std::vector<Citation> citations(const Site& site, const Document& document) {
  std::vector<Citation> made = {apa(site, document), chicago(site, document), mla(site, document)};
  std::stable_partition(made.begin(), made.end(),
                        [&](const Citation& one) { return one.style == site.citation_style; });
  return made;
}

Citation citation(const Site& site, const Document& document) {
  return citations(site, document).front();
}

std::string publisher_of(const Site& site, const Document& document) {
  return document.source_work.publisher.empty() ? site.organization : document.source_work.publisher;
}

}  // namespace commonplace
