#include "parse/rich_text_builder.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "parse/bare_address.h"
#include "parse/html.h"
#include "parse/link_address.h"
#include "parse/markdown_tree.h"

namespace commonplace {
namespace {

constexpr std::size_t deepest_marks = 100;
constexpr std::string_view strike = "~~";

std::string_view view_of(const char* text) {
  return text == nullptr ? std::string_view() : text;
}

bool is_container(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  return type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG || type == CMARK_NODE_LINK ||
         type == CMARK_NODE_IMAGE;
}

// Whether what follows is in code, as far as the signs before it tell.
bool is_in_code(std::string_view before) {
  std::size_t runs = 0;
  for (std::size_t i = 0; i < before.size(); ++i)
    runs += before[i] == '`' && (i == 0 || before[i - 1] != '`');
  return runs % 2 == 1;
}

}  // namespace

void RichTextBuilder::set_lines(int first, int last) {
  begin_ = cursor_ = counted_ = source_.offset_of_line(first);
  counted_spot_ = {first, 1};
  end_ = source_.offset_of_line(last + 1);
  tag_reported_ = after_comment_ = false;
}

bool RichTextBuilder::empty() const {
  return rich_.text.find_first_not_of(" \n") == std::string::npos &&
         std::ranges::find(rich_.marks, MarkKind::image, &Mark::kind) == rich_.marks.end();
}

RichText RichTextBuilder::take() {
  std::erase_if(rich_.marks, [](const Mark& mark) {
    const bool may_be_empty =
        mark.kind == MarkKind::note || mark.kind == MarkKind::line_break || mark.kind == MarkKind::image;
    return mark.range.empty() && !may_be_empty;
  });
  std::ranges::stable_sort(rich_.marks, [](const Mark& a, const Mark& b) {
    return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end > b.range.end;
  });
  return std::exchange(rich_, {});
}

void RichTextBuilder::add_code(std::string_view text) {
  const std::size_t begin = rich_.text.size();
  rich_.text += text;
  rich_.marks.push_back({MarkKind::code, range_of(begin, rich_.text.size()), {}, 0, 0});
}

void RichTextBuilder::add_inlines(cmark_node* parent) {
  const std::size_t depth_before = open_.size(), begin = rich_.text.size();
  TreeWalk walk(parent);
  while (walk.next()) {
    cmark_node* node = walk.node();
    if (node == parent) continue;
    if (!is_container(node)) {
      if (walk.entering()) enter(node);
    } else if (!walk.entering()) {
      leave();
    } else if (open_.size() - depth_before < deepest_marks) {
      enter(node);
    } else {
      faults_.error(line_spot(), "emphasis or links are nested too deeply");
      walk.skip();
    }
  }
  report_open_comment(begin);
}

// `<!--` that cmark left as text: nothing closes it in its paragraph, so readers would see it. One that is
// meant is code, or looks different in the source: `\<!--`.
void RichTextBuilder::report_open_comment(std::size_t begin) {
  constexpr std::string_view comment = "<!--";
  if (rich_.text.find(comment, begin) == std::string::npos) return;
  const std::string_view lines = source_.text().substr(begin_, end_ - begin_);
  for (std::size_t at = lines.find(comment); at != std::string_view::npos; at = lines.find(comment, at + 1)) {
    const bool closed = lines.find("-->", at) != std::string_view::npos;
    if (closed || is_in_code(lines.substr(0, at)) || (at > 0 && lines[at - 1] == '\\')) continue;
    faults_.error(source_.spot(begin_ + at), "this comment is never closed, so readers would see it",
                  "write `-->` where the comment ends, in the same paragraph, or `&lt;!--` for the signs");
  }
}

void RichTextBuilder::add_picture(cmark_node* image) {
  open_link(image, MarkKind::image);
  add_inlines(image);
  leave();
  const std::string caption(trimmed(rich_.marks.front().title));
  if (!caption.empty()) rich_.text += "\n\n" + caption;
}

void RichTextBuilder::enter(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
      return add_text_node(node);
    case CMARK_NODE_SOFTBREAK:
      return add_literal(" ");
    case CMARK_NODE_LINEBREAK:
      rich_.marks.push_back({MarkKind::line_break, range_of(rich_.text.size(), rich_.text.size()), {}, 0, 0});
      rich_.text += '\n';
      return;
    case CMARK_NODE_CODE:
      return add_code(view_of(cmark_node_get_literal(node)));
    case CMARK_NODE_HTML_INLINE:
      return add_html(view_of(cmark_node_get_literal(node)));
    case CMARK_NODE_FOOTNOTE_REFERENCE: {
      const std::string& label = notes_.refer(node);
      open(MarkKind::note, label, locate(fmt::format("[^{}]", label)));
      return leave();
    }
    case CMARK_NODE_EMPH:
      return open(MarkKind::emphasis, {}, {});
    case CMARK_NODE_STRONG:
      return open(MarkKind::strong, {}, {});
    case CMARK_NODE_LINK:
      return open_link(node, MarkKind::link);
    case CMARK_NODE_IMAGE:
      return open_link(node, MarkKind::image);
    default:
      return;  // cmark has no further kinds inside a line
  }
}

