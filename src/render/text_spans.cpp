#include "render/text_spans.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>
#include <unordered_set>

namespace commonplace {
namespace {

SpanKind kind_of(MarkKind kind) {
  switch (kind) {
    case MarkKind::emphasis:
      return SpanKind::emphasis;
    case MarkKind::strong:
      return SpanKind::strong;
    case MarkKind::strikethrough:
      return SpanKind::strikethrough;
    case MarkKind::code:
      return SpanKind::code;
    case MarkKind::link:
      return SpanKind::link;
    case MarkKind::image:
      return SpanKind::image;
    case MarkKind::note:
      return SpanKind::note;
    case MarkKind::line_break:
      break;
  }
  return SpanKind::line_break;
}

SpanKind kind_of(OverlayKind kind) {
  switch (kind) {
    case OverlayKind::mention:
      return SpanKind::mention;
    case OverlayKind::reference:
      return SpanKind::reference;
    case OverlayKind::quote:
      return SpanKind::quote;
    case OverlayKind::hit:
      break;
  }
  return SpanKind::hit;
}

bool is_put_in(SpanKind kind) {
  return kind >= SpanKind::note;
}

// Past the quotation marks that end at `at`: the card's sign stands after them, not between.
std::uint32_t past_closing_signs(std::string_view text, std::uint32_t at) {
  constexpr std::array<std::string_view, 4> closing = {"”", "’", "\"", "'"};
  for (bool moved = true; moved;) {
    moved = false;
    for (const std::string_view sign : closing) {
      if (text.substr(at, sign.size()) != sign) continue;
      at += static_cast<std::uint32_t>(sign.size());
      moved = true;
    }
  }
  return at;
}

void add_cut(Span span, Range part, std::vector<Span>& spans) {
  span.range = {std::max(span.range.begin, part.begin), std::min(span.range.end, part.end)};
  const bool inside =
      is_put_in(span.kind) ? span.range.begin == span.range.end : span.range.begin < span.range.end;
  if (inside) spans.push_back(span);
}

// A quote that an attribution interrupts has several overlays; its card follows the last. Some have none.
void add_cards(std::string_view text, Range part, const std::vector<Overlay>& overlays,
               std::vector<Span>& spans) {
  std::unordered_set<std::string_view> seen;
  for (auto overlay = overlays.rbegin(); overlay != overlays.rend(); ++overlay) {
    if (overlay->kind != OverlayKind::quote || overlay->url.value.empty()) continue;
    if (!seen.insert(overlay->url.value).second) continue;
    const std::uint32_t at = past_closing_signs(text, overlay->range.end);
    add_cut({{at, at}, SpanKind::card, nullptr, &*overlay}, part, spans);
  }
}

// Takes out what would end up inside a link of the author's, or break an image in two.
void remove_clashes(const std::vector<Mark>& marks, std::vector<Span>& spans) {
  std::vector<const Mark*> whole;
  for (const Mark& mark : marks) {
    if (mark.kind == MarkKind::link || mark.kind == MarkKind::image) whole.push_back(&mark);
  }
  if (whole.empty()) return;
  std::erase_if(spans, [&](const Span& span) {
    const bool yields_to_links = span.kind == SpanKind::mention || span.kind == SpanKind::reference;
    return std::any_of(whole.begin(), whole.end(), [&](const Mark* mark) {
      if (mark == span.mark || !mark->range.overlaps(span.range)) return false;
      return mark->kind == MarkKind::link ? yields_to_links : !span.range.contains(mark->range);
    });
  });
}

}  // namespace

void find_spans(const RichText& text, Range part, const std::vector<Overlay>& overlays,
                std::vector<Span>& spans) {
  spans.clear();
  for (const Mark& mark : text.marks) add_cut({mark.range, kind_of(mark.kind), &mark, nullptr}, part, spans);
  for (const Overlay& overlay : overlays) {
    add_cut({overlay.range, kind_of(overlay.kind), nullptr, &overlay}, part, spans);
  }
  add_cards(text.text, part, overlays, spans);
  remove_clashes(text.marks, spans);
  std::stable_sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
    const auto key = [](const Span& span) {
      return std::tuple{span.range.begin, !is_put_in(span.kind), ~span.range.end, span.kind};
    };
    return key(a) < key(b);
  });
}

}  // namespace commonplace
