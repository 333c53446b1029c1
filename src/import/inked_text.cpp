#include "import/inked_text.h"

#include <algorithm>

namespace commonplace {
namespace {

bool is_blank_at(std::string_view text, std::size_t at, std::size_t& length) {
  length = 1;
  if (text[at] == ' ' || text[at] == '\n' || text[at] == '\t') return true;
  length = hard_break_bytes.size();
  return text.substr(at).starts_with(hard_break_bytes);
}

// Where a byte of the old text stands in the new one; a byte that is replaced goes to the end of what
// replaces it (`behind`) or to its beginning.
std::uint32_t moved(std::uint32_t at, const std::vector<Edit>& edits, bool behind) {
  std::int64_t shift = 0;
  for (const Edit& edit : edits) {
    if (edit.range.begin > at || (edit.range.begin == at && !(behind && edit.range.end <= at))) break;
    const auto length = static_cast<std::int64_t>(edit.words.size());
    if (edit.range.end > at)
      return static_cast<std::uint32_t>(edit.range.begin + shift + (behind ? length : 0));
    shift += length - (edit.range.end - edit.range.begin);
  }
  return static_cast<std::uint32_t>(at + shift);
}

}  // namespace

InkedText edited(const InkedText& text, const std::vector<Edit>& edits) {
  if (edits.empty()) return text;
  InkedText made;
  std::size_t at = 0;
  for (const Edit& edit : edits) {
    made.text.append(text.text, at, edit.range.begin - at);
    made.text += edit.words;
    at = edit.range.end;
  }
  made.text.append(text.text, at, std::string::npos);
  for (Ink ink : text.inks) {
    const bool was_empty = ink.range.empty();
    const std::uint32_t begin = moved(ink.range.begin, edits, !was_empty);
    ink.range = {begin, was_empty ? begin : std::max(begin, moved(ink.range.end, edits, false))};
    if (!ink.range.empty() || ink.kind == InkKind::note_sign) made.inks.push_back(std::move(ink));
  }
  return made;
}

InkedText slice(const InkedText& text, Range range) {
  InkedText part{std::string(range.of(text.text)), {}};
  for (Ink ink : text.inks) {
    const bool sign = ink.range.empty() && ink.range.begin >= range.begin && ink.range.begin <= range.end;
    if (!sign && !ink.range.overlaps(range)) continue;
    ink.range = {std::max(ink.range.begin, range.begin) - range.begin,
                 std::min(ink.range.end, range.end) - range.begin};
    part.inks.push_back(std::move(ink));
  }
  return part;
}

void append(InkedText& text, const InkedText& more) {
  const auto shift = static_cast<std::uint32_t>(text.text.size());
  text.text += more.text;
  for (Ink ink : more.inks) {
    ink.range = {ink.range.begin + shift, ink.range.end + shift};
    text.inks.push_back(std::move(ink));
  }
}

void append(InkedText& text, std::string_view plain) {
  text.text += plain;
}

InkedText trimmed(const InkedText& text) {
  const std::string_view bytes = text.text;
  std::size_t begin = 0, end = bytes.size(), length = 0;
  while (begin < end && is_blank_at(bytes, begin, length)) begin += length;
  while (end > begin) {
    if (is_blank_at(bytes, end - 1, length) && length == 1)
      --end;
    else if (bytes.substr(0, end).ends_with(hard_break_bytes))
      end -= hard_break_bytes.size();
    else
      break;
  }
  return begin == 0 && end == bytes.size() ? text : slice(text, range_of(begin, end));
}

bool has_ink(const InkedText& text, InkKind kind, std::size_t at) {
  return std::ranges::any_of(text.inks, [&](const Ink& ink) {
    return ink.kind == kind && ink.range.begin <= at && at < ink.range.end;
  });
}

}  // namespace commonplace
