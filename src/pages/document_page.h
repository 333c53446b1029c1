#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pages/body_view.h"
#include "pages/citation.h"
#include "pages/document_card.h"
#include "pages/explanations.h"
#include "pages/frame.h"
#include "pages/glance.h"
#include "pages/history.h"
#include "pages/listing.h"
#include "pages/passage_card.h"
#include "pages/quote_card.h"
#include "pages/source_line.h"

namespace commonplace {

struct AuthorLine {
  std::string name;
  std::optional<Url> url;
  std::optional<std::string> affiliation;
};

template <>
struct Fields<AuthorLine> {
  static constexpr auto list(auto use) {
    return use(field("name", &AuthorLine::name, "name as printed"),
               field("url", &AuthorLine::url, "the author's page, if there is one"),
               field("affiliation", &AuthorLine::affiliation, "where the author works"));
  }
};

// A heading of the first or second level, as an entry of the contents.
struct ContentsEntry {
  Url url;
  std::string text;
  std::optional<Listing<Link>> below;
};

template <>
struct Fields<ContentsEntry> {
  static constexpr auto list(auto use) {
    return use(field("url", &ContentsEntry::url, "address of the heading"),
               field("text", &ContentsEntry::text, "the heading"),
               field("below", &ContentsEntry::below, "the headings under it"));
  }
};

// The entities of one kind that a document names.
struct NamedGroup {
  std::string label;  // "Districts"
  std::vector<CountedLink> items;
};

template <>
struct Fields<NamedGroup> {
  static constexpr auto list(auto use) {
    return use(field("label", &NamedGroup::label, "the kind: Districts"),
               field("items", &NamedGroup::items, "those mentioned, most often first"));
  }
};

// A document's reference as a file of one format.
struct ReferenceFile {
  std::string format;  // bibtex
  std::string label;   // BibTeX
  std::string text;
  Url url;
};

template <>
struct Fields<ReferenceFile> {
  static constexpr auto list(auto use) {
    return use(field("format", &ReferenceFile::format, "id of the format: bibtex"),
               field("label", &ReferenceFile::label, "name of the format: BibTeX"),
               field("text", &ReferenceFile::text, "what the file holds"),
               field("url", &ReferenceFile::url, "the file"));
  }
};

// What stands in a document, gathered: some of what was said, and who and what is named.
struct Inside {
  std::string heading;  // "In this meeting"
  std::vector<QuoteCard> quotes;
  std::optional<CountedLink> all_quotes;
  std::optional<Listing<NamedGroup>> named;
};

template <>
struct Fields<Inside> {
  static constexpr auto list(auto use) {
    return use(field("heading", &Inside::heading, "In this meeting"),
               field("quotes", &Inside::quotes, "a few of its quotes, featured ones first"),
               field("all_quotes", &Inside::all_quotes, "the page of its quotes"),
               field("named", &Inside::named, "the entities it mentions, by kind"));
  }
};

struct RelatedCard {
  DocumentLink document;
  std::optional<std::string> why;
};

template <>
struct Fields<RelatedCard> {
  static constexpr auto list(auto use) {
    return use(field("document", &RelatedCard::document, "the document"),
               field("why", &RelatedCard::why, "the themes and names that the two share, in sentences"));
  }
};

// The documents of the same kind before and after this one; one of them at least is there.
struct Neighbours {
  std::optional<DocumentLink> previous;
  std::optional<DocumentLink> next;
};

template <>
struct Fields<Neighbours> {
  static constexpr auto list(auto use) {
    return use(field("previous", &Neighbours::previous, "the document before"),
               field("next", &Neighbours::next, "the document after"));
  }
};

// A meeting summary or case study. Whatever its kind, one template shows it.
struct DocumentPage {
  static constexpr std::string_view template_name = "document";
  Frame frame;
  DocumentLink document;
  std::optional<std::string> place;
  std::optional<Link> host;
  std::optional<Link> subject;
  std::optional<Listing<AuthorLine>> authors;
  std::optional<Listing<Link>> themes;
  std::optional<std::string> digest_note;
  std::vector<CorrectionLine> corrections;
  std::optional<DateText> published;
  std::optional<std::string> summary;
  std::string reading_time;
  std::optional<Glance> glance;
  std::optional<std::string> note;
  std::optional<SourceLine> source;
  std::optional<Listing<ContentsEntry>> contents;
  BodyView body;
  std::optional<Listing<Explanation>> explanations;
  std::optional<Inside> inside;
  std::optional<Listing<RelatedCard>> related;
  std::optional<Listing<PassageGroup>> referenced_by;
  std::optional<Neighbours> neighbours;
  std::vector<Citation> citations;
  std::vector<ReferenceFile> reference_files;
};

template <>
struct Fields<DocumentPage> {
  static constexpr auto list(auto use) {
    return use(
        field("frame", &DocumentPage::frame, "the parts every page shares: head, header, navigation, footer"),
        field("document", &DocumentPage::document, "the document itself: label, title, date"),
        field("place", &DocumentPage::place, "where it took place"),
        field("host", &DocumentPage::host, "the host district"),
        field("subject", &DocumentPage::subject, "what the whole document is about"),
        field("authors", &DocumentPage::authors, "who wrote it"),
        field("themes", &DocumentPage::themes, "its themes"),
        field("digest_note", &DocumentPage::digest_note, "a note that the text is a digest, if it is"),
        field("corrections", &DocumentPage::corrections, "what was corrected, and when, newest first"),
        field("published", &DocumentPage::published, "when it first was on the site, if it says so"),
        field("summary", &DocumentPage::summary, "one or two sentences"),
        field("reading_time", &DocumentPage::reading_time, "how long it takes to read: 12 min read"),
        field("glance", &DocumentPage::glance, "what a reader with two minutes wants to know"),
        field("note", &DocumentPage::note, "how the document came about"),
        field("source", &DocumentPage::source, "the publication it is, or is a digest of"),
        field("contents", &DocumentPage::contents, "its headings"),
        field("body", &DocumentPage::body, "the text"),
        field("explanations", &DocumentPage::explanations, "explanations of the names it links to"),
        field("inside", &DocumentPage::inside, "a few of its quotes, and the entities it names"),
        field("related", &DocumentPage::related, "documents worth reading next, and why"),
        field("referenced_by", &DocumentPage::referenced_by, "sentences in other documents that mention it"),
        field("neighbours", &DocumentPage::neighbours, "the documents of its kind before and after it"),
        field("citations", &DocumentPage::citations, "how to cite it, the site's own style first"),
        field("reference_files", &DocumentPage::reference_files, "the same for reference managers"));
  }
};

DocumentPage document_page(const Corpus& corpus, const Relations& relations, std::uint32_t document);

}  // namespace commonplace
