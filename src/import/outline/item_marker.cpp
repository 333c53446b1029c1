#include "import/outline/item_marker.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"
#include "import/inked_text.h"
#include "import/outline/bullets.h"
#include "import/outline/looks.h"

// A marker alone proves little; a list shows in the markers beside it.
//
//   1. Ask            each counts the one before, with nothing but items
//   2. Listen         and lines that go on in between: items
//
//   1. The District   counted as well, but with paragraphs in between:
//   It has ...        headings
//   2. The State
//
//   – which came      a dash that no other stands beside, behind a sentence that is open: a dash

namespace commonplace {
namespace {

std::size_t blanks_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    std::size_t next = end;
    const char32_t c = next_character(text, next);
    const bool blank = c == U' ' || c == U'\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A);
    if (!blank) break;
    end = next;
  }
  return end - at;
}

// `1.` and `1)`; more than two figures are a year or a page.
ItemMarker numbered(std::string_view line) {
  std::size_t digits = 0;
  while (digits < line.size() && std::isdigit(static_cast<unsigned char>(line[digits])) != 0) ++digits;
  if (digits == 0 || digits > 2 || digits == line.size()) return {};
  if (line[digits] != '.' && line[digits] != ')') return {};
  const std::size_t spaces = blanks_at(line, digits + 1);
  if (spaces == 0) return {};
  return {digits + 1 + spaces, {}, true, std::stoi(std::string(line.substr(0, digits))), false};
}

// Roman numerals up to 39: nobody counts paragraphs further with them.
int small_roman(std::string_view text) {
  constexpr std::array<std::string_view, 4> tens = {"", "x", "xx", "xxx"};
  constexpr std::array<std::string_view, 10> ones = {"",  "i",  "ii",  "iii",  "iv",
                                                     "v", "vi", "vii", "viii", "ix"};
  for (std::size_t ten = 0; ten < tens.size(); ++ten)
    for (std::size_t one = 0; one < ones.size(); ++one)
      if (text.size() == tens.at(ten).size() + ones.at(one).size() && text.starts_with(tens.at(ten)) &&
          text.ends_with(ones.at(one)))
        return static_cast<int>(10 * ten + one);
  return 0;
}

// A marker that counts nothing is a word of the text.
void free_item(Piece& piece) {
  const std::string marker = std::move(piece.bullet);
  piece.words = edited(piece.words, {{Range{}, marker}});
  piece.kind = PieceKind::text;
  piece.bullet.clear();
  piece.depth = piece.number = 0;
  piece.ordered = false;
}

void bind_item(Piece& piece, const ItemMarker& marker, int depth) {
  piece.bullet = piece.words.text.substr(0, marker.length);
  piece.words = slice(piece.words, range_of(marker.length, piece.words.text.size()));
  piece.kind = PieceKind::item;
  piece.depth = depth;
  piece.ordered = marker.ordered;
  piece.number = marker.number;
}

// Whether nothing is printed there that could be read on. What begins with a raised sign is a note at the
// foot of a page.
bool is_passed_over(const Piece& piece) {
  const bool note = std::ranges::any_of(piece.words.inks, [](const Ink& ink) {
    return ink.kind == InkKind::superscript && ink.range.begin == 0;
  });
  return note || piece.kind == PieceKind::page_end || piece.kind == PieceKind::left_out ||
         piece.kind == PieceKind::note || piece.kind == PieceKind::remark;
}

class ItemFinder {
 public:
  explicit ItemFinder(std::vector<Piece>& pieces)
      : pieces_(pieces),
        markers_(pieces.size()),
        is_item_(pieces.size()),
        chain_of_(pieces.size()),
        own_tight_(pieces.size()) {
    for (std::size_t i = 0; i < pieces.size(); ++i) markers_[i] = marker_of(pieces[i]);
    for (std::size_t i = 0; i < pieces.size(); ++i)
      if (has(i) && markers_[i].ordered) follow(i);
  }