void RichTextBuilder::open(MarkKind kind, std::string target, Spot spot) {
  open_.push_back(rich_.marks.size());
  rich_.marks.push_back(
      {kind, range_of(rich_.text.size(), rich_.text.size()), std::move(target), spot.line, spot.column});
}

void RichTextBuilder::leave() {
  Mark& mark = rich_.marks[open_.back()];
  open_.pop_back();
  mark.range.end = range_of(0, rich_.text.size()).end;
  check_filled(mark);
}

void RichTextBuilder::open_link(cmark_node* node, MarkKind kind) {
  const std::string target(view_of(cmark_node_get_url(node)));
  const Spot spot = locate(target);
  check_link(target, spot);
  open(kind, target, spot);
  if (kind != MarkKind::image) return;
  rich_.marks.back().title = view_of(cmark_node_get_title(node));
  std::ranges::replace(rich_.marks.back().title, '\n', ' ');
}

void RichTextBuilder::check_link(const std::string& target, Spot spot) {
  if (target.empty()) return faults_.error(spot, "this link has no address", "write `[words](address)`");
  const AddressFault fault = fault_of_link(target);
  if (!fault.text.empty()) faults_.error(spot, fault.text, fault.help);
}

void RichTextBuilder::check_filled(const Mark& mark) {
  const std::string_view words = mark.range.of(rich_.text);
  if (words.find_first_not_of(" \n") != std::string_view::npos) return;
  if (mark.kind == MarkKind::image)
    faults_.error({mark.line, mark.column}, fmt::format("the image `{}` has no description", mark.target),
                  "write what it shows between the brackets: `![what it shows](file.png)`");
  if (mark.kind == MarkKind::link)
    faults_.error({mark.line, mark.column}, fmt::format("the link to `{}` has no words", mark.target),
                  "write `[words](address)`");
}

// Text, with ~~what is struck out~~ in it. A sign opens if another follows among its siblings, so
// that the two and what stands between them nest with everything else.
void RichTextBuilder::add_text_node(cmark_node* node) {
  const std::string_view literal = view_of(cmark_node_get_literal(node));
  report_undefined_notes(literal);
  std::size_t begin = 0;
  for (std::size_t at = literal.find(strike); at != std::string_view::npos;
       at = literal.find(strike, at + strike.size())) {
    const bool closes = !open_.empty() && rich_.marks[open_.back()].kind == MarkKind::strikethrough;
    if (!closes && !strike_follows(node, at + strike.size())) break;
    add_addresses(literal.substr(begin, at - begin));
    closes ? leave() : open(MarkKind::strikethrough, {}, {});
    begin = at + strike.size();
  }
  add_addresses(literal.substr(begin));
}

