#include "import/outline/page_furniture.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/ascii.h"
#include "import/outline/looks.h"
#include "text/words.h"

// What runs at the edges of pages the readers have found (running_lines.h). What is left shows by what stands
// around it:
//
//   ... a school in the district within the past     a sentence is open, a figure or words that are
//   6                                                 printed elsewhere in the same way stand in
//   five years. The district serves ...               between, and it goes on with a small letter
//
//   Setting the Context ........ 3                    three lines or more that lead to a page
//   What Members Learned ....... 4

namespace commonplace {

void leave_out(Node& node, std::string_view reason) {
  node.fate = {Fate::left_out, 0, reason};
}

namespace {

constexpr std::size_t most_header_words = 14;

bool is_readable(const Node& node) {
  return node.is_body() && node.has_words() && !(node.words.text.empty() && node.rows.empty());
}

// The nodes of the body that can be read, in order.
std::vector<std::size_t> readable(const std::vector<Node>& nodes) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < nodes.size(); ++i)
    if (is_readable(nodes[i])) found.push_back(i);
  return found;
}

bool begins_with_small(const Node& node) {
  const std::string& text = node.words.text;
  return node.piece->kind == PieceKind::text && !text.empty() &&
         std::islower(static_cast<unsigned char>(text.front())) != 0;
}

bool is_open_text(const Node& node) {
  constexpr std::size_t fewest_words = 5;  // fewer are a heading, unless they go on with something
  const Ending ending = ending_of(node.words.text);
  return node.piece->kind == PieceKind::text && (ending == Ending::open || ending == Ending::comma) &&
         (begins_with_small(node) || words(node.words.text).size() >= fewest_words);
}

bool is_plain_line(const Node& node) {
  return node.piece->kind == PieceKind::text && node.piece->style.empty() && node.piece->size <= 1.08F &&
         !is_all(InkKind::bold, node.words) && words(node.words.text).size() <= most_header_words;
}

bool is_bare_number(std::string_view text) {
  const bool figure = text.find_first_of("0123456789") != std::string_view::npos;
  return figure && text.size() <= 8 && text.find_first_not_of("0123456789-–— ") == std::string_view::npos;
}

// A line with its figures as `#`, in small letters.
std::string shape_of_line(std::string_view text) {
  std::string shape;
  for (const std::string& word : folded_words(text)) {
    const bool figures = word.find_first_not_of("0123456789") == std::string::npos;
    shape += (figures ? "#" : word) + ' ';
  }
  return shape;
}

// Lines that part the two halves of a sentence: one or two, a number and a header.
class Interruptions {
 public:
  explicit Interruptions(std::vector<Node>& nodes) : nodes_(nodes), text_(readable(nodes)) {
    for (const std::size_t i : text_) {
      if (!is_plain_line(nodes_[i])) continue;
      ++times_[shape_of_line(nodes_[i].words.text)];
      ++times_[nodes_[i].words.text];
    }
  }

  void leave_out_all() {
    for (std::size_t at = 0; at + 2 < text_.size(); ++at) {
      if (!is_open_text(nodes_[text_[at]])) continue;
      constexpr std::size_t most_lines = 3;
      std::size_t end = at + 1;
      while (end < text_.size() && end <= at + most_lines && may_run(nodes_[text_[end]])) ++end;
      if (end == at + 1 || end >= text_.size() || !begins_with_small(nodes_[text_[end]])) continue;
      for (std::size_t i = at + 1; i < end; ++i) interrupts_.insert(text_[i]);
    }
    for (const std::size_t i : interrupts_) ++interrupted_by_[shape_of_line(nodes_[i].words.text)];
    for (const std::size_t i : interrupts_) take_out(i);
    std::set<std::string> seen;
    for (const std::size_t i : text_)
      if (!seen.insert(shape_of_line(nodes_[i].words.text)).second) take_out_again(i);
  }

 private:
  // A number, a line that is printed elsewhere as well (the title), or one that counts and comes three times:
  // no sentence breaks for anything else.
  bool may_run(const Node& node) const {
    if (!is_plain_line(node)) return false;
    if (is_bare_number(node.words.text)) return true;
    const auto times = [&](const std::string& key) {
      const auto found = times_.find(key);
      return found == times_.end() ? 0 : found->second;
    };
    return ending_of(node.words.text) == Ending::open &&
           (times(node.words.text) >= 2 || times(shape_of_line(node.words.text)) >= 3);
  }

  void take_out(std::size_t i) {
    leave_out(nodes_[i], is_bare_number(nodes_[i].words.text) ? "page number" : "running header");
  }

