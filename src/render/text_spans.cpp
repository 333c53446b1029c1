#include "render/text_spans.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"

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

void add_cut(Span span, Range part, std::vector<Span>& spans) {
  span.range = {std::max(span.range.begin, part.begin), std::min(span.range.end, part.end)};
  const bool inside =
      is_put_in(span.kind) ? span.range.begin == span.range.end : span.range.begin < span.range.end;
  if (inside) spans.push_back(span);
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

// Whether there is a word in it: a link of punctuation alone is nothing to press.
bool has_word(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    const bool is_punctuation = c >= 0x2000 && c <= 0x206F;
    if (c < 0x80 ? is_word_byte(static_cast<char>(c)) : !is_punctuation) return true;
  }
  return false;
}

Range without_spaces_around(std::string_view text, Range range) {
  const std::string_view words = trimmed(range.of(text));
  if (words.empty()) return {range.begin, range.begin};
  const auto begin = static_cast<std::size_t>(words.data() - text.data());
  return range_of(begin, begin + words.size());
}

// The words of a quote lead to its page, but no link may stand in another:
//
//   We learned in Fresno to ask first.     a quote, a mention in it
//   [-----------][mention][----------]     its links
//
// So whatever is a link, a note's sign or a picture parts the words, and a quote within a quote parts the
// outer one: the shorter take their words first.
void add_quote_links(std::string_view text, std::vector<Span>& spans) {
  std::vector<Span> quotes;
  std::vector<Range> taken;
  for (const Span& span : spans) {
    if (span.kind == SpanKind::quote && !span.overlay->url.empty()) quotes.push_back(span);
    if (is_link(span.kind) || span.kind == SpanKind::image || span.kind == SpanKind::note)
      taken.push_back(span.range);
  }
  const auto length = [](const Span& span) { return span.range.end - span.range.begin; };
  std::ranges::stable_sort(quotes, {}, length);
  for (Span quote : quotes) {
    quote.kind = SpanKind::quote_link;
    std::ranges::sort(taken, {}, [](Range range) { return std::pair(range.begin, range.end); });
    std::vector<Range> pieces;
    std::uint32_t at = quote.range.begin;
    for (const Range range : taken) {
      if (range.end < at || range.begin >= quote.range.end) continue;
      if (range.begin > at) pieces.push_back({at, range.begin});
      at = std::max(at, range.end);
    }
    if (at < quote.range.end) pieces.push_back({at, quote.range.end});
    for (const Range piece : pieces) {
      quote.range = without_spaces_around(text, piece);
      if (!has_word(quote.range.of(text))) continue;
      spans.push_back(quote);
      taken.push_back(quote.range);
    }
  }
}

// A line may end after an en dash. That parts "K–12" and "pp. 9–10", which are one word each; longer words
// that a dash joins may be parted.
void add_unbroken(std::string_view text, Range part, std::vector<Span>& spans) {
  constexpr std::string_view en_dash = "–";
  constexpr std::uint32_t longest = 14;  // bytes: 2012–2017 has 11
  const auto joins = [&](std::uint32_t at) {
    if (at < part.begin || at >= part.end || static_cast<unsigned char>(text[at]) >= 0x80) return false;
    return is_word_byte(text[at]) || text[at] == '.';
  };
  for (std::size_t found = text.find(en_dash, part.begin); found < part.end;
       found = text.find(en_dash, found + en_dash.size())) {
    const auto dash = static_cast<std::uint32_t>(found);
    Range whole = {dash, static_cast<std::uint32_t>(found + en_dash.size())};
    while (whole.begin > part.begin && joins(whole.begin - 1)) --whole.begin;
    while (joins(whole.end)) ++whole.end;
    const bool joined = whole.begin < dash && whole.end > dash + en_dash.size();
    const bool overlaps_last = !spans.empty() && spans.back().kind == SpanKind::unbroken &&
                               spans.back().range.overlaps(whole);  // 1–2–3
    if (joined && !overlaps_last && whole.end - whole.begin <= longest)
      spans.push_back({whole, SpanKind::unbroken, nullptr, nullptr});
  }
}

}  // namespace

void find_spans(const RichText& text, Range part, const std::vector<Overlay>& overlays,
                std::vector<Span>& spans) {
  spans.clear();
  for (const Mark& mark : text.marks) add_cut({mark.range, kind_of(mark.kind), &mark, nullptr}, part, spans);
  for (const Overlay& overlay : overlays) {
    add_cut({overlay.range, kind_of(overlay.kind), nullptr, &overlay}, part, spans);
  }
  remove_clashes(text.marks, spans);
  add_quote_links(text.text, spans);
  add_unbroken(text.text, part, spans);
  std::stable_sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
    const auto key = [](const Span& span) {
      return std::tuple{span.range.begin, !is_put_in(span.kind), ~span.range.end, span.kind};
    };
    return key(a) < key(b);
  });
}

}  // namespace commonplace
