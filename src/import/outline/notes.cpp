#include "import/outline/notes.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "import/inked_text.h"
#include "import/outline/looks.h"
#include "import/outline/note_marks.h"

// Signs and texts (note_marks.h) are paired by their labels, the first sign with the first text of a label,
// so that notes may be counted anew in each chapter. What looks like a sign and has no text is none. Under a
// heading `Notes` each numbered text is a note if a sign refers to it.
//
// A text that no sign refers to may have lost the raising of its sign: "library.1 They". Failing that
// it is put where it interrupts the text, and a person has to look.

namespace commonplace {
namespace {

class NoteFinder {
 public:
  NoteFinder(std::vector<Node>& nodes, NoteMarks marks)
      : nodes_(nodes),
        signs_(std::move(marks.signs)),
        heads_(std::move(marks.heads)),
        heading_(marks.heading) {}

  std::vector<DraftNote> take() {
    for (const NoteText& head : heads_) heads_at_.insert(head.node);
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
        signs_, [&](const NoteSign& sign) { return sign.words == &words && sign.range.overlaps(range); });
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
      const NoteText& head = heads_[h];
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
      const NoteSign& sign = signs_[s];
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
    const auto is_taken = [&](const NoteText& head) {
      return head.needs_sign && nodes_[head.node].fate.fate == Fate::note;
    };
    if (heading_ && std::ranges::any_of(heads_, is_taken))
      leave_out(nodes_[*heading_], "the heading of the notes");
  }

  // A star at the beginning proves nothing unless a sign refers to it; a raised figure does.
  bool raised(const NoteText& head) const {
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
        {note.spot,
         fmt::format("nothing in the text refers to footnote `{}`: move its mark to where it belongs",
                     note.label)});
  }

  void place_signs() {
    std::map<InkedText*, std::vector<std::size_t>> by_text;
    for (std::size_t s = 0; s < signs_.size(); ++s) {
      const NoteSign& sign = signs_[s];
      if (label_of_.contains(s)) {
        by_text[sign.words].push_back(s);
        if (sign.damaged)
          nodes_[sign.node].reviews.push_back(
              {nodes_[sign.node].piece->spot,
               fmt::format("`{}` was taken for a reference to footnote `{}`", sign.printed, sign.label)});
      } else if (!notes_.empty() && sign.words->text.size() > sign.range.end && is_likely(sign)) {
        nodes_[sign.node].reviews.push_back(
            {nodes_[sign.node].piece->spot,
             fmt::format("there is no footnote for the raised `{}`", sign.printed)});
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
      const NoteSign& sign = signs_[one.first];
      return sign.words == &words && sign.range == ink.range;
    });
  }

  // Behind a full stop nothing is raised but the sign of a note.
  static bool is_likely(const NoteSign& sign) {
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
  std::vector<NoteSign> signs_;
  std::vector<NoteText> heads_;
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
  return NoteFinder(nodes, find_note_marks(nodes)).take();
}

}  // namespace commonplace
