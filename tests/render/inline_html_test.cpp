#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "render/body_html.h"
#include "render/body_notation.h"
#include "render/escape.h"
#include "render/golden.h"

using namespace commonplace;

namespace {

const Url some_page = {"/meetings/4/"};
const FileFacts plot = {1234, {640, 480}};
const BodyLinks links = {{"meeting-3.md", {{"/meetings/3/"}}}, {"plot.png", {{"/images/plot.png"}, &plot}}};

std::string html_of(const RichView& view) {
  std::string html;
  append_html(html, view, some_page);
  return html;
}

// Names of open elements as they are met; empty when the HTML is not well nested, or has a link
// inside a link.
std::string fault_of(const std::string& html) {
  std::vector<std::string> open;
  for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
    const std::string tag = html.substr(at + 1, html.find('>', at) - at - 1);
    const std::string name = tag.substr(0, tag.find(' '));
    if (name[0] == '/') {
      if (open.empty() || "/" + open.back() != name) return "closed out of order: " + name;
      open.pop_back();
    } else {
      if (name == "a" && std::count(open.begin(), open.end(), name) > 0) return "a link in a link";
      open.push_back(name);
    }
    if (html.compare(at + tag.size() + 2, 2, "</") == 0 && name[0] != '/') return "empty element: " + name;
  }
  return open.empty() ? "" : "not closed: " + open.back();
}

std::string without_tags(const std::string& html) {
  std::string text;
  bool inside = false;
  for (const char sign : html) {
    if (sign == '<') inside = true;
    if (!inside) text += sign;
    if (sign == '>') inside = false;
  }
  return text;
}

// Small numbers that are the same on every machine.
class Dice {
 public:
  std::uint32_t below(std::uint32_t limit) {
    state_ = state_ * 1664525U + 1013904223U;
    return (state_ >> 8) % limit;
  }

 private:
  std::uint32_t state_ = 7;
};

Range any_range(Dice& dice, Range within) {
  const std::uint32_t length = within.end - within.begin;
  const std::uint32_t begin = within.begin + dice.below(length);
  return {begin, begin + 1 + dice.below(within.end - begin)};
}

// Marks nest or are apart: each lies within the one before it or after it.
RichText any_text(Dice& dice) {
  RichText text{"We learn <by> doing & by asking “why” every day", {}};
  const std::vector<MarkKind> kinds = {MarkKind::emphasis, MarkKind::strong, MarkKind::code, MarkKind::link};
  Range within = range_of(0, text.text.size());
  for (std::uint32_t count = dice.below(4); count > 0 && !within.empty(); --count) {
    const Range range = any_range(dice, within);
    const MarkKind kind = kinds[dice.below(4)];
    const bool nested_link =
        kind == MarkKind::link && std::any_of(text.marks.begin(), text.marks.end(),
                                              [&](const Mark& mark) { return mark.kind == MarkKind::link; });
    if (!nested_link) text.marks.push_back({kind, range, "meeting-3.md"});
    within = dice.below(2) == 0 ? range : range_of(range.end, text.text.size());
  }
  return text;
}

std::vector<Overlay> any_overlays(Dice& dice, const RichText& text) {
  std::vector<Overlay> overlays;
  for (std::uint32_t count = dice.below(4); count > 0; --count) {
    overlays.push_back({static_cast<OverlayKind>(dice.below(4)),
                        any_range(dice, range_of(0, text.text.size())),
                        {"/quotes/" + std::to_string(count) + "/"},
                        ""});
  }
  return overlays;
}

}  // namespace

TEST_CASE("a text with marks and overlays becomes well nested HTML") {
  testing::check_cases("inline.txt", [](const std::string& notation) {
    const testing::WrittenBody written = testing::read_body(notation);
    return html_of({&written.text, &links, written.part, written.text_overlays}) + "\n";
  });
}

TEST_CASE("whatever ranges lie over a text, the HTML is well nested and says the same words") {
  Dice dice;
  for (int round = 0; round < 5000; ++round) {
    RichText text = any_text(dice);
    const RichView view{&text, &links, {}, any_overlays(dice, text)};
    const std::string html = html_of(view);
    CAPTURE(html);
    REQUIRE(fault_of(html) == "");
    REQUIRE(without_tags(html) == escaped(text.text));
  }
}

TEST_CASE("a view without text shows nothing") {
  CHECK(html_of({}) == "");
}
