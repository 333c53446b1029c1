#pragma once

#include <cstdint>
#include <vector>

#include "base/range.h"
#include "model/body.h"
#include "pages/body_view.h"

namespace commonplace {

// What a range of a text becomes, outermost first where ranges are the same. The last three are put
// in at a place: they have an empty range, as has nothing else.
enum class SpanKind : std::uint8_t {
  quote,
  mention,
  reference,
  link,
  hit,
  emphasis,
  strong,
  strikethrough,
  code,
  image,
  note,
  card,
  line_break
};

inline bool is_link(SpanKind kind) {
  return kind == SpanKind::mention || kind == SpanKind::reference || kind == SpanKind::link;
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
// without holding the whole of it. Each quote is followed by a `card` after its closing signs.
void find_spans(const RichText& text, Range part, const std::vector<Overlay>& overlays,
                std::vector<Span>& spans);

}  // namespace commonplace
