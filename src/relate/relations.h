#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/name.h"
#include "base/range.h"
#include "model/ids.h"

namespace commonplace {

// What is true between documents. Numbers are indexes into the corpus: of documents, of a
// document's passages, of entities, terms and themes.

// What a name stands for. A term that has an entity counts as that entity.
struct Named {
  enum class Kind { entity, term };
  Kind kind = Kind::entity;
  std::uint32_t index = 0;
  friend auto operator<=>(const Named&, const Named&) = default;
};

// A place in a passage where an entity or term is named. `linked` for the first in its section
// that stands in no link or code.
struct Mention {
  Named named;
  std::uint32_t passage = 0;
  Range range;
  bool linked = false;
  friend auto operator<=>(const Mention&, const Mention&) = default;
};

// "Meeting 23", "the March 2017 meeting" in running text.
struct Reference {
  std::uint32_t passage = 0;
  Range range;
  std::uint32_t target = 0;
  friend auto operator<=>(const Reference&, const Reference&) = default;
};

// A passage of another document that links or refers to this one, with the sentence that does.
struct Backlink {
  std::uint32_t document = 0;
  std::uint32_t passage = 0;
  Range sentence;
  friend auto operator<=>(const Backlink&, const Backlink&) = default;
};

// A document worth reading next, and why: what the two share, most telling first.
struct RelatedDocument {
  std::uint32_t document = 0;
  double score = 0;
  std::vector<std::uint32_t> themes;
  std::vector<std::uint32_t> entities;
  std::vector<std::string> words;
};

struct DocumentRelations {
  std::vector<Mention> mentions;         // by passage, then place
  std::vector<Reference> references;     // by passage, then place
  std::vector<Backlink> backlinks;       // by document, then passage
  std::vector<RelatedDocument> related;  // best first, at most five
  int previous = -1;                     // neighbour of the same kind, by number or else date; -1 for none
  int next = -1;
};

// A mention seen from what is named.
struct MentionPlace {
  std::uint32_t document = 0;
  std::uint32_t passage = 0;
  Range range;  // the first in that passage
  friend auto operator<=>(const MentionPlace&, const MentionPlace&) = default;
};

// Where the links of one body lead: the address as written -> the address on the site. Addresses
// that lead off the site are not in it.
using BodyLinks = std::unordered_map<std::string, Url>;

struct Relations {
  std::vector<DocumentRelations> documents;                // one for each document
  std::vector<std::vector<MentionPlace>> entity_mentions;  // one for each entity, one row a passage
  std::vector<std::vector<MentionPlace>> term_mentions;    // one for each term
  std::unordered_map<SourcePath, BodyLinks> links;         // by the file the body comes from
};

// A passage under a theme: chosen by hand, or found by the theme's saved search.
struct ThemePassage {
  std::uint32_t document = 0;
  std::uint32_t passage = 0;
  bool curated = false;
  friend auto operator<=>(const ThemePassage&, const ThemePassage&) = default;
};

struct Counted {
  std::uint32_t index = 0;
  std::uint32_t count = 0;
  friend auto operator<=>(const Counted&, const Counted&) = default;
};

struct ThemeRelations {
  std::vector<ThemePassage>
      passages;  // curated first, in their order; then found, newest meeting first within rank bands
  std::vector<std::uint32_t>
      documents;  // that carry the theme or hold a passage or quote of it; oldest first
  std::vector<Counted>
      districts;  // entities of kind district in its passages or hosting their documents; most passages first
  std::vector<Counted>
      related;  // themes that share documents with it, and those its file names; most shared documents first
};

}  // namespace commonplace
