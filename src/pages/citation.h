#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/corpus.h"
#include "pages/field.h"

namespace commonplace {

// What a digest is a digest of: the end of its citation, in parts because a title is set in italics.
struct CitedOriginal {
  std::string title;
  std::string after;
  friend bool operator==(const CitedOriginal&, const CitedOriginal&) = default;
};

template <>
struct Fields<CitedOriginal> {
  static constexpr auto list(auto use) {
    return use(field("title", &CitedOriginal::title, "its title, to be set in italics"),
               field("after", &CitedOriginal::after, "what follows the title"));
  }
};

// A reference to a document in one style, in parts because a title is set in italics. It holds the
// address of the document's page, absolute; that of a passage in its place cites the passage.
struct Citation {
  std::string style;  // id of a citation style: apa
  std::string label;  // APA
  std::string before;
  std::string title;  // of the document, or of the site it is a page of
  std::string after;
  std::optional<CitedOriginal> original;
  friend bool operator==(const Citation&, const Citation&) = default;
};

template <>
struct Fields<Citation> {
  static constexpr auto list(auto use) {
    return use(field("style", &Citation::style, "id of the style: apa"),
               field("label", &Citation::label, "name of the style: APA"),
               field("before", &Citation::before, "authors, in APA style the year too, up to the title"),
               field("title", &Citation::title, "the title, to be set in italics"),
               field("after", &Citation::after, "what follows the title, with the address"),
               field("original", &Citation::original, "what a digest is a digest of"));
  }
};

// In every style, the one that site.yaml names first.
std::vector<Citation> citations(const Corpus& corpus, const Document& document);

// In the style that site.yaml names.
Citation citation(const Corpus& corpus, const Document& document);

// The title of the publication that a document is, or is a digest of.
const std::string& original_title(const Document& document);

// Of a digest, for programs that keep references: "Digest of: Linda Choi, “Title,” Publisher, 2022".
// Empty for a document that is there in full.
std::string digest_note(const Document& document);

}  // namespace commonplace
