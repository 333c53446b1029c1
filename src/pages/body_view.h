#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/name.h"
#include "base/range.h"
#include "model/body.h"
#include "model/strings.h"
#include "relate/relations.h"

namespace commonplace {

// A range of a text that is more than formatting: it links somewhere or is a quote.
enum class OverlayKind { mention, reference, quote, hit };

struct Overlay {
  OverlayKind kind = OverlayKind::mention;
  Range range;
  Url url;            // mention: the entity or term; reference: the document; quote: its card
  std::string title;  // mention: name or expansion; quote: what its link does
  friend bool operator==(const Overlay&, const Overlay&) = default;
};

// One text (a passage, a sentence of one, a heading) to be shown formatted. Borrows from the corpus
// and relations, which outlive every page. `part` limits it to a range (a sentence), empty: all.
struct RichView {
  const RichText* text = nullptr;
  const BodyLinks* links = nullptr;
  Range part;
  std::vector<Overlay> overlays;  // by range; may overlap marks by half, never one another unless nested
};

// A whole body to be shown: headings, passages with their anchors and link signs, notes at the end.
struct BodyView {
  const Body* body = nullptr;
  const BodyLinks* links = nullptr;
  std::vector<std::vector<Overlay>> overlays;         // one list for each passage; empty: none at all
  int top_level = 2;                                  // level the body's highest heading is shown at
  bool anchors = false;                               // passages have ids and link signs
  const Strings* strings = nullptr;                   // for what stands beside the text
  bool picture_pages = false;                         // pictures have pages of their own (picture_page.h)
  const std::vector<FormerAnchor>* former = nullptr;  // addresses that other places answer now; may be null
};

}  // namespace commonplace
