#include "import/draft/markdown_inline.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "import/character_forms.h"
#include "import/draft/printed_form.h"
#include "import/inked_text.h"

// Emphasis is made of stretches in which nothing changes. At the end of each, what ends there is closed,
// and whatever was opened after it as well, to be opened again:
//
//   bold 0-9, italic 4-14   ->   **one *two*** *three*

namespace commonplace {
namespace {

bool is_break_or_space(char c) {
  return c == ' ' || c == '\n';
}

bool is_mark(std::string_view text, std::size_t at) {
  if (std::ispunct(static_cast<unsigned char>(text[at])) != 0) return true;
  const std::string_view three = text.substr(at, 3);
  return three.starts_with("\xE2\x80");  // dashes, quotation marks, ellipsis
}

std::size_t character_before(std::string_view text, std::size_t at) {
  --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) --at;
  return at;
}

// CommonMark's flanking rule, on both sides of a range.
bool can_be_emphasis(std::string_view text, Range range) {
  if (range.empty() || is_break_or_space(text[range.begin]) || is_break_or_space(text[range.end - 1]))
    return false;
  const bool free_before = range.begin == 0 || is_break_or_space(text[range.begin - 1]) ||
                           is_mark(text, character_before(text, range.begin));
  const bool free_behind =
      range.end == text.size() || is_break_or_space(text[range.end]) || is_mark(text, range.end);
  const bool mark_first = is_mark(text, range.begin);
  const bool mark_last = is_mark(text, character_before(text, range.end));
  return (free_before || !mark_first) && (free_behind || !mark_last);
}

Range hugging(std::string_view text, Range range) {
  const auto skip = [&](std::size_t at) {
    return is_break_or_space(text[at])                     ? 1
           : text.substr(at).starts_with(hard_break_bytes) ? hard_break_bytes.size()
                                                           : 0;
  };
  while (!range.empty() && skip(range.begin) > 0)
    range.begin += static_cast<std::uint32_t>(skip(range.begin));
  while (!range.empty() && is_break_or_space(text[range.end - 1])) --range.end;
  return range;
}

// Ranges of one kind made one where only blanks part them.
std::vector<Range> merged(const InkedText& text, InkKind kind) {
  std::vector<Range> ranges;
  for (const Ink& ink : text.inks)
    if (ink.kind == kind && !ink.range.empty()) ranges.push_back(ink.range);
  std::ranges::sort(ranges);
  std::vector<Range> whole;
  for (const Range range : ranges) {
    const bool touches =
        !whole.empty() && (range.begin <= whole.back().end ||
                           text.text.find_first_not_of(' ', whole.back().end) >= range.begin);
    if (touches)
      whole.back().end = std::max(whole.back().end, range.end);
    else
      whole.push_back(range);
  }
  return whole;
}

// Ranges one behind the other, asked for from left to right: a text may have very many.
class Row {
 public:
  Row() = default;
  explicit Row(std::vector<Range> ranges) : ranges_(std::move(ranges)) {}

  // The one that covers this place, which is not before the last that was asked for.
  const Range* at(std::size_t place) {
    while (next_ < ranges_.size() && ranges_[next_].end <= place) ++next_;
    return next_ < ranges_.size() && ranges_[next_].begin <= place ? &ranges_[next_] : nullptr;
  }

 private:
  std::vector<Range> ranges_;
  std::size_t next_ = 0;
};

struct Emphasis {
  Row ranges;
  std::string_view sign;
};

struct Opened {
  Range range;
  std::string_view sign;
};

// A byte that would mean something to Markdown where it stands.
bool needs_escape(std::string_view text, std::size_t at, InlinePlace place) {
  const char c = text[at];
  if (c == '\\' || c == '*' || c == '`' || c == '[' || c == ']') return true;
  if (c == '<')
    return at + 1 < text.size() && (std::isalpha(static_cast<unsigned char>(text[at + 1])) != 0 ||
                                    text[at + 1] == '/' || text[at + 1] == '!' || text[at + 1] == '?');
  if (c == '&')
    return html_entity(text.substr(at)).length > 0 || text.substr(at, 34).find(';') != std::string_view::npos;
  if (c == '_') {
    const bool inside = at > 0 && at + 1 < text.size() &&
                        std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0 &&
                        std::isalnum(static_cast<unsigned char>(text[at + 1])) != 0;
    return !inside;
  }
  if (c == '~') return true;
  if (c == '|') return place == InlinePlace::cell || place == InlinePlace::head_cell;
  return false;
}

// What at the beginning of a line would make it something else than a paragraph.
bool begins_block(std::string_view text) {
  if (text.starts_with('#') || text.starts_with('>') || text.starts_with('|')) return true;
  if (text.starts_with("- ") || text.starts_with("+ ") || text.starts_with("---") || text.starts_with("==="))
    return true;
  return text == "-" || text == "+" || text.starts_with("~~~") || text.starts_with(":-");
}

std::size_t digits_before_dot(std::string_view text) {
  std::size_t digits = 0;
  while (digits < text.size() && std::isdigit(static_cast<unsigned char>(text[digits])) != 0) ++digits;
  const bool marker = digits > 0 && digits < 10 && digits < text.size() &&
                      (text[digits] == '.' || text[digits] == ')') &&
                      (digits + 1 == text.size() || text[digits + 1] == ' ');
  return marker ? digits : 0;
}

std::string as_address(std::string_view target) {
  std::string address;
  for (const char c : target) {
    if (static_cast<unsigned char>(c) <= ' ')
      address += "%20";
    else if (c == '(')
      address += "%28";
    else if (c == ')')
      address += "%29";
    else if (c == '\\')
      address += "%5C";
    else if (c != '<' && c != '>' && c != '\n')
      address += c;
  }
  return address;
}

class InlineWriter {
 public:
  InlineWriter(const InkedText& text, InlinePlace place) : text_(printed_form(text)), place_(place) {
    if (place == InlinePlace::paragraph || place == InlinePlace::cell) collect(InkKind::bold, "**");
    collect(InkKind::italic, "*");
    collect(InkKind::strike, "~~");
    for (const Ink& ink : text_.inks) {
      if (ink.kind == InkKind::note_sign) signs_[ink.range.begin] += "[^" + ink.target + "]";
      if (ink.kind == InkKind::link) add_link(ink);
    }
  }