bool RichTextBuilder::strike_follows(cmark_node* node, std::size_t from) {
  for (; node != nullptr; node = cmark_node_next(node), from = 0) {
    if (cmark_node_get_type(node) != CMARK_NODE_TEXT) continue;
    if (view_of(cmark_node_get_literal(node)).find(strike, from) != std::string_view::npos) return true;
  }
  return false;
}

// Text, with bare addresses in it made links, unless it is a link's already.
void RichTextBuilder::add_addresses(std::string_view text) {
  const bool in_link = std::ranges::any_of(open_, [&](std::size_t mark) {
    return rich_.marks[mark].kind == MarkKind::link || rich_.marks[mark].kind == MarkKind::image;
  });
  std::size_t begin = 0;
  while (!in_link) {
    const auto address = find_bare_address(text, begin);
    if (!address) break;
    const std::string_view shown = address->range.of(text);
    add_literal(text.substr(begin, address->range.begin - begin));
    const Spot spot = locate(shown);
    check_link(address->target, spot);
    open(MarkKind::link, address->target, spot);
    add_literal(shown);
    leave();
    begin = address->range.end;
  }
  add_literal(text.substr(begin));
}

void RichTextBuilder::add_literal(std::string_view literal) {
  if (literal.empty()) return;
  const bool doubled = after_comment_ && (rich_.text.empty() || rich_.text.ends_with(' '));
  if (doubled && literal.starts_with(' ')) literal.remove_prefix(1);
  after_comment_ = false;
  rich_.text += literal;
}

void RichTextBuilder::add_html(std::string_view literal) {
  const Spot spot = locate(literal);
  after_comment_ = literal.starts_with("<!--");
  const bool closes_reported = tag_reported_ && literal.starts_with("</");
  if (!closes_reported && !check_html(literal, spot, faults_)) tag_reported_ = true;
}

// cmark leaves a reference to a note nobody defined as it was typed; one that was meant as text has
// a backslash before it in the source.
void RichTextBuilder::report_undefined_notes(std::string_view literal) {
  for (std::size_t at = literal.find("[^"); at != std::string_view::npos; at = literal.find("[^", at + 2)) {
    const std::size_t end = literal.find(']', at);
    if (end == std::string_view::npos) return;
    const std::string_view label = literal.substr(at + 2, end - at - 2);
    if (label.empty() || label.find_first_of(" \t[") != std::string_view::npos) continue;
    const Spot spot = locate(literal.substr(at, end - at + 1));
    if (spot.column == 0) continue;
    faults_.error(spot, fmt::format("the footnote `{}` is not defined", label),
                  fmt::format("write `[^{}]: ...` on a line of its own, or `\\[^{}]` if it is not a footnote",
                              label, label));
  }
}

// Where the next `needle` stands, if it stands in these lines as it is; else the line alone.
Spot RichTextBuilder::locate(std::string_view needle) {
  const std::string_view lines = source_.text().substr(0, end_);
  const std::size_t at = needle.empty() ? std::string_view::npos : lines.find(needle, cursor_);
  if (at == std::string_view::npos || (at > 0 && lines[at - 1] == '\\')) return line_spot();
  cursor_ = at + needle.size();
  return spot_at(at);
}

// Counted on from the place before: a line may hold ten thousand links.
Spot RichTextBuilder::spot_at(std::size_t offset) {
  const std::string_view between =
      offset < counted_ ? std::string_view() : source_.text().substr(counted_, offset - counted_);
  if (offset < counted_ || counted_ < begin_ || between.find('\n') != std::string_view::npos)
    counted_spot_ = source_.spot(offset);
  else
    counted_spot_.column += static_cast<int>(count_characters(between));
  counted_ = offset;
  return counted_spot_;
}

Spot RichTextBuilder::line_spot() const {
  return {source_.spot(begin_).line, 0};
}

}  // namespace commonplace
