#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/corpus.h"
#include "pages/body_view.h"
#include "pages/document_card.h"
#include "pages/listing.h"
#include "relate/relations.h"

namespace commonplace {

// A cell of a table under the head of its column.
struct TableCell {
  std::string head;
  RichView words;
};

template <>
struct Fields<TableCell> {
  static constexpr auto list(auto use) {
    return use(field("head", &TableCell::head, "the heading of its column"),
               field("words", &TableCell::words, "what it says"));
  }
};

// A passage, or a sentence of one, shown away from its document. Of a table only the column heads are
// shown, or the one row that matters.
struct PassageCard {
  Url url;                              // in its document
  std::string address;                  // the same in full, for paper
  std::optional<std::string> headings;  // "The view from the state › Much to sustain"
  std::optional<RichView> words;        // all but tables
  std::optional<std::string> table;     // "Student group, Share of enrollment"
  std::optional<Listing<TableCell>> row;
  bool found = false;  // by search, not chosen by hand
};

template <>
struct Fields<PassageCard> {
  static constexpr auto list(auto use) {
    return use(
        field("url", &PassageCard::url, "address of the passage in its document"),
        field("address", &PassageCard::address, "the absolute address, for print"),
        field("headings", &PassageCard::headings, "the headings above it, outermost first"),
        field("words", &PassageCard::words, "the passage or sentence, unless it is a table"),
        field("table", &PassageCard::table, "the column headings, if the passage is a whole table"),
        field("row", &PassageCard::row, "the cells of a row, if the passage is a row of a table"),
        field("found", &PassageCard::found, "whether it was matched automatically, not selected by editors"));
  }
};

// Passages of one document.
struct PassageGroup {
  DocumentLink document;
  std::optional<std::string> host;
  int year = 0;
  std::vector<PassageCard> passages;
};

template <>
struct Fields<PassageGroup> {
  static constexpr auto list(auto use) {
    return use(
        field("document", &PassageGroup::document, "the document"),
        field("host", &PassageGroup::host, "the host of the meeting, or the subject of the case study"),
        field("year", &PassageGroup::year, "the year it began"),
        field("passages", &PassageGroup::passages, "its passages"));
  }
};

// `part` limits what is shown to a range of the passage, in a table to the row it lies in; `marked` are
// ranges of it to be marked.
PassageCard passage_card(const Corpus& corpus, const Relations& relations, std::uint32_t document,
                         std::uint32_t passage, Range part = {}, const std::vector<Range>& marked = {});
// The sentence that names something, the name marked.
PassageCard mention_card(const Corpus& corpus, const Relations& relations, const MentionPlace& mention);

// The sentence of a footnote that names something, the name marked, under the footnote's number.
PassageCard note_card(const Corpus& corpus, const Relations& relations, const NotePlace& place);

// A group without passages.
PassageGroup passage_group(const Corpus& corpus, std::uint32_t document);

// Where the links of the body from `source` lead.
const BodyLinks& links_of(const Relations& relations, const SourcePath& source);
// The addresses of the past that its page answers; null without any.
const std::vector<FormerAnchor>* former_anchors(const Relations& relations, const SourcePath& source);

}  // namespace commonplace