  std::string write() {
    const std::string_view text = text_.text;
    for (std::size_t at = 0; at <= text.size();) {
      close_at(at);
      if (const auto sign = signs_.find(at); sign != signs_.end()) out_ += sign->second;
      if (at == text.size()) break;
      if (const auto link = links_.find(at); link != links_.end()) {
        close_all();
        write_link(link->second);
        at = link->second.range.end;
        continue;
      }
      open_at(at);
      at += write_character(at);
    }
    return std::move(out_);
  }

 private:
  void collect(InkKind kind, std::string_view sign) {
    std::vector<Range> ranges;
    for (const Range range : merged(text_, kind)) {
      const Range hugged = hugging(text_.text, range);
      if (can_be_emphasis(text_.text, hugged)) ranges.push_back(hugged);
    }
    emphases_.push_back({Row(std::move(ranges)), sign});
  }

  void add_link(const Ink& ink) {
    const bool known = ink.target.starts_with("http://") || ink.target.starts_with("https://") ||
                       ink.target.starts_with("mailto:");
    const bool apart = links_.empty() || links_.rbegin()->second.range.end <= ink.range.begin;
    if (known && apart && !ink.range.empty()) links_.emplace(ink.range.begin, ink);
  }

  void write_link(const Ink& link) {
    const std::string_view words = link.range.of(text_.text);
    if (words == link.target && words.find_first_of(" <>") == std::string_view::npos) {
      out_ += "<" + link.target + ">";
      return;
    }
    InkedText inner = slice(text_, link.range);
    const auto end = static_cast<std::uint32_t>(inner.text.size());
    std::erase_if(inner.inks, [&](const Ink& ink) {  // signs at its ends stand outside
      const bool at_end = ink.range.begin == 0 || ink.range.begin == end;
      return ink.kind == InkKind::link || (ink.kind == InkKind::note_sign && at_end);
    });
    out_ += "[" + InlineWriter(inner, place_).write() + "](" + as_address(link.target) + ")";
  }

  void close_at(std::size_t at) {
    std::size_t keep = 0;
    while (keep < open_.size() && open_[keep].range.end > at) ++keep;
    while (open_.size() > keep) close_last();
  }

  void close_last() {
    out_ += open_.back().sign;
    open_.pop_back();
  }

  void close_all() {
    while (!open_.empty()) close_last();
  }

  // Opens what covers the character, the longer outside; not before a blank.
  void open_at(std::size_t at) {
    if (is_break_or_space(text_.text[at])) return;
    std::vector<Opened> here;
    for (Emphasis& one : emphases_) {
      const Range* range = one.ranges.at(at);
      if (range != nullptr && std::ranges::find(open_, one.sign, &Opened::sign) == open_.end())
        here.push_back({*range, one.sign});
    }
    std::ranges::stable_sort(here, std::ranges::greater(), [](const Opened& one) { return one.range.end; });
    for (const Opened& one : here) {
      out_ += one.sign;
      open_.push_back(one);
    }
  }

  std::size_t write_character(std::size_t at) {
    const std::string_view text = text_.text;
    if (text.substr(at).starts_with(hard_break_bytes)) {
      out_ += place_ != InlinePlace::paragraph ? " " : "\\\n";
      return hard_break_bytes.size();
    }
    const bool line_begins = place_ == InlinePlace::paragraph && (out_.empty() || out_.ends_with('\n'));
    if (line_begins && begins_block(text.substr(at))) out_ += '\\';
    if (line_begins) {
      const std::size_t digits = digits_before_dot(text.substr(at));
      if (digits > 0 && !signs_.contains(at + digits)) {
        out_ += text.substr(at, digits);
        out_ += '\\';
        return digits;
      }
    }
    // Behind a sign: [^1]: would define it, [^1](words) would be a link.
    const bool behind_sign = (text[at] == ':' || text[at] == '(') && signs_.contains(at);
    if (behind_sign || needs_escape(text, at, place_)) out_ += '\\';
    out_ += text[at] == '\n' ? ' ' : text[at];
    return 1;
  }

  InkedText text_;
  InlinePlace place_;
  std::vector<Emphasis> emphases_;
  std::vector<Opened> open_;
  std::map<std::size_t, Ink> links_;  // by where they begin
  std::map<std::size_t, std::string> signs_;
  std::string out_;
};

}  // namespace

std::string markdown_inline(const InkedText& text, InlinePlace place) {
  return InlineWriter(text, place).write();
}

}  // namespace commonplace
