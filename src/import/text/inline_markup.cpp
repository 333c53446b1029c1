#include "import/text/inline_markup.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"
#include "import/character_forms.h"
#include "import/text/unprinted.h"

// One walk over the text. What opens something waits on a stack with the place where its words begin;
// what closes it makes the ink. `*` and `_` open before a word and close behind one, as in Markdown:
//
//   the **whole *child*** and 2 * 3     ->  the whole child and 2 * 3
//                                           bold 4-15, italic 10-15
//
// An opener that never finds its fellow is put back as it was printed, when the walk is over.

namespace commonplace {
namespace {

// A bound that no honest text meets; it keeps a hostile one from taking quadratic time.
constexpr std::size_t most_openers = 50;

struct Opener {
  std::string mark;         // as printed: `**`, `<b>`, `^{`
  std::uint32_t begin = 0;  // where its words begin in the text made so far
  InkKind kind = InkKind::bold;
  std::string target;
};

struct Tag {
  std::string_view name;
  InkKind kind;
};
constexpr std::array tags = {Tag{"b", InkKind::bold},      Tag{"strong", InkKind::bold},
                             Tag{"i", InkKind::italic},    Tag{"em", InkKind::italic},
                             Tag{"u", InkKind::underline}, Tag{"sup", InkKind::superscript},
                             Tag{"a", InkKind::link}};

// The first byte of several: those that follow mean nothing alone.
bool begins_character(char c) {
  return static_cast<unsigned char>(c) >= 0xC0;
}

bool is_white(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

class InlineReader {
 public:
  explicit InlineReader(std::string_view text) : in_(text) {}

  InkedText read() {
    while (at_ < in_.size()) step();
    put_back_openers();
    std::ranges::stable_sort(out_.inks, [](const Ink& a, const Ink& b) {
      return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end > b.range.end;
    });
    return std::move(out_);
  }

 private:
  std::uint32_t here() const { return static_cast<std::uint32_t>(out_.text.size()); }
  bool ahead(std::string_view mark) const { return in_.substr(at_).starts_with(mark); }
  bool may_open() const { return openers_.size() < most_openers; }

  void step() {
    const char c = in_[at_];
    const bool read = c == '\\'              ? escape()
                      : c == '*' || c == '_' ? emphasis(c)
                      : c == '<'             ? angle()
                      : c == '&'             ? entity()
                      : c == '['             ? bracket()
                      : c == ']'             ? address()
                      : c == '^'             ? caret()
                      : c == '}'             ? close("^{", 1)
                                             : begins_character(c) && superior();
    if (!read) out_.text += in_[at_++];
  }

  bool escape() {
    if (at_ + 1 == in_.size()) return false;
    const char next = in_[at_ + 1];
    if (next == '\n') {  // a break that is meant
      out_.text += hard_break_bytes;
    } else if (std::ispunct(static_cast<unsigned char>(next)) != 0) {
      out_.text += next;
    } else {
      return false;
    }
    at_ += 2;
    return true;
  }

  bool emphasis(char mark) {
    std::size_t length = 0;
    while (at_ + length < in_.size() && in_[at_ + length] == mark) ++length;
    const char before = at_ == 0 ? ' ' : in_[at_ - 1];
    const char after = at_ + length == in_.size() ? ' ' : in_[at_ + length];
    const bool inside_word = is_word_byte(before) && is_word_byte(after);
    if (length > 3 || (mark == '_' && inside_word)) {
      out_.text.append(in_.substr(at_, length));
      at_ += length;
      return true;
    }
    std::size_t left = length;
    if (!is_white(before))
      while (left > 0 && close_emphasis(mark, left)) {
      }
    if (left > 0 && !is_white(after) && may_open()) {
      for (const std::size_t size : {std::size_t{2}, std::size_t{1}}) {
        if (left < size) continue;
        openers_.push_back(
            {std::string(size, mark), here(), size == 2 ? InkKind::bold : InkKind::italic, {}});
        left -= size;
      }
    }
    out_.text.append(left, mark);
    at_ += length;
    return true;
  }

  // Closes the last opener of the mark that `left` signs can close.
  bool close_emphasis(char mark, std::size_t& left) {
    for (std::size_t i = openers_.size(); i-- > 0;) {
      const std::string& opener = openers_[i].mark;
      if (opener.front() != mark || opener.size() > left || openers_[i].begin == here()) continue;
      // Of two that opened at once (`***`) the one of this length closes: ***Note:** words*
      const bool twin =
          i > 0 && openers_[i - 1].begin == openers_[i].begin && openers_[i - 1].mark.front() == mark;
      const std::size_t closed = twin && openers_[i - 1].mark.size() == left ? i - 1 : i;
      left -= openers_[closed].mark.size();
      finish(closed);
      return true;
    }
    return false;
  }

  // Makes the ink of an opener; those opened after it have no fellow.
  void finish(std::size_t opener) {
    const Opener& one = openers_[opener];
    out_.inks.push_back({one.kind, {one.begin, here()}, one.target});
    openers_.erase(openers_.begin() + static_cast<std::ptrdiff_t>(opener));
  }

  bool close(std::string_view mark, std::size_t length) {
    for (std::size_t i = openers_.size(); i-- > 0;) {
      if (openers_[i].mark != mark) continue;
      finish(i);
      at_ += length;
      return true;
    }
    return false;
  }

  bool caret() {
    if (!ahead("^{") || !may_open()) return false;
    constexpr std::size_t longest_sign = 12;
    const std::size_t end = in_.substr(0, at_ + longest_sign).find_first_of("}<[\\&", at_);
    if (end == std::string_view::npos || in_[end] != '}') {
      openers_.push_back({"^{", here(), InkKind::superscript, {}});
      at_ += 2;
      return true;
    }
    const std::uint32_t begin = here();  // what is so short is a sign, and its star no emphasis
    out_.text += in_.substr(at_ + 2, end - at_ - 2);
    if (here() > begin) out_.inks.push_back({InkKind::superscript, {begin, here()}, {}});
    at_ = end + 1;
    return true;
  }

  bool superior() {
    std::size_t next = at_;
    const std::optional<char> figure = superior_figure(next_character(in_, next));
    if (!figure) return false;
    const Range range = range_of(here(), here() + 1U);
    out_.text += *figure;
    at_ = next;
    if (!out_.inks.empty() && out_.inks.back().kind == InkKind::superscript &&
        out_.inks.back().range.end == range.begin)
      out_.inks.back().range.end = range.end;
    else
      out_.inks.push_back({InkKind::superscript, range, {}});
    return true;
  }

  bool angle() {
    const std::string_view rest = in_.substr(at_);
    if (const std::size_t length = comment_length(rest)) {
      at_ += length;
      return true;
    }
    if (const std::size_t length = tag_length(rest)) return tag(rest.substr(1, length - 2), at_ + length);
    const bool address =
        rest.starts_with("<http://") || rest.starts_with("<https://") || rest.starts_with("<mailto:");
    const std::size_t end = address ? rest.find_first_of("> \n") : std::string_view::npos;
    if (end == std::string_view::npos || rest[end] != '>') return false;
    const std::string_view inner = rest.substr(1, end - 1);
    const std::uint32_t begin = here();
    out_.text += inner;
    out_.inks.push_back({InkKind::link, {begin, here()}, std::string(inner)});
    at_ += end + 1;
    return true;
  }

  bool tag(std::string_view inner, std::size_t end) {
    const bool closing = inner.starts_with('/');
    if (closing) inner.remove_prefix(1);
    const std::string name = ascii_lower(inner.substr(0, inner.find_first_of(" /")));
    const auto known = std::ranges::find(tags, name, &Tag::name);
    if (name == "br") {
      out_.text += hard_break_bytes;
    } else if (known != tags.end() && closing) {
      if (close("<" + name + ">", end - at_)) return true;
    } else if (known != tags.end() && may_open()) {
      openers_.push_back({"<" + name + ">", here(), known->kind, address_of(inner)});
    }
    at_ = end;
    return true;
  }

  static std::string address_of(std::string_view tag) {
    const std::size_t begin = tag.find("href=\"");
    if (begin == std::string_view::npos) return {};
    const std::size_t end = tag.find('"', begin + 6);
    return end == std::string_view::npos ? std::string()
                                         : std::string(tag.substr(begin + 6, end - begin - 6));
  }

  bool entity() {
    const HtmlEntity entity = html_entity(in_.substr(at_));
    out_.text += entity.words;
    at_ += entity.length;
    return entity.length > 0;
  }

  // [words](address) and [^1]. The words of a link may have marks of their own, so the bracket only waits.
  bool bracket() {
    if (const std::size_t length = note_label_length(in_.substr(at_))) {
      out_.inks.push_back(
          {InkKind::note_sign, {here(), here()}, std::string(in_.substr(at_ + 2, length - 3))});
      at_ += length;
      return true;
    }
    if (!may_open()) return false;
    const bool picture = out_.text.ends_with('!');  // its words stay, the picture is lost
    if (picture) out_.text.pop_back();
    openers_.push_back({picture ? "![" : "[", here(), InkKind::link, {}});
    ++at_;
    return true;
  }

  // Without a bracket before it the address has lost its words; it was not printed all the same.
  bool address() {
    const std::size_t length = address_length(in_.substr(at_));
    const auto opener = std::ranges::find_if(openers_.rbegin(), openers_.rend(),
                                             [](const Opener& one) { return one.mark.ends_with('['); });
    if (length == 0) {
      if (opener == openers_.rend()) return false;
      Opener plain = *opener;  // brackets and no link
      openers_.erase(std::next(opener).base());
      put_back(plain);
      return false;
    }
    const std::string target(in_.substr(at_ + 2, length - 3));
    if (opener != openers_.rend()) {
      if (opener->mark == "[" && !target.empty() && target != "#" && opener->begin < here())
        out_.inks.push_back({InkKind::link, {opener->begin, here()}, target});
      openers_.erase(std::next(opener).base());
    }
    at_ += length;
    return true;
  }

  void put_back_openers() {
    while (!openers_.empty()) {
      const Opener last = openers_.back();
      openers_.pop_back();
      if (!last.mark.starts_with('<')) put_back(last);  // a tag is never printed
    }
  }

  // Prints a mark where it stood. What began later moves on; so do openers that wait behind it.
  void put_back(const Opener& opener) {
    const auto length = static_cast<std::uint32_t>(opener.mark.size());
    out_.text.insert(opener.begin, opener.mark);
    for (Ink& ink : out_.inks) {
      if (ink.range.begin >= opener.begin) ink.range.begin += length;
      if (ink.range.end > opener.begin || ink.range.begin > opener.begin) ink.range.end += length;
    }
    for (Opener& other : openers_)
      if (other.begin > opener.begin || (other.begin == opener.begin)) other.begin += length;
  }

  std::string_view in_;
  std::size_t at_ = 0;
  InkedText out_;
  std::vector<Opener> openers_;
};

}  // namespace

InkedText read_inline_markup(std::string_view text) {
  return InlineReader(text).read();
}

}  // namespace commonplace
