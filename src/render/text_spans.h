#pragma once

#include <cstdint>
#include <vector>

#include "base/range.h"
#include "model/body.h"
#include "pages/body_view.h"

namespace commonplace {

// What a range of a text becomes, outermost first where ranges are the same. The last two are put
// in at a place: they have an empty range, as has nothing else.
enum class SpanKind : std::uint8_t {
  quote,
  quote_link,
  mention,
  reference,
  link,
  hit,
  emphasis,
  strong,
  strikethrough,
  code,
  unbroken,
  image,
  note,
  line_break
};

inline bool is_link(SpanKind kind) {
  return kind == SpanKind::quote_link || kind == SpanKind::mention || kind == SpanKind::reference ||
         kind == SpanKind::link;
}

// A mark or an overlay, whichever it comes from.
struct Span {
  Range range;
  SpanKind kind = SpanKind::emphasis;
  const Mark* mark = nullptr;
  const Overlay* overlay = nullptr;
};

// Fills `spans` with the marks and overlays of a text that fall into its bytes `part`, cut to it and
// ordered by where they begin: what is put in first, then the longer. They may still cross. Left
// out are mentions and references that touch a link the author wrote, and whatever touches an image
// without holding the whole of it. Two kinds are added: `quote_link`, the words of a quote as far as no
// other link, note or picture stands among them, and `unbroken`, short words that an en dash joins.
void find_spans(const RichText& text, Range part, const std::vector<Overlay>& overlays,
                std::vector<Span>& spans);

}  // namespace commonplace
