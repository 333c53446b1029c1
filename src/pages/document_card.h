#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/corpus.h"
#include "model/document.h"
#include "pages/link.h"
#include "pages/listing.h"

namespace commonplace {

// A date for readers and for machines (the datetime attribute; the first day of several).
struct DateText {
  std::string text;
  std::string machine;
  friend bool operator==(const DateText&, const DateText&) = default;
};

template <>
struct Fields<DateText> {
  static constexpr auto list(auto use) {
    return use(field("text", &DateText::text, "for readers: November 9 – 10, 2022"),
               field("machine", &DateText::machine, "ISO 8601, the first day"));
  }
};

// A document in half a line.
struct DocumentLink {
  Url url;
  std::string label;  // "Meeting 48", "Case study"
  std::string title;
  std::string short_title;  // for cards and tables: the title where there is no shorter one
  DateText date;
  friend bool operator==(const DocumentLink&, const DocumentLink&) = default;
};

template <>
struct Fields<DocumentLink> {
  static constexpr auto list(auto use) {
    return use(field("url", &DocumentLink::url, "address of the document"),
               field("label", &DocumentLink::label, "kind and number: Meeting 48"),
               field("title", &DocumentLink::title, "title of the document"),
               field("short_title", &DocumentLink::short_title, "its short title, or else its title"),
               field("date", &DocumentLink::date, "when it took place"));
  }
};

// A document in a list of documents.
struct DocumentCard {
  DocumentLink document;
  std::optional<std::string> place;
  std::optional<Link> host;
  std::optional<Link> subject;
  std::optional<std::string> summary;
  std::optional<Listing<Link>> themes;
  friend bool operator==(const DocumentCard&, const DocumentCard&) = default;
};

template <>
struct Fields<DocumentCard> {
  static constexpr auto list(auto use) {
    return use(field("document", &DocumentCard::document, "the document"),
               field("place", &DocumentCard::place, "where it took place"),
               field("host", &DocumentCard::host, "the host district"),
               field("subject", &DocumentCard::subject, "what the whole document is about"),
               field("summary", &DocumentCard::summary, "one or two sentences"),
               field("themes", &DocumentCard::themes, "its themes"));
  }
};

DateText date_text(const Dates& dates, const std::string& locale);

// "Meeting 48", "Case study"; "Short title (Meeting 48)", or "Meeting 48" where it has no short title, and
// for kinds without numbers the short title or title alone; "Meeting 48: Title", or the title alone.
std::string document_label(const Strings& strings, const Document& document);
std::string short_title(const Strings& strings, const Document& document);
std::string full_title(const Strings& strings, const Document& document);

DocumentLink document_link(const Corpus& corpus, const Document& document);
DocumentCard document_card(const Corpus& corpus, const Document& document);
Link theme_link(const Theme& theme);
// The host of a meeting, or else what the whole document, such as a case study, is about.
using HostLinks = std::pair<std::optional<Link>, std::optional<Link>>;
HostLinks host_links(const Corpus& corpus, const Document& document);
std::optional<Listing<Link>> themes_of(const Corpus& corpus, const Document& document);

}  // namespace commonplace