  void mark() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) is_item_[i] = has(i) && decide(i);
    std::vector<float> indents;  // of the items that are open
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      Piece& piece = pieces_[i];
      if (piece.kind == PieceKind::item) {
        if (!is_item_[i] && !piece.bullet.empty()) free_item(piece);
        continue;
      }
      if (!is_item_[i]) {
        if (piece.kind == PieceKind::text) indents.clear();
        continue;
      }
      constexpr float hair = 0.5F;
      while (!indents.empty() && indents.back() >= piece.indent - hair) indents.pop_back();
      indents.push_back(piece.indent);
      bind_item(piece, markers_[i], static_cast<int>(indents.size()));
    }
  }

 private:
  static ItemMarker marker_of(const Piece& piece) {
    if (piece.kind == PieceKind::item) {
      ItemMarker marker = item_marker(piece.bullet);
      if (marker.length == 0) marker = {1, {}, piece.ordered, piece.number, false};  // the format says so
      marker.ordered = piece.ordered;
      marker.number = piece.number;
      return marker;
    }
    const bool may_be = piece.kind == PieceKind::text && piece.style.empty();
    const ItemMarker marker = may_be ? item_marker(piece.words.text) : ItemMarker{};
    return marker.length < piece.words.text.size() ? marker : ItemMarker{};
  }

  bool has(std::size_t i) const { return markers_[i].length > 0; }

  // The piece beside that can be read; none at the ends.
  std::optional<std::size_t> beside(std::size_t i, int step) const {
    for (std::size_t at = i; (at += static_cast<std::size_t>(step)) < pieces_.size();)
      if (!is_passed_over(pieces_[at])) return at;
    return std::nullopt;
  }

  // A text between two items that goes on with the first, and is no paragraph of its own.
  bool goes_on(std::size_t i, std::size_t item) const {
    const Piece& piece = pieces_[i];
    if (is_passed_over(piece) || has(i)) return true;
    if (piece.kind != PieceKind::text || !piece.style.empty()) return false;
    const std::string_view text = piece.words.text;
    const bool small = !text.empty() && std::islower(static_cast<unsigned char>(text.front())) != 0;
    return small || letter_mark(text).length > 0 ||
           (piece.indent > pieces_[item].indent + 0.5F && !piece.centred);
  }

  // Looks for the item that counts on from i, and remembers whether paragraphs lie in between.
  void follow(std::size_t i) {
    constexpr std::size_t far = 60;  // pieces
    bool tight = true;
    for (std::size_t at = i + 1; at < std::min(pieces_.size(), i + far); ++at) {
      const bool level = has(at) && markers_[at].ordered &&
                         std::abs(pieces_[at].indent - pieces_[i].indent) < 0.5F &&
                         pieces_[at].depth == pieces_[i].depth;
      if (level && markers_[at].number == markers_[i].number + 1) {
        if (chain_of_[i] == 0) {
          chain_of_[i] = chains_.size();
          chains_.emplace_back();
        }
        chain_of_[at] = chain_of_[i];
        ++(tight ? chains_[chain_of_[i]].tight : chains_[chain_of_[i]].loose);
        if (tight) own_tight_[i] = own_tight_[at] = true;
        return;
      }
      if (level && markers_[at].number <= markers_[i].number) return;
      tight = tight && goes_on(at, i);
    }
  }

  bool decide(std::size_t i) const {
    const Piece& piece = pieces_[i];
    const bool given = piece.kind == PieceKind::item && piece.bullet.empty();  // and nothing printed
    if (given) return true;
    // What a format with looks calls an item is one; a number may be that of a heading all the same.
    if (piece.kind == PieceKind::item && !markers_[i].ordered && piece.size > 0) return true;
    return markers_[i].ordered ? counts_list(i) : !markers_[i].weak || is_bulleted(i);
  }

  // Most links of its chain are tight, and one of its own is.
  bool counts_list(std::size_t i) const {
    const Chain& chain = chains_[chain_of_[i]];
    return own_tight_[i] && chain.tight > chain.loose;
  }

  // Items that count on from one another, and how many of them with nothing but items in between.
  struct Chain {
    std::size_t tight = 0, loose = 0;
  };

  // A bullet that may be a dash needs another like it beside it, or a text before it that is complete.
  bool is_bulleted(std::size_t i) const {
    const std::string_view bullet = markers_[i].bullet;
    for (const int step : {1, -1}) {
      const auto at = beside(i, step);
      if (!at || !has(*at)) continue;
      if (markers_[*at].bullet == bullet || !markers_[*at].weak) return true;
    }
    const bool plain = bullet == "-" || bullet == "*" || bullet == "+" || bullet == "·";
    const bool wide = bullet == "o" && tab_behind(i);
    const auto before = beside(i, -1);
    if (!before) return plain || wide;
    const Ending ending = ending_of(pieces_[*before].words.text);
    const bool complete = ending != Ending::open && ending != Ending::comma;
    return ending == Ending::colon || wide ||
           (plain && (complete || pieces_[*before].kind != PieceKind::text));
  }

  bool tab_behind(std::size_t i) const {
    const std::string_view text =
        pieces_[i].kind == PieceKind::item ? pieces_[i].bullet : std::string_view(pieces_[i].words.text);
    return text.size() > 1 && (text[1] == '\t' || text.substr(1, 2) == "  ");
  }

  std::vector<Piece>& pieces_;
  std::vector<ItemMarker> markers_;
  std::vector<bool> is_item_;
  std::vector<std::size_t> chain_of_;  // 0: in none
  std::vector<bool> own_tight_;        // whether the one before or behind counts the same list
  std::vector<Chain> chains_{1};
};

}  // namespace

