#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/corpus.h"
#include "pages/body_view.h"
#include "pages/document_card.h"
#include "relate/relations.h"

namespace commonplace {

// A passage, or a sentence of one, shown away from its document.
struct PassageCard {
  Url url;                              // in its document
  std::optional<std::string> headings;  // "The view from the state › Much to sustain"
  std::optional<RichView> words;        // not of a whole table
  std::optional<std::string> table;     // a table's column heads: "Student group, Share of enrollment"
  bool found = false;                   // by search, not chosen by hand
};

template <>
struct Fields<PassageCard> {
  static constexpr auto list =
      std::tuple{field("url", &PassageCard::url, "address of the passage in its document"),
                 field("headings", &PassageCard::headings, "headings it stands under, outermost first"),
                 field("words", &PassageCard::words, "the passage or sentence; not of a whole table"),
                 field("table", &PassageCard::table, "the column heads, when the passage is a table"),
                 field("found", &PassageCard::found, "whether search found it, and nobody chose it by hand")};
};

// Passages of one document.
struct PassageGroup {
  DocumentLink document;
  std::optional<std::string> host;
  std::vector<PassageCard> passages;
};

template <>
struct Fields<PassageGroup> {
  static constexpr auto list = std::tuple{field("document", &PassageGroup::document, "the document"),
                                          field("host", &PassageGroup::host, "the district that was host"),
                                          field("passages", &PassageGroup::passages, "its passages")};
};

// `part` limits what is shown to a range of the passage.
PassageCard passage_card(const Corpus& corpus, const Relations& relations, std::uint32_t document,
                         std::uint32_t passage, Range part = {});
// The sentence (of a table the row) that names something, the name marked.
PassageCard mention_card(const Corpus& corpus, const Relations& relations, const MentionPlace& mention);

// A group without passages.
PassageGroup passage_group(const Corpus& corpus, std::uint32_t document);

// Where the links of the body from `source` lead.
const BodyLinks& links_of(const Relations& relations, const SourcePath& source);

}  // namespace commonplace