  // A header that interrupts two sentences is none of the text where it interrupts nothing, either.
  void take_out_again(std::size_t i) {
    Node& node = nodes_[i];
    if (!node.is_body() || !is_plain_line(node) || is_bare_number(node.words.text)) return;
    const auto found = interrupted_by_.find(shape_of_line(node.words.text));
    if (found != interrupted_by_.end() && found->second >= 2) take_out(i);
  }

  std::vector<Node>& nodes_;
  std::vector<std::size_t> text_;
  std::map<std::string, int> times_;           // by the very words, and by their shape
  std::set<std::size_t> interrupts_;           // lines that part two halves of a sentence
  std::map<std::string, int> interrupted_by_;  // how many of a shape do
};

// "Setting the Context ..... 3": its words without leader and number, when it leads to a page.
struct ContentsLine {
  std::string title;  // folded
  bool leader = false;
};

std::optional<ContentsLine> contents_line(const Node& node) {
  constexpr std::size_t most_words = 30;
  if (node.piece->kind != PieceKind::text && node.piece->kind != PieceKind::item) return std::nullopt;
  const std::string_view text = node.words.text;
  const std::size_t end = text.find_last_not_of("0123456789ivxlc");
  if (end == std::string_view::npos || end + 1 == text.size() || text.size() - end > 5) return std::nullopt;
  const std::size_t words_end = text.find_last_not_of(" .…\t·_", end);
  if (words_end == std::string_view::npos || words_end == end) return std::nullopt;
  const std::string_view between = text.substr(words_end + 1, end - words_end);
  const bool leader = std::ranges::count(between, '.') >= 3 || between.find("…") != std::string_view::npos;
  if (words(text).size() > most_words) return std::nullopt;
  ContentsLine line;
  for (const std::string& word : folded_words(text.substr(0, words_end + 1))) line.title += word + ' ';
  line.leader = leader;
  return line.title.empty() ? std::nullopt : std::optional(line);
}

// Three lines or more that lead to pages: with dots before the number, or with the words of a line that
// comes later. What stands above them, short and alone, is their heading.
void leave_out_contents(std::vector<Node>& nodes) {
  constexpr std::size_t fewest_lines = 3;
  constexpr std::string_view reason = "table of contents";
  const std::vector<std::size_t> text = readable(nodes);
  std::map<std::string, std::size_t> last_of;  // lines by their words: the last such
  for (const std::size_t i : text) {
    std::string folded;
    if (words(nodes[i].words.text).size() <= most_header_words)
      for (const std::string& word : folded_words(nodes[i].words.text)) folded += word + ' ';
    if (!folded.empty()) last_of[folded] = i;
  }
  const auto leads = [&](std::size_t i) {
    const auto line = contents_line(nodes[i]);
    if (!line) return false;
    const auto later = last_of.find(line->title);
    return line->leader || (later != last_of.end() && later->second > i);
  };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at, dots = 0;
    while (end < text.size() && leads(text[end])) dots += contents_line(nodes[text[end++]])->leader;
    if (end - at >= fewest_lines) {
      for (std::size_t i = at; i < end; ++i) leave_out(nodes[text[i]], reason);
      const bool titled = at > 0 && words(nodes[text[at - 1]].words.text).size() <= 4 &&
                          nodes[text[at - 1]].piece->kind == PieceKind::text &&
                          ending_of(nodes[text[at - 1]].words.text) == Ending::open &&
                          !is_open_text(nodes[text[at - 1]]);
      if (titled) leave_out(nodes[text[at - 1]], reason);
    }
    at = std::max(end, at + 1);
  }
}

}  // namespace

void leave_out_page_furniture(std::vector<Node>& nodes) {
  for (Node& node : nodes)
    if (node.piece->kind == PieceKind::left_out) leave_out(node, node.piece->reason);
  leave_out_contents(nodes);
  Interruptions(nodes).leave_out_all();
}

void leave_out_imprints(std::vector<Node>& nodes) {
  constexpr float small_print = 0.85F;
  const std::vector<std::size_t> text = readable(nodes);
  const auto is_small = [&](std::size_t i) {
    const Piece& piece = *nodes[i].piece;
    return piece.kind == PieceKind::text && piece.size > 0 && piece.size < small_print && piece.style.empty();
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_open_text(nodes[text[at]]) || is_small(text[at])) continue;
    std::size_t end = at + 1;
    while (end < text.size() && is_small(text[end])) ++end;
    const bool goes_on = end > at + 1 && end < text.size() && begins_with_small(nodes[text[end]]);
    const bool other_page =
        goes_on && nodes[text[end]].piece->spot.page > nodes[text[end - 1]].piece->spot.page;
    if (!other_page) continue;
    for (std::size_t i = at + 1; i < end; ++i) leave_out(nodes[text[i]], "imprint");
  }
}

}  // namespace commonplace
