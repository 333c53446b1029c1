#include "import/outline/note_marks.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include <fmt/format.h>

#include "import/inked_text.h"
#include "text/words.h"

// A raised figure or star at the beginning of a piece is the head of a note's text; anywhere else it
// refers to one:
//
//   ... asked the library.¹ They ...     sign
//   ¹ The one in Main Street.            head
//   12 m²                                a power, and no sign
//
// Under a heading `Notes` the texts may be a numbered list.

namespace commonplace {
namespace {

constexpr std::array<std::string_view, 5> stars = {"*", "†", "‡", "§", "¶"};
constexpr std::array<std::string_view, 5> star_names = {"star", "dagger", "double-dagger", "section",
                                                        "paragraph"};

// The label in what is printed raised: figures, or stars. Empty when it is neither ("th").
std::string label_in(std::string_view raised) {
  std::string figures;
  std::size_t letters = 0;
  for (const char c : raised) {
    if (std::isdigit(static_cast<unsigned char>(c)) != 0) figures += c;
    letters += std::isalpha(static_cast<unsigned char>(c)) != 0;
  }
  if (letters > 0 || figures.size() > 3) return {};
  if (!figures.empty()) return figures;
  for (std::size_t i = 0; i < stars.size(); ++i) {
    std::size_t count = 0;
    for (std::size_t at = 0; raised.substr(at).starts_with(stars.at(i)); at += stars.at(i).size()) ++count;
    if (count > 0) return std::string(star_names.at(i)) + (count > 1 ? fmt::format("-{}", count) : "");
  }
  return {};
}

bool is_clean(std::string_view raised, std::string_view label) {
  return raised == label || std::isdigit(static_cast<unsigned char>(label.front())) == 0;
}

std::size_t blanks_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && text[begin - 1] == ' ') --begin;
  return at - begin;
}

std::size_t after_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '.' || text[at] == ')' || text[at] == ':')) ++at;
  return at;
}

std::size_t star_length(std::string_view text) {
  std::size_t length = 0;
  for (const std::string_view star : stars)
    while (text.substr(length).starts_with(star)) length += star.size();
  return length;
}

// The 2 of "90 m²": behind a unit of one or two letters that a number stands before.
bool is_power(std::string_view text, std::size_t at, std::string_view label) {
  const auto is = [&](std::size_t from, int (*kind)(int)) {
    return from < at && kind(static_cast<unsigned char>(text[from])) != 0;
  };
  std::size_t begin = at;
  while (begin > 0 && is(begin - 1, std::islower)) --begin;
  const bool unit = begin < at && at - begin <= 2 && begin >= 2 && text[begin - 1] == ' ';
  return unit && is(begin - 2, std::isdigit) && (label == "2" || label == "3");
}

class NoteMarkFinder {
 public:
  explicit NoteMarkFinder(std::vector<Node>& nodes) : nodes_(nodes) {}

  NoteMarks find() {
    for (std::size_t i = 0; i < nodes_.size(); ++i) look_at(i);
    return std::move(marks_);
  }

 private:
  void look_at(std::size_t i) {
    Node& node = nodes_[i];
    if (node.fate.fate == Fate::left_out) return;
    if (node.piece->kind == PieceKind::note) {
      marks_.heads.push_back({i, 0, node.piece->label, ""});
      return;
    }
    const bool may_be_head = node.piece->kind == PieceKind::text && node.piece->style.empty();
    const std::optional<NoteText> head = may_be_head ? head_of(i) : std::nullopt;
    if (head) marks_.heads.push_back(*head);
    if (const auto bullet = star_item(i)) marks_.heads.push_back(*bullet);
    if (const auto endnote = head ? std::nullopt : numbered_below_heading(i))
      marks_.heads.push_back(*endnote);
    if (is_heading_of_notes(node.words.text)) marks_.heading = i;
    if (!head) look_for_signs(i, node.words);
    for (auto& row : node.rows)
      for (InkedText& cell : row) look_for_signs(i, cell);
  }

