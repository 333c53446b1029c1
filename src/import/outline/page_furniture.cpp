#include "import/outline/page_furniture.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
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

// Word keeps headers apart from its paragraphs, and no page end cuts one: nothing there interrupts a
// sentence.
bool is_of_word(const Piece& piece) {
  return piece.size > 0 && piece.spot.page == 0;
}

bool is_plain_line(const Node& node) {
  return !is_of_word(*node.piece) && node.piece->kind == PieceKind::text && node.piece->style.empty() &&
         node.piece->size <= 1.08F && !is_all(InkKind::bold, node.words) &&
         words(node.words.text).size() <= most_header_words;
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

std::string folded_line(std::string_view text) {
  std::string folded;
  for (const std::string& word : folded_words(text)) folded += word + ' ';
  return folded;
}

// A line of a table of contents: "Setting the Context ..... 3", "1.1 Time3", or its page alone below it (".
// 3").
struct ContentsLine {
  std::string title;  // folded, without leader and page; empty for a page alone
  bool page = false, leader = false;
};

ContentsLine contents_line(std::string_view text) {
  const auto dots = [](std::string_view between) {
    return std::ranges::count(between, '.') >= 3 || between.find("…") != std::string_view::npos;
  };
  ContentsLine line;
  std::size_t end = text.find_last_not_of("0123456789ivxlc");
  const bool roman =
      end != std::string_view::npos && std::isalpha(static_cast<unsigned char>(text[end])) != 0;
  if (roman) end = text.find_last_not_of("0123456789");  // "April" ends in no page number
  if (end == std::string_view::npos) return {{}, true, false};
  line.page = end + 1 < text.size() && text.size() - end <= 5;
  if (!line.page) end = text.size() - 1;
  const std::size_t words_end = text.find_last_not_of(" .…\t·_", end);
  if (words_end == std::string_view::npos) return {{}, true, dots(text)};
  line.leader = line.page && dots(text.substr(words_end + 1, end - words_end));
  line.title = folded_line(text.substr(0, words_end + 1));
  return line;
}

// Three lines or more that lead to pages: with dots before the number, or with the words of a line that
// comes later.
class Contents {
 public:
  explicit Contents(std::vector<Node>& nodes) : nodes_(nodes), text_(readable(nodes)) {
    for (const std::size_t i : text_)
      if (words(nodes[i].words.text).size() <= most_words) last_of_[folded_line(nodes[i].words.text)] = i;
  }

  void leave_out_all() {
    constexpr std::size_t fewest_lines = 3;
    for (std::size_t at = 0; at < text_.size();) {
      std::size_t end = at, titles = 0, pages = 0;
      for (; end < text_.size(); ++end) {
        const ContentsLine line = line_at(text_[end]);
        const bool title = leads(line, text_[end]);
        if (!title && !(line.title.empty() && line.page && titles > 0)) break;
        titles += title;
        pages += line.page;
      }
      if (titles >= fewest_lines && pages * 2 >= titles) leave_out_lines(at, end);
      at = std::max(end, at + 1);
    }
  }

 private:
  static constexpr std::size_t most_words = 30;

  ContentsLine line_at(std::size_t i) const {
    const Node& node = nodes_[i];
    const bool is_line = node.piece->kind == PieceKind::text || node.piece->kind == PieceKind::item;
    return is_line && words(node.words.text).size() <= most_words ? contents_line(node.words.text)
                                                                  : ContentsLine();
  }

  bool leads(const ContentsLine& line, std::size_t i) const {
    if (line.title.empty()) return false;
    const auto later = last_of_.find(line.title);
    return line.leader || (later != last_of_.end() && later->second > i);
  }

  void leave_out_lines(std::size_t begin, std::size_t end) {
    constexpr std::string_view reason = "table of contents";
    for (std::size_t at = begin; at < end; ++at) leave_out(nodes_[text_[at]], reason);
    if (begin > 0 && is_heading_of_contents(nodes_[text_[begin - 1]].words.text))
      leave_out(nodes_[text_[begin - 1]], reason);
  }

  static bool is_heading_of_contents(std::string_view text) {
    constexpr std::array<std::string_view, 8> names = {
        "contents ", "table of contents ", "inhalt ",   "inhaltsverzeichnis ",
        "índice ",   "contenido ",         "sommaire ", "table des matières "};
    return std::ranges::find(names, folded_line(text)) != names.end();
  }

  std::vector<Node>& nodes_;
  std::vector<std::size_t> text_;
  std::map<std::string, std::size_t> last_of_;  // lines by their words: the last such
};

}  // namespace

void leave_out_page_furniture(std::vector<Node>& nodes) {
  for (Node& node : nodes)
    if (node.piece->kind == PieceKind::left_out) leave_out(node, node.piece->reason);
  Contents(nodes).leave_out_all();
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
