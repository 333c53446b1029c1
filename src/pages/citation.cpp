// A document that is here in full is cited as a report: a work that stands alone, whose title is set in
// italics. A digest is a page of this site, by the organization that publishes the site: nobody else wrote
// it, and what it is a digest of is told behind it. Of each style we keep what its manual asks of such a
// work read on the web:
//
//   APA (Publication Manual, 7th edition, 10.4 and 10.16)
//     Who (year). *Title in sentence case*. Publisher. Address
//     Organization. (n.d.). *Title* [Digest]. Site. Address (Digest of *Title*, by W. Ho, year, Publisher)
//   Chicago (Manual of Style, 18th edition, bibliography)
//     Who. *Title*. Publisher, year. Address.
//     Organization. “Title.” *Site*. Address. Digest of Who, *Title* (Publisher, year).
//   MLA (Handbook, 9th edition, works cited)
//     Who. *Title*. Publisher, year, address.
//     “Title.” *Site*, Organization, address. Digest of *Title*, by Who, Publisher, year.
//
// Names:
//   APA      Ruiz, A., & Ode, B. (2013). ...
//   Chicago  Ruiz, Ana, and Ben Ode. ...      up to six names; of more, three and "et al."
//   MLA      Ruiz, Ana, and Ben Ode. ...      up to two names; of more, one and "et al."
//
// Without authors the publisher is the author: APA and Chicago name it in front (and APA then not
// again), MLA only as the publisher. Without either, the title comes first.

#include "pages/citation.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "model/urls.h"
#include "pages/frame.h"
#include "pages/printed_name.h"
#include "pages/sentence_case.h"
#include "text/lists.h"

namespace commonplace {
namespace {

std::string with_full_stop(std::string text) {
  if (!text.empty() && text.back() != '.') text += '.';
  return text;
}

// What ends a title, unless its own sign does.
std::string_view end_of(std::string_view title) {
  return title.ends_with('?') || title.ends_with('!') || title.ends_with('.') ? " " : ". ";
}

// “Title.” with the full stop inside, as Chicago and MLA have it.
std::string quoted(const std::string& title) {
  return fmt::format("“{}{}”", title, end_of(title) == " " ? "" : ".");
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

// As prose names them: "Ana Ruiz, Ben Ode, and Cy Hill".
std::string authors_as_told(const Document& document) {
  std::vector<std::string> names;
  for (const Author& author : document.authors) names.push_back(in_order(printed_name(author.name)));
  return readable_list(names, "en");
}

std::string apa_authors_as_told(const Document& document) {
  std::string text;
  const std::size_t count = document.authors.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) text += i + 1 < count ? ", " : count == 2 ? " & " : ", & ";
    text += initials_in_order(printed_name(document.authors[i].name));
  }
  return text;
}

// What is not empty of `parts`, joined.
std::string joined_parts(std::vector<std::string> parts, std::string_view by) {
  std::erase(parts, std::string());
  return fmt::format("{}", fmt::join(parts, by));
}

std::string year_told(const Document& document) {
  return fmt::to_string(document.dates.start.year);
}

class Citer {
 public:
  Citer(const Corpus& corpus, const Document& document)
      : corpus_(corpus),
        site_(corpus.site()),
        document_(document),
        publisher_(document.source_work.publisher),
        address_(absolute_url(site_, url_of(document))) {}

  std::vector<Citation> all() const {
    if (document_.form == Form::digest) return {apa_digest(), chicago_digest(), mla_digest()};
    return {apa(), chicago(), mla()};
  }

 private:
  std::string apa_title(const std::string& title) const { return sentence_case(corpus_, document_, title); }

