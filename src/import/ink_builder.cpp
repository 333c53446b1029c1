#include "import/ink_builder.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"

namespace commonplace {
namespace {

constexpr char32_t not_a_character = U'\uFFFD';

void append_clean(std::string& text, std::string_view words) {
  while (!words.empty()) {
    const std::size_t good = std::min(first_bad_byte(words), words.size());
    for (std::size_t at = 0; at < good;) {
      const char32_t c = next_character(words, at);
      const bool control = (c < 0x20 && c != U'\n') || (c >= 0x7F && c < 0xA0);
      append_character(text, control ? U' ' : c);
    }
    if (good < words.size()) append_character(text, not_a_character);
    words.remove_prefix(std::min(good + 1, words.size()));
  }
}

bool is_space_at(std::string_view text, std::size_t at) {
  return text[at] == ' ' || text[at] == '\n';
}

// A part of `text` without the spaces, new lines and hard breaks at its ends.
Range within_white_space(std::string_view text, Range range) {
  std::size_t begin = range.begin, end = range.end;
  for (bool more = true; more && begin < end;) {
    more = is_space_at(text, begin);
    if (more) ++begin;
    if (text.substr(begin, end - begin).starts_with(hard_break_bytes)) {
      begin += hard_break_bytes.size();
      more = true;
    }
  }
  for (bool more = true; more && begin < end;) {
    more = is_space_at(text, end - 1);
    if (more) --end;
    if (text.substr(begin, end - begin).ends_with(hard_break_bytes)) {
      end -= hard_break_bytes.size();
      more = true;
    }
  }
  return range_of(begin, end);
}

bool stands_before(const Ink& a, const Ink& b) {
  return std::tuple(a.range.begin, b.range.end, a.kind, std::string_view(a.target)) <
         std::tuple(b.range.begin, a.range.end, b.kind, std::string_view(b.target));
}

}  // namespace

void InkBuilder::append(std::string_view words, const InkLooks& looks) {
  const std::size_t begin = text_.size();
  append_clean(text_, words);
  const Range range = range_of(begin, text_.size());
  if (range.empty()) return;
  if (looks.bold) add_ink(InkKind::bold, range, {});
  if (looks.italic) add_ink(InkKind::italic, range, {});
  if (looks.underline) add_ink(InkKind::underline, range, {});
  if (looks.strike) add_ink(InkKind::strike, range, {});
  if (looks.superscript) add_ink(InkKind::superscript, range, {});
  if (looks.subscript) add_ink(InkKind::subscript, range, {});
  if (!looks.link.empty()) add_ink(InkKind::link, range, looks.link);
}

void InkBuilder::append(const InkedText& words) {
  const auto shift = static_cast<std::uint32_t>(text_.size());
  text_ += words.text;
  for (Ink ink : words.inks) {
    ink.range = {ink.range.begin + shift, ink.range.end + shift};
    inks_.push_back(std::move(ink));
  }
}

void InkBuilder::note_sign(std::string label, std::string_view printed) {
  const std::size_t begin = text_.size();
  append_clean(text_, printed);
  inks_.push_back({InkKind::note_sign, range_of(begin, text_.size()), std::move(label)});
}

void InkBuilder::add_ink(InkKind kind, Range range, const std::string& target) {
  const auto last = std::find_if(inks_.rbegin(), inks_.rend(), [&](const Ink& ink) {
    return ink.kind == kind && ink.range.end == range.begin && ink.target == target;
  });
  if (last != inks_.rend()) {
    last->range.end = range.end;
  } else {
    inks_.push_back({kind, range, target});
  }
}

InkedText InkBuilder::take() {
  const Range whole = within_white_space(text_, range_of(0, text_.size()));
  InkedText taken{std::string(whole.of(text_)), {}};
  for (Ink& ink : inks_) {
    const bool sign = ink.kind == InkKind::note_sign;
    Range range = sign ? ink.range : within_white_space(text_, ink.range);
    if (range.empty() && !sign) continue;
    range.begin = std::clamp(range.begin, whole.begin, whole.end) - whole.begin;
    range.end = std::clamp(range.end, whole.begin, whole.end) - whole.begin;
    taken.inks.push_back({ink.kind, range, std::move(ink.target)});
  }
  std::ranges::stable_sort(taken.inks, stands_before);
  text_.clear();
  inks_.clear();
  return taken;
}

std::string printable_words(std::string_view words) {
  InkBuilder builder;
  builder.append(words);
  return builder.take().text;
}

bool is_web_address(std::string_view address) {
  constexpr std::array schemes = {"http://", "https://", "mailto:"};
  const std::string head = ascii_lower(address.substr(0, 8));
  return std::ranges::any_of(schemes, [&](std::string_view scheme) { return head.starts_with(scheme); });
}

}  // namespace commonplace