ItemMarker item_marker(std::string_view line) {
  ItemMarker whole;
  while (true) {
    const std::string_view rest = line.substr(whole.length);
    if (const std::size_t length = bullet_length(rest)) {
      // A second sign that may be a word or dash is one.
      if (whole.length > 0 && is_weak_bullet(rest.substr(0, length))) return whole;
      whole.bullet = rest.substr(0, length);
      whole.weak = is_weak_bullet(whole.bullet);
      whole.length += length + blanks_at(rest, length);
      continue;
    }
    const ItemMarker number = numbered(rest);
    if (number.length == 0 || whole.ordered) return whole;
    whole.length += number.length;
    whole.ordered = true;
    whole.number = number.number;
  }
}

bool LetterMark::counts_on_from(const LetterMark& first) const {
  if (length == 0 || first.length == 0) return false;
  if (capital != first.capital || before != first.before || behind != first.behind) return false;
  const bool letters = number > 0 && number == first.number + 1;
  const bool romans = roman > 0 && first.roman > 0 && roman == first.roman + 1;
  return letters || romans;
}

LetterMark letter_mark(std::string_view line) {
  LetterMark mark;
  std::size_t at = 0;
  if (line.starts_with('(')) mark.before = line[at++];
  const std::size_t begin = at;
  while (at < line.size() && at < begin + 6 && std::isalnum(static_cast<unsigned char>(line[at])) != 0) ++at;
  const std::string_view inner = line.substr(begin, at - begin);
  if (inner.empty() || at == line.size()) return {};
  mark.behind = line[at++];
  const bool closed = mark.before == '(' ? mark.behind == ')' : mark.behind == '.' || mark.behind == ')';
  const std::size_t blanks = blanks_at(line, at);
  if (!closed || blanks == 0 || at + blanks == line.size()) return {};
  mark.length = at + blanks;
  const std::string small = ascii_lower(inner);
  mark.capital = std::isupper(static_cast<unsigned char>(inner.front())) != 0;
  if (std::isdigit(static_cast<unsigned char>(inner.front())) != 0) {
    // Without a bracket before it a number makes an item of Markdown's own.
    const bool figures = inner.find_first_not_of("0123456789") == std::string_view::npos && inner.size() <= 2;
    if (!figures || mark.before == 0) return {};
    mark.number = std::stoi(std::string(inner));
    return mark;
  }
  if (inner.size() == 1) mark.number = small.front() - 'a' + 1;
  mark.roman = small_roman(small);
  return mark.number > 0 || mark.roman > 0 ? mark : LetterMark{};
}

void mark_items(std::vector<Piece>& pieces) {
  ItemFinder(pieces).mark();
}

std::vector<bool> lettered(const std::vector<std::string_view>& texts) {
  std::vector<bool> found(texts.size());
  LetterMark before;
  std::size_t before_at = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const LetterMark mark = letter_mark(texts[i]);
    if (mark.length == 0) {
      // What goes on with it may lie in between.
      const bool small = !texts[i].empty() && std::islower(static_cast<unsigned char>(texts[i].front())) != 0;
      if (!small) before = {};
      continue;
    }
    if (mark.counts_on_from(before)) found[before_at] = found[i] = true;
    before = mark;
    before_at = i;
  }
  return found;
}

}  // namespace commonplace