  // A raised label, or a star, before words.
  std::optional<NoteText> head_of(std::size_t i) const {
    const InkedText& words = nodes_[i].words;
    const std::string_view text = words.text;
    std::size_t end = star_length(text);
    for (const Ink& ink : words.inks)
      if (ink.kind == InkKind::superscript && ink.range.begin == 0)
        end = std::max<std::size_t>(end, ink.range.end);
    const std::string label = end == 0 ? std::string() : label_in(text.substr(0, end));
    const std::size_t begin = after_blanks(text, end);
    if (label.empty() || begin >= text.size()) return std::nullopt;
    return NoteText{i, begin, label, std::string(text.substr(0, end))};
  }

  // What a reader took for a list of one item, with a star for its bullet.
  std::optional<NoteText> star_item(std::size_t i) const {
    const Piece& piece = *nodes_[i].piece;
    if (piece.kind != PieceKind::item || piece.bullet != "* ") return std::nullopt;
    const auto is_item = [&](std::size_t at) { return nodes_[at].piece->kind == PieceKind::item; };
    const bool alone = (i == 0 || !is_item(i - 1)) && (i + 1 == nodes_.size() || !is_item(i + 1));
    return alone ? std::optional(NoteText{i, 0, "star", "*"}) : std::nullopt;
  }

  static bool is_heading_of_notes(std::string_view text) {
    const std::vector<std::string> all = folded_words(text);
    return all.size() == 1 && (all[0] == "notes" || all[0] == "endnotes" || all[0] == "footnotes");
  }

  // "1. The one in Main Street.", the number in front or known to the reader.
  std::optional<NoteText> numbered_below_heading(std::size_t i) const {
    if (!marks_.heading) return std::nullopt;
    const Piece& piece = *nodes_[i].piece;
    if (piece.kind == PieceKind::item && piece.ordered)
      return NoteText{i, 0, fmt::format("{}", piece.number), "", true};
    const std::string_view text = nodes_[i].words.text;
    const std::size_t figures = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::size_t begin = after_blanks(text, figures);
    if (figures == 0 || figures > 3 || begin == figures || begin >= text.size()) return std::nullopt;
    return NoteText{i, begin, std::string(text.substr(0, figures)), std::string(text.substr(0, figures)),
                    true};
  }

  void look_for_signs(std::size_t i, InkedText& words) {
    if (words.text.empty()) return;
    const std::string_view text = words.text;
    for (const Ink& ink : words.inks) {
      if (ink.kind == InkKind::note_sign)
        marks_.signs.push_back({i, ink.range, ink.target, std::string(ink.range.of(text)), false, &words});
      if (ink.kind != InkKind::superscript || ink.range.begin == 0) continue;
      add_sign(i, words, ink.range);
    }
    for (std::size_t at = text.find('*', 1); at != std::string_view::npos; at = text.find('*', at + 1)) {
      const bool behind_word = text[at - 1] != ' ' && text[at - 1] != '*';
      const std::size_t length = star_length(text.substr(at));
      if (behind_word && !has_ink(words, InkKind::superscript, at))
        add_sign(i, words, range_of(at, at + length));
    }
  }

  void add_sign(std::size_t i, InkedText& words, Range range) {
    const std::string raised(range.of(words.text));
    const std::string label = label_in(raised);
    if (label.empty() || is_power(words.text, range.begin, label)) return;
    range.begin -= static_cast<std::uint32_t>(blanks_before(words.text, range.begin));
    const bool within = !marks_.signs.empty() && marks_.signs.back().words == &words &&
                        marks_.signs.back().range.end > range.begin;
    if (within) return;  // raised twice
    marks_.signs.push_back({i, range, label, raised, !is_clean(raised, label), &words});
  }

  std::vector<Node>& nodes_;
  NoteMarks marks_;
};

}  // namespace

NoteMarks find_note_marks(std::vector<Node>& nodes) {
  return NoteMarkFinder(nodes).find();
}

}  // namespace commonplace
