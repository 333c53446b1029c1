#include "render/inline_html.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "model/urls.h"
#include "pages/file_facts.h"
#include "render/escape.h"

// A text is flat: its characters, and beside them ranges that make parts of it bold, a link, a
// quote. HTML is a tree. Ranges that nest become elements as they are; two that cross by half are
// cut where the outer one ends:
//
//   We learn by doing every day
//   [---strong--]
//            [---quote---]         <strong>We learn <q>by doing</q></strong><q> every</q> day
//
// So we walk from one boundary to the next with a stack of open ranges. Where a range ends, all that
// lie above it on the stack are closed with it, and those that go on are opened again. A range that
// is cut is then two elements with the same class and address, and reads like one.
//
// A link may not stand inside a link, and so neither may a note's sign: it waits until the link is
// closed. A range that would be a link is not opened while one is open (text_spans.h already leaves out
// those that touch an author's link, and parts the words of a quote around other links).

namespace commonplace {
namespace {

bool leads_off_site(const std::string& address) {
  return address.starts_with("https://") || address.starts_with("http://");
}

// https://example.org/ or www.example.org, typed as it is: print need not say where it leads.
bool shows_address(std::string_view shown, std::string_view address) {
  const std::size_t scheme = address.find("://");
  return address == shown || (scheme != std::string_view::npos && address.substr(scheme + 3) == shown);
}

std::string_view element(SpanKind kind) {
  switch (kind) {
    case SpanKind::quote:
    case SpanKind::unbroken:
      return "span";
    case SpanKind::hit:
      return "mark";
    case SpanKind::emphasis:
      return "em";
    case SpanKind::strong:
      return "strong";
    case SpanKind::strikethrough:
      return "s";
    case SpanKind::code:
      return "code";
    default:
      return "a";
  }
}

}  // namespace

void InlineHtml::append(const RichText& text, Range part, const std::vector<Overlay>& overlays) {
  text_ = text.text;
  find_spans(text, part, overlays, spans_);
  next_ = 0;
  std::uint32_t at = part.begin;
  for (;;) {
    std::uint32_t stop = next_ < spans_.size() ? spans_[next_].range.begin : part.end;
    for (const Span& span : open_) stop = std::min(stop, span.range.end);
    append_escaped(out_, range_of(at, stop).of(text_));
    at = stop;
    close_spans(at);
    if (next_ == spans_.size() && at == part.end) break;
    open_spans(at);
  }
}

// Closes what ends at `at`, and opens again what was closed only because it lay above.
void InlineHtml::close_spans(std::uint32_t at) {
  const auto ends_here = [&](const Span& span) { return span.range.end == at; };
  const auto first = std::find_if(open_.begin(), open_.end(), ends_here);
  for (auto span = open_.end(); span != first;) close(*--span);
  const auto cut = std::remove_if(first, open_.end(), ends_here);
  for (auto span = first; span != cut; ++span) open(*span);
  open_.erase(cut, open_.end());
}

// Opens what begins at `at`; moves past an image, which shows its text in its own way.
void InlineHtml::open_spans(std::uint32_t& at) {
  for (; next_ < spans_.size() && spans_[next_].range.begin == at; ++next_) {
    const Span& span = spans_[next_];
    if (span.range.empty()) {
      put_in(span);
    } else if (span.kind == SpanKind::image) {
      append_image(*span.mark, span.range.of(text_), true);
      at = span.range.end;
    } else if (!is_link(span.kind) || open_links_ == 0) {
      open_.push_back(span);
      open(span);
    }
  }
}

void InlineHtml::open(const Span& span) {
  switch (span.kind) {
    case SpanKind::mention:
      append_link("mention", *span.overlay);
      break;
    case SpanKind::reference:
      append_link("reference", *span.overlay);
      break;
    case SpanKind::quote:
      out_ += R"(<span class="quote">)";
      break;
    case SpanKind::quote_link:
      append_quote_link(*span.overlay);
      break;
    case SpanKind::unbroken:
      out_ += R"(<span class="unbroken">)";
      break;
    case SpanKind::link:
      append_written_link(*span.mark, span.range.of(text_));
      break;
    default:
      out_.append("<").append(element(span.kind)).append(">");
  }
  if (is_link(span.kind)) ++open_links_;
}

void InlineHtml::close(const Span& span) {
  out_.append("</").append(element(span.kind)).append(">");
  if (!is_link(span.kind)) return;
  --open_links_;
  out_ += waiting_;
  waiting_.clear();
}

void InlineHtml::put_in(const Span& span) {
  std::string& out = open_links_ == 0 ? out_ : waiting_;
  if (span.kind == SpanKind::line_break) {
    out_ += "<br>";
  } else if (notes_ != nullptr) {
    notes_->append_sign(out, span.mark->target);
  }
}

// With its size, so that the text below does not move when it comes.
void InlineHtml::append_image(const Mark& image, std::string_view alternative, bool with_title) {
  out_ += R"(<img src=")";
  append_address(image.target);
  out_ += R"(" alt=")";
  append_escaped(out_, alternative);
  if (with_title && !image.title.empty()) {
    out_ += R"(" title=")";
    append_escaped(out_, image.title);
  }
  out_ += '"';
  const LinkTarget* const target = target_of(image.target);
  if (target != nullptr && target->file != nullptr && target->file->picture.known()) {
    const PictureSize size = target->file->picture;
    fmt::format_to(std::back_inserter(out_), R"( width="{}" height="{}")", size.width, size.height);
  }
  out_ += R"( loading="lazy">)";
}

// What kind of file it leads to, and how large, is for the style sheet to show: it is no part of the text.
void InlineHtml::append_written_link(const Mark& link, std::string_view words) {
  out_ += R"(<a href=")";
  append_address(link.target);
  out_ += '"';
  if (leads_off_site(link.target)) out_ += R"( rel="external")";
  if (shows_address(words, link.target)) out_ += R"( class="address")";
  const LinkTarget* const target = target_of(link.target);
  if (strings_ != nullptr && target != nullptr && target->file != nullptr) {
    out_ += R"( data-file=")";
    append_escaped(out_, file_facts(*strings_, {target->url.value}, *target->file));
    out_ += '"';
  }
  out_ += '>';
}

void InlineHtml::append_link(std::string_view kind, const Overlay& overlay) {
  out_.append(R"(<a class=")").append(kind).append(R"(" href=")");
  append_escaped(out_, relative_url(page_, overlay.url));
  if (!overlay.title.empty()) {
    out_ += R"(" title=")";
    append_escaped(out_, overlay.title);
  }
  out_ += R"(">)";
}

// A quote that is parted is one stop of the keyboard, at its first words.
void InlineHtml::append_quote_link(const Overlay& quote) {
  out_ += R"(<a class="quote-link" href=")";
  append_escaped(out_, relative_url(page_, quote.url));
  if (!linked_quotes_.insert(quote.url.value).second) {
    out_ += R"(" tabindex="-1)";
  } else if (!quote.title.empty()) {
    out_ += R"(" title=")";
    append_escaped(out_, quote.title);
  }
  out_ += R"(">)";
}

const LinkTarget* InlineHtml::target_of(const std::string& written) const {
  if (links_ == nullptr) return nullptr;
  const auto found = links_->find(written);
  return found == links_->end() ? nullptr : &found->second;
}

void InlineHtml::append_address(const std::string& written) {
  const LinkTarget* const target = target_of(written);
  append_escaped(out_, target == nullptr ? written : relative_url(page_, target->url));
}

}  // namespace commonplace
