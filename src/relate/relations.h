#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_facts.h"
#include "base/name.h"
#include "base/range.h"
#include "model/corpus.h"
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
// that stands in no link or code, unless its file says `link: false`.
struct Mention {
  Named named;
  std::uint32_t passage = 0;
  Range range;
  bool linked = false;
  friend auto operator<=>(const Mention&, const Mention&) = default;
};

// A place in a footnote where an entity is named.
struct NoteMention {
  std::uint32_t entity = 0;
  std::uint32_t note = 0;
  Range range;
  friend auto operator<=>(const NoteMention&, const NoteMention&) = default;
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
  std::vector<Mention> mentions;  // by passage, then place
  // For each passage, the districts (entities) it is about, ascending: see districts.h.
  std::vector<std::vector<std::uint32_t>> districts;
  std::vector<NoteMention> note_mentions;              // by note, then place
  std::vector<std::optional<std::uint32_t>> authors;   // for each author, the entity of that name
  std::vector<std::optional<std::uint32_t>> speakers;  // for each quote, the person its attribution names
  std::vector<Reference> references;                   // by passage, then place
  std::vector<Backlink> backlinks;                     // by document, then passage
  std::vector<RelatedDocument> related;                // best first, at most five
  int previous = -1;  // neighbor of the same kind, by number or else date; -1 for none
  int next = -1;
};

// A mention seen from what is named.
struct MentionPlace {
  std::uint32_t document = 0;
  std::uint32_t passage = 0;
  Range range;  // the first in that passage
  friend auto operator<=>(const MentionPlace&, const MentionPlace&) = default;
};

// The same in a footnote.
struct NotePlace {
  std::uint32_t document = 0;
  std::uint32_t note = 0;
  Range range;  // the first in that note
  friend auto operator<=>(const NotePlace&, const NotePlace&) = default;
};

// The documents whose bylines name an entity, in order: as an author, and as where an author works.
struct Bylines {
  std::vector<std::uint32_t> written;
  std::vector<std::uint32_t> affiliated;
  friend bool operator==(const Bylines&, const Bylines&) = default;
};

// An address on the site, with what is known of the file when it is a content file's. Borrows from the
// corpus.
struct LinkTarget {
  Url url;
  const FileFacts* file = nullptr;
};

// Where the links of one body lead: the address as written -> the address on the site. Addresses
// that lead off the site are not in it.
using BodyLinks = std::unordered_map<std::string, LinkTarget>;

// What becomes of the content files that are no texts (pictures, PDFs), each sorted.
struct ContentFiles {
  std::vector<SourcePath> published;  // linked on the site, or in `files/`
  std::vector<SourcePath> waiting;    // only documents that wait link them
  std::vector<SourcePath> left_out;   // nothing links them, or they are some program's leftovers
};

// An address of a place that the page has no longer, answered by the heading or passage it led to last.
struct FormerAnchor {
  enum class Why { edited, moved, removed };
  std::string id;
  bool on_heading = false;
  std::uint32_t index = 0;  // of that heading or passage; for one moved or removed the place it followed
  Why why = Why::edited;
  Url now;  // for one moved: where its words are
  friend bool operator==(const FormerAnchor&, const FormerAnchor&) = default;
};

struct FollowedAddress {
  Url before;
  Url now;
  friend bool operator==(const FollowedAddress&, const FollowedAddress&) = default;
};

// The lines of the list of published addresses (model/ledger.h) about one page.
struct LedgerBlock {
  Url page;
  std::string lines;
  std::optional<std::uint32_t> entity;  // whose page it is: it is published when anything names the entity
};

// What became of every address that was ever published.
struct AddressHistory {
  std::unordered_map<SourcePath, std::vector<FormerAnchor>> former;  // by the file of the page; in its order
  std::vector<Redirect> redirects;                                   // beside the corpus's own, by `from`
  std::vector<FollowedAddress> followed;  // that led somewhere else at the last build
  Diagnostics lost;                       // one for each address that leads nowhere
  std::vector<LedgerBlock> blocks;        // by address
};

struct Relations {
  std::vector<DocumentRelations> documents;                // one for each document
  std::vector<std::vector<MentionPlace>> entity_mentions;  // one for each entity, one row a passage
  std::vector<std::vector<NotePlace>> entity_notes;        // one for each entity, one row a footnote
  std::vector<Bylines> bylines;                            // one for each entity
  std::vector<bool> named;  // one for each entity: whether anything names it; else it has no page
  std::vector<std::vector<MentionPlace>> term_mentions;  // one for each term
  std::unordered_map<SourcePath, BodyLinks> links;       // by the file the body comes from
  ContentFiles files;
  AddressHistory addresses;
};

// A passage on a theme: chosen by hand, or matched by the theme's saved search.
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
  // Every passage on the theme: curated ones first, in their order; then matched ones, newest meeting
  // first within bands of rank.
  std::vector<ThemePassage> passages;
  std::vector<std::uint32_t> documents;  // that hold any of these passages; oldest first
  std::vector<Counted> districts;        // that these passages are about; most passages first
  std::vector<Counted> related;  // themes that share documents with it, and those its file names; most first
};

// Which passage is about which theme: the one answer for pages, charts, counts, data files and search.
struct Topics {
  std::vector<ThemeRelations> themes;  // one for each theme
  // For each document, for each of its passages: its themes, ascending.
  std::vector<std::vector<std::vector<std::uint32_t>>> of_passages;
};

// The themes of a quote, as indexes: those that front matter gives it, else those of its passage.
std::vector<std::uint32_t> themes_of_quote(const Corpus& corpus, const Topics& topics, std::uint32_t document,
                                           const Quote& quote);

}  // namespace commonplace