  Citation apa() const {
    const std::string authors = apa_authors(document_), title = apa_title(document_.title);
    const std::string who = with_full_stop(authors.empty() ? publisher_ : authors);
    Citation made{"apa", "APA", {}, title, {}, {}};
    if (who.empty()) {
      made.after = fmt::format("{}({}). ", end_of(title), year_told(document_));
    } else {
      made.before = fmt::format("{} ({}). ", who, year_told(document_));
      made.after = end_of(title);
      if (!authors.empty() && !publisher_.empty()) made.after += with_full_stop(publisher_) + " ";
    }
    made.after += address_;
    return made;
  }

  Citation apa_digest() const {
    Citation made{"apa", "APA", {}, apa_title(document_.title), {}, {}};
    made.before = with_full_stop(site_.organization) + " (n.d.). ";
    made.after = fmt::format(" [Digest]. {}{}{} (Digest of ", site_.title, end_of(site_.title), address_);
    const std::string authors = apa_authors_as_told(document_);
    made.original = CitedOriginal{
        apa_title(original_title(document_)),
        ", " +
            joined_parts({authors.empty() ? authors : "by " + authors, year_told(document_), publisher_},
                         ", ") +
            ")"};
    return made;
  }

  Citation chicago() const {
    const std::string authors = authors_in_full(document_, 6, 3);
    Citation made{"chicago", "Chicago", {}, document_.title, {}, {}};
    made.before = with_full_stop(authors.empty() ? publisher_ : authors);
    if (!made.before.empty()) made.before += " ";
    made.after = fmt::format("{}{}. {}.", end_of(document_.title),
                             joined_parts({publisher_, year_told(document_)}, ", "), address_);
    return made;
  }

  Citation chicago_digest() const {
    Citation made{"chicago", "Chicago", {}, site_.title, {}, {}};
    made.before = fmt::format("{} {} ", with_full_stop(site_.organization), quoted(document_.title));
    const std::string authors = authors_as_told(document_);
    made.after = fmt::format("{}{}. Digest of {}{}", end_of(site_.title), address_, authors,
                             authors.empty() ? "" : ", ");
    made.original =
        CitedOriginal{original_title(document_),
                      fmt::format(" ({}).", joined_parts({publisher_, year_told(document_)}, ", "))};
    return made;
  }

  Citation mla() const {
    const std::string authors = authors_in_full(document_, 2, 1);
    Citation made{"mla", "MLA", {}, document_.title, {}, {}};
    if (!authors.empty()) made.before = with_full_stop(authors) + " ";
    made.after = fmt::format("{}{}.", end_of(document_.title),
                             joined_parts({publisher_, year_told(document_), address_}, ", "));
    return made;
  }

  Citation mla_digest() const {
    Citation made{"mla", "MLA", quoted(document_.title) + " ", site_.title, {}, {}};
    made.after = fmt::format(", {}, {}. Digest of ", site_.organization, address_);
    const std::string authors = authors_as_told(document_);
    made.original = CitedOriginal{
        original_title(document_),
        ", " +
            joined_parts({authors.empty() ? authors : "by " + authors, publisher_, year_told(document_)},
                         ", ") +
            "."};
    return made;
  }

  const Corpus& corpus_;
  const Site& site_;
  const Document& document_;
  const std::string& publisher_;
  std::string address_;
};

}  // namespace

std::vector<Citation> citations(const Corpus& corpus, const Document& document) {
  std::vector<Citation> made = Citer(corpus, document).all();
  std::stable_partition(made.begin(), made.end(),
                        [&](const Citation& one) { return one.style == corpus.site().citation_style; });
  return made;
}

Citation citation(const Corpus& corpus, const Document& document) {
  return citations(corpus, document).front();
}

const std::string& original_title(const Document& document) {
  return document.source_work.title.empty() ? document.title : document.source_work.title;
}

std::string digest_note(const Document& document) {
  if (document.form == Form::full) return {};
  return "Digest of: " +
         joined_parts({authors_as_told(document), fmt::format("“{}”", original_title(document)),
                       document.source_work.publisher, year_told(document)},
                      ", ");
}

}  // namespace commonplace
