#include "import/outline/notes.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "import/inked_text.h"
#include "import/outline/looks.h"
#include "text/words.h"

// A raised figure or star at the beginning of a piece is the head of a note's text; anywhere else it
// refers to one. The two are paired by their labels, the first sign with the first text of a label, so
// that notes may be counted anew in each chapter. What looks like a sign and has no text is none:
//
//   ... asked the library.¹ They ...     sign      -> asked the library.[^1] They
//   ¹ The one in Main Street.            text      -> [^1]: The one in Main Street.
//   12 m²                                no text 2 -> stays
//
// Under a heading `Notes` the texts may stand as a numbered list: each is a note if a sign refers to it.
//
// A text that no sign refers to may have lost the raising of its sign: "library.1 They". Failing that
// it is put where it interrupts the text, and a person has to look.

namespace commonplace {
namespace {

struct Sign {
  std::size_t node = 0;
  Range range;  // what is printed, and blanks before it
  std::string label;
  std::string printed;
  bool damaged = false;
  InkedText* words = nullptr;  // of the node, or of a cell of its table
};

struct Head {
  std::size_t node = 0;
  std::size_t length = 0;  // of label and what stands between it and the words
  std::string label, printed;
  bool needs_sign = false;  // a numbered line under `Notes`, which may be just that
};

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

class NoteFinder {
 public:
  explicit NoteFinder(std::vector<Node>& nodes) : nodes_(nodes) {}

  std::vector<DraftNote> take() {
    for (std::size_t i = 0; i < nodes_.size(); ++i) look_at(i);
    for (const Head& head : heads_) heads_at_.insert(head.node);
    pair_with_earlier();
    pair_with_later();
    for (std::size_t i = 0; i < heads_.size(); ++i)
      if (!sign_of_[i]) find_lost_sign(i);
    make_notes();
    refer_again();
    leave_out_heading();
    place_signs();
    return std::move(notes_);
  }

 private:
  void look_at(std::size_t i) {
    Node& node = nodes_[i];
    if (node.fate.fate == Fate::left_out) return;
    if (node.piece->kind == PieceKind::note) {
      heads_.push_back({i, 0, node.piece->label, ""});
      return;
    }
    const bool may_be_head = node.piece->kind == PieceKind::text && node.piece->style.empty();
    const std::optional<Head> head = may_be_head ? head_of(i) : std::nullopt;
    if (head) heads_.push_back(*head);
    if (const auto bullet = star_item(i)) heads_.push_back(*bullet);
    if (const auto endnote = head ? std::nullopt : numbered_below_heading(i)) heads_.push_back(*endnote);
    if (is_heading_of_notes(node.words.text)) heading_ = i;
    if (!head) look_for_signs(i, node.words);
    for (auto& row : node.rows)
      for (InkedText& cell : row) look_for_signs(i, cell);
  }

  // A raised label, or a star, before words.
  std::optional<Head> head_of(std::size_t i) const {
    const InkedText& words = nodes_[i].words;
    const std::string_view text = words.text;
    std::size_t end = star_length(text);
    for (const Ink& ink : words.inks)
      if (ink.kind == InkKind::superscript && ink.range.begin == 0)
        end = std::max<std::size_t>(end, ink.range.end);
    const std::string label = end == 0 ? std::string() : label_in(text.substr(0, end));
    const std::size_t begin = after_blanks(text, end);
    if (label.empty() || begin >= text.size()) return std::nullopt;
    return Head{i, begin, label, std::string(text.substr(0, end))};
  }

  // What a reader took for a list of one item, with a star for its bullet.
  std::optional<Head> star_item(std::size_t i) const {
    const Piece& piece = *nodes_[i].piece;
    if (piece.kind != PieceKind::item || piece.bullet != "* ") return std::nullopt;
    const auto is_item = [&](std::size_t at) { return nodes_[at].piece->kind == PieceKind::item; };
    const bool alone = (i == 0 || !is_item(i - 1)) && (i + 1 == nodes_.size() || !is_item(i + 1));
    return alone ? std::optional(Head{i, 0, "star", "*"}) : std::nullopt;
  }

  static bool is_heading_of_notes(std::string_view text) {
    const std::vector<std::string> all = folded_words(text);
    return all.size() == 1 && (all[0] == "notes" || all[0] == "endnotes" || all[0] == "footnotes");
  }

