#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/name.h"
#include "base/range.h"
#include "model/body.h"
#include "model/date.h"
#include "model/ids.h"
#include "model/placed.h"

namespace commonplace {

// The properties of a kind of document. Kinds are data: a new one is one more row of document_kinds()
// and, if it should look different, a template.
struct DocumentKind {
  std::string_view id;         // `kind:` in front matter, and in the search filter: meeting-summary
  std::string_view folder;     // below content/: meetings
  std::string_view label;      // Meeting summary
  std::string_view plural;     // Meetings
  std::string_view noun;       // Meeting: with the number a document's short title, Meeting 48
  bool numbered = false;       // has `number:`, which makes its address: /meetings/48/
  bool month_allowed = false;  // `dates:` may be a month
  bool about_host = false;     // `host:` names what the whole document is about, not who received a meeting
};
const std::vector<DocumentKind>& document_kinds();
const DocumentKind* find_document_kind(std::string_view id);

struct Author {
  std::string name;
  std::string affiliation;
  friend bool operator==(const Author&, const Author&) = default;
};

// A change that readers should hear of.
struct Correction {
  Date date;
  std::string what;
  friend bool operator==(const Correction&, const Correction&) = default;
};

// Whether the body is the document's full text or our digest of it.
enum class Form { full, digest };

// What is withdrawn keeps its address: a page there says so, and why.
enum class Status { published, draft, withdrawn };

// The publication a document is, or is a digest of.
struct SourceWork {
  std::string title;
  std::string publisher;
  std::string url;
  Placed<std::string> file;  // below content/
  friend bool operator==(const SourceWork&, const SourceWork&) = default;
};

// Words a person said, printed in a passage. `parts` are the ranges of the passage's text between
// the quotation marks (several when an attribution interrupts), `text` the parts joined by a space;
// every part is verbatim in the passage. The attribution is as printed, empty if none was found.
// A card shows a whole thought: the words in quotation marks when they are one (`spoken`), else the
// sentence of the passage that holds them. A quote without a card is marked in the text and has no page.
struct Quote {
  QuoteId id;
  std::uint32_t passage = 0;
  std::vector<Range> parts;
  std::string text;
  std::string card;     // with its quotation marks; empty when no whole sentence holds the words
  bool spoken = false;  // the card is nothing but words that were said
  std::string attribution;
  std::vector<ThemeId> themes;  // given in front matter; empty: those of its passage
  bool featured = false;
  bool leans = false;  // the card, or who said it, points back to what stands before: "But …", "Another"
  friend bool operator==(const Quote&, const Quote&) = default;
};

// "Local Control Funding Formula (LCFF)" found in a passage: the first place in the document.
struct Definition {
  std::string acronym;
  std::string expansion;
  std::uint32_t passage = 0;
  friend bool operator==(const Definition&, const Definition&) = default;
};

struct Document {
  DocumentId id;
  SourcePath source;
  std::string_view kind;  // id of one of document_kinds()
  std::optional<int> number;
  std::string title;
  std::string short_title;  // for crumbs, cards and tables; empty: the title
  Dates dates;
  std::string place;
  std::optional<Placed<EntityId>> host;
  std::vector<Author> authors;
  std::vector<Placed<ThemeId>> themes;
  Form form = Form::full;
  SourceWork source_work;
  std::string summary;
  std::vector<std::string> takeaways;  // what to remember, a sentence or two each
  std::string note;                    // how the document came about, for its end
  Status status = Status::published;
  std::optional<Date> publish_on;
  std::optional<Date> published;              // the day it first was on the site
  std::vector<Correction> corrected;          // oldest first
  std::string reason;                         // why it was withdrawn
  std::optional<Date> withdrawn_on;           // and when
  std::vector<Placed<std::string>> formerly;  // ids it had before
  std::vector<Placed<Url>> aliases;
  Body body;
  std::vector<Quote> quotes;                  // in order of passages
  std::vector<Placed<ThemeId>> quote_themes;  // every theme named under `quotes: themes:`
  std::vector<Definition> definitions;        // in order of passages
  int number_line = 0;                        // line of `number:`
  friend bool operator==(const Document&, const Document&) = default;
};

// The day it first was on the site: `published`, else `publish_on`; nullopt when neither says.
std::optional<Date> first_published(const Document& document);

// The day of its last correction, else that on which it first was on the site.
std::optional<Date> last_changed(const Document& document);

// The quote whose card shows the words of `quote`: itself, or another in the same sentence; null when no card
// does.
const Quote* card_holder(const Document& document, const Quote& quote);

std::string dump(const Document& document);

}  // namespace commonplace