  // "1. The one in Main Street.", the number in front or known to the reader.
  std::optional<Head> numbered_below_heading(std::size_t i) const {
    if (!heading_) return std::nullopt;
    const Piece& piece = *nodes_[i].piece;
    if (piece.kind == PieceKind::item && piece.ordered)
      return Head{i, 0, fmt::format("{}", piece.number), "", true};
    const std::string_view text = nodes_[i].words.text;
    const std::size_t figures = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::size_t begin = after_blanks(text, figures);
    if (figures == 0 || figures > 3 || begin == figures || begin >= text.size()) return std::nullopt;
    return Head{i, begin, std::string(text.substr(0, figures)), std::string(text.substr(0, figures)), true};
  }

  void look_for_signs(std::size_t i, InkedText& words) {
    if (words.text.empty()) return;
    const std::string_view text = words.text;
    for (const Ink& ink : words.inks) {
      if (ink.kind == InkKind::note_sign)
        signs_.push_back({i, ink.range, ink.target, std::string(ink.range.of(text)), false, &words});
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
    const bool within =
        !signs_.empty() && signs_.back().words == &words && signs_.back().range.end > range.begin;
    if (within) return;  // raised twice
    signs_.push_back({i, range, label, raised, !is_clean(raised, label), &words});
  }

  // What is the text of a note has no signs; what has the sign of a note is no such text.
  bool may_pair(std::size_t h, std::size_t s) const {
    const bool within = signs_[s].node == heads_[h].node || notes_at_.contains(signs_[s].node);
    return !taken_.contains(s) && !within && !signs_at_.contains(heads_[h].node);
  }

  void pair(std::size_t h, std::size_t s) {
    sign_of_[h] = s;
    taken_.insert(s);
    notes_at_.insert(heads_[h].node);
    signs_at_.insert(signs_[s].node);
  }

  // The first sign of a label with its first text, and so on. A text stands behind its sign.
  void pair_with_earlier() {
    sign_of_.assign(heads_.size(), std::nullopt);
    for (std::size_t h = 0; h < heads_.size(); ++h) {
      for (std::size_t s = 0; s < signs_.size(); ++s) {
        const bool fits = signs_[s].label == heads_[h].label && may_pair(h, s);
        const bool known = nodes_[heads_[h].node].piece->kind == PieceKind::note;
        if (!fits || (!known && signs_[s].node >= heads_[h].node)) continue;
        pair(h, s);
        break;
      }
    }
  }

  // But where a page's end cut a paragraph, the note may stand before the half that has its sign.
  void pair_with_later() {
    constexpr std::size_t near = 4;  // pieces
    for (std::size_t h = 0; h < heads_.size(); ++h) {
      for (std::size_t s = 0; s < signs_.size() && !sign_of_[h]; ++s) {
        const bool follows = signs_[s].node > heads_[h].node && signs_[s].node <= heads_[h].node + near;
        if (signs_[s].label != heads_[h].label || !follows || !may_pair(h, s)) continue;
        pair(h, s);
      }
    }
  }

  // "library.1 They": the figure of a note that no sign refers to, behind a word or its full stop.
  void find_lost_sign(std::size_t h) {
    const std::string& label = heads_[h].label;
    if (label.empty() || std::isdigit(static_cast<unsigned char>(label.front())) == 0) return;
    if (heads_[h].needs_sign) return;
    for (std::size_t i = heads_[h].node; i-- > 0;) {
      Node& node = nodes_[i];
      if (!takes_sign(i) || node.piece->kind == PieceKind::table) continue;
      const std::string_view text = node.words.text;
      for (std::size_t at = text.find(label); at != std::string_view::npos; at = text.find(label, at + 1)) {
        const Range range = range_of(at, at + label.size());
        const bool raised = has_ink(node.words, InkKind::superscript, at);  // a sign of its own
        if (raised || !looks_like_lost_sign(text, at, label.size()) || is_sign(node.words, range)) continue;
        signs_.push_back({i, range, label, label, true, &node.words});
        pair(h, signs_.size() - 1);
        return;
      }
    }
  }

  bool is_sign(const InkedText& words, Range range) const {
    return std::ranges::any_of(
        signs_, [&](const Sign& sign) { return sign.words == &words && sign.range.overlaps(range); });
  }

  static bool looks_like_lost_sign(std::string_view text, std::size_t at, std::size_t length) {
    if (at < 2 || (at + length < text.size() && text[at + length] != ' ')) return false;
    const auto before = static_cast<unsigned char>(text[at - 1]),
               second = static_cast<unsigned char>(text[at - 2]);
    const bool behind_mark = std::string_view(".,;\"!?)").find(text[at - 1]) != std::string_view::npos;
    return behind_mark ? std::isalpha(second) != 0 || second == '"' || second >= 0x80
                       : std::islower(before) != 0 && std::islower(second) != 0;
  }

  void make_notes() {
    std::set<std::string> used;
    for (std::size_t h = 0; h < heads_.size(); ++h) {
      const Head& head = heads_[h];
      Node& node = nodes_[head.node];
      const bool certain = sign_of_[h] || node.piece->kind == PieceKind::note || raised(head);
      if (!certain) continue;
      if (node.piece->kind == PieceKind::item && !sign_of_[h]) continue;
      if (!sign_of_[h] && place_of_lost_sign(head.node) == nullptr) continue;  // a text of notes alone
      DraftNote note;
      note.label = head.label.empty() ? "note" : head.label;
      for (int i = 2; used.contains(note.label); ++i) note.label = fmt::format("{}-{}", head.label, i);
      used.insert(note.label);
      note.printed = head.printed;
      note.spot = node.piece->spot;
      note.words = slice(node.words, range_of(head.length, node.words.text.size()));
      std::erase_if(note.words.inks, [](const Ink& ink) { return ink.kind == InkKind::note_sign; });
      node.fate = {Fate::note, notes_.size(), {}};
      if (sign_of_[h]) note.sign = signs_[*sign_of_[h]].printed;
      if (sign_of_[h])
        label_of_.emplace(*sign_of_[h], note.label);
      else
        place_without_sign(h, note);
      take_rest(head.node, note);
      notes_.push_back(std::move(note));
    }
  }

  // A sign that is left, printed as that of the only note of its label, refers to that note once more.
  void refer_again() {
    for (std::size_t s = 0; s < signs_.size(); ++s) {
      const Sign& sign = signs_[s];
      if (label_of_.contains(s) || !nodes_[sign.node].is_body() || !is_likely(sign)) continue;
      const DraftNote* note = nullptr;
      std::size_t notes = 0;
      for (std::size_t h = 0; h < heads_.size(); ++h) {
        if (heads_[h].label != sign.label || !sign_of_[h]) continue;
        ++notes;
        note = note_at(heads_[h].node);
      }
      if (note != nullptr && notes == 1 && note->sign == sign.printed) label_of_.emplace(s, note->label);
    }
  }

  const DraftNote* note_at(std::size_t node) const {
    const PieceFate& fate = nodes_[node].fate;
    return fate.fate == Fate::note ? &notes_[fate.note] : nullptr;
  }

  // With its texts gone to their signs it is the heading of nothing.
  void leave_out_heading() {
    const auto is_taken = [&](const Head& head) {
      return head.needs_sign && nodes_[head.node].fate.fate == Fate::note;
    };
    if (heading_ && std::ranges::any_of(heads_, is_taken))
      leave_out(nodes_[*heading_], "the heading of the notes");
  }

  // A star at the beginning proves nothing unless a sign refers to it; a raised figure does.
  bool raised(const Head& head) const {
    return !head.needs_sign && std::isdigit(static_cast<unsigned char>(head.label.front())) != 0;
  }

  // A note that a page's end cut: what follows begins small, and the text before the note is complete.
  void take_rest(std::size_t i, DraftNote& note) {
    const Ending ending = ending_of(note.words.text);
    if (i + 1 >= nodes_.size() || (ending != Ending::open && ending != Ending::comma)) return;
    Node& next = nodes_[i + 1];
    const std::string_view text = next.words.text;
    if (nodes_[i].piece->kind == PieceKind::note || !next.piece->style.empty() || !next.words.inks.empty())
      return;
    if (!next.is_body() || next.piece->kind != PieceKind::text || text.empty()) return;
    if (std::islower(static_cast<unsigned char>(text.front())) == 0 || signs_at_.contains(i + 1)) return;
    const Node* before = text_before(i);
    if (before == nullptr || ending_of(before->words.text) != Ending::sentence) return;
    append(note.words, " ");
    append(note.words, next.words);
    next.fate = {Fate::note, notes_.size(), {}};
  }

  Node* text_before(std::size_t i) {
    while (i-- > 0)
      if (takes_sign(i)) return &nodes_[i];
    return nullptr;
  }

  bool takes_sign(std::size_t i) const {
    return !heads_at_.contains(i) && nodes_[i].is_body() && nodes_[i].has_words() &&
           !nodes_[i].words.text.empty();
  }

  Node* text_behind(std::size_t i) {
    while (++i < nodes_.size())
      if (takes_sign(i)) return &nodes_[i];
    return nullptr;
  }

  Node* place_of_lost_sign(std::size_t i) {
    Node* before = text_before(i);
    return before != nullptr ? before : text_behind(i);
  }

  void place_without_sign(std::size_t h, DraftNote& note) {
    Node* before = place_of_lost_sign(heads_[h].node);
    const auto i = static_cast<std::size_t>(before - nodes_.data());
    const std::size_t end = before->words.text.size();
    label_of_[signs_.size()] = note.label;
    signs_.push_back({i, range_of(end, end), heads_[h].label, "", false, &before->words});
    before->reviews.push_back(
        {note.spot, fmt::format("nothing refers to footnote `{}`; it was placed here", note.label)});
  }

  void place_signs() {
    std::map<InkedText*, std::vector<std::size_t>> by_text;
    for (std::size_t s = 0; s < signs_.size(); ++s) {
      const Sign& sign = signs_[s];
      if (label_of_.contains(s)) {
        by_text[sign.words].push_back(s);
        if (sign.damaged)
          nodes_[sign.node].reviews.push_back(
              {nodes_[sign.node].piece->spot,
               fmt::format("read `{}` as a reference to footnote `{}`", sign.printed, sign.label)});
      } else if (!notes_.empty() && sign.words->text.size() > sign.range.end && is_likely(sign)) {
        nodes_[sign.node].reviews.push_back(
            {nodes_[sign.node].piece->spot,
             fmt::format("the raised `{}` does not match a footnote", sign.printed)});
      }
    }
    for (Node& node : nodes_) drop_dangling(node);
    for (auto& [words, signs] : by_text) place(*words, signs);
  }

  // Signs that the source ties to a note it does not have. One that refers once more to a note it has
  // stays, if nothing is printed for it.
  void drop_dangling(Node& node) {
    const auto is_dangling = [&](const Ink& ink) {
      if (ink.kind != InkKind::note_sign) return false;
      const auto note = std::ranges::find(notes_, ink.target, &DraftNote::label);
      return note == notes_.end() || !note->sign.empty() || !note->printed.empty();
    };
    for (const Ink& ink : node.words.inks)
      if (is_dangling(ink) && !is_paired(node.words, ink))
        node.reviews.push_back({node.piece->spot, fmt::format("footnote `{}` has no text", ink.target)});
    std::erase_if(node.words.inks, is_dangling);
    for (auto& row : node.rows)
      for (InkedText& cell : row) std::erase_if(cell.inks, is_dangling);
  }

  bool is_paired(const InkedText& words, const Ink& ink) const {
    return std::ranges::any_of(label_of_, [&](const auto& one) {
      const Sign& sign = signs_[one.first];
      return sign.words == &words && sign.range == ink.range;
    });
  }

  // Behind a full stop nothing is raised but the sign of a note.
  static bool is_likely(const Sign& sign) {
    const std::string_view text = sign.words->text;
    return sign.range.begin > 0 &&
           std::string_view(".,;!?").find(text[sign.range.begin - 1]) != std::string_view::npos;
  }

  void place(InkedText& words, const std::vector<std::size_t>& signs) {
    std::vector<std::size_t> order = signs;
    std::ranges::sort(order, {}, [&](std::size_t s) { return signs_[s].range; });
    std::vector<Edit> edits;
    std::vector<Ink> inks;
    std::uint32_t shift = 0;
    for (const std::size_t s : order) {
      const Range range = signs_[s].range;
      inks.push_back({InkKind::note_sign, {range.begin - shift, range.begin - shift}, label_of_.at(s)});
      if (range.empty()) continue;
      edits.push_back({range, ""});
      shift += range.end - range.begin;
    }
    std::erase_if(words.inks,
                  [&](const Ink& ink) { return ink.kind == InkKind::note_sign && is_paired(words, ink); });
    words = edited(words, edits);
    words.inks.insert(words.inks.end(), inks.begin(), inks.end());
  }

  std::vector<Node>& nodes_;
  std::vector<Sign> signs_;
  std::vector<Head> heads_;
  std::optional<std::size_t> heading_;               // the last heading of notes, by its words
  std::vector<std::optional<std::size_t>> sign_of_;  // of each head
  std::set<std::size_t> taken_;                      // signs that have a note
  std::set<std::size_t> heads_at_;                   // the nodes of heads
  std::set<std::size_t> notes_at_, signs_at_;        // of the notes and signs that are paired
  std::map<std::size_t, std::string> label_of_;      // of each sign that has a note
  std::vector<DraftNote> notes_;
};

}  // namespace

std::vector<DraftNote> take_notes(std::vector<Node>& nodes) {
  return NoteFinder(nodes).take();
}

}  // namespace commonplace
