#include "import/outline/blocks.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "import/inked_text.h"
#include "import/outline/bullets.h"
#include "import/outline/item_marker.h"
#include "import/outline/looks.h"
#include "import/outline/roles.h"
#include "import/outline/section_number.h"
#include "import/outline/speech_lead.h"
#include "import/outline/unwrap.h"
#include "text/words.h"

namespace commonplace {
namespace {

constexpr float picture_gap = 3;  // empty lines that a lost picture leaves in a plain text

// What goes on without a word of its own: only a remark for the block before it.
std::optional<Review> review_of(const Node& node) {
  const Piece& piece = *node.piece;
  if (piece.kind == PieceKind::picture)
    return Review{piece.spot, node.words.text.empty()
                                  ? std::string("a picture was here")
                                  : fmt::format("a picture was here: {}", node.words.text)};
  if (piece.kind == PieceKind::remark) return Review{piece.spot, "comment in the source: " + node.words.text};
  const bool gaps_tell = piece.size == 0 && piece.spot.page == 0 && piece.edge != PageEdge::top;
  if (gaps_tell && node.is_body() && piece.gap_above >= picture_gap)
    return Review{piece.spot, fmt::format("a picture may be missing here: the source has {} empty lines",
                                          static_cast<int>(piece.gap_above))};
  return std::nullopt;
}

class BlockMaker {
 public:
  BlockMaker(const std::vector<Node>& nodes, const DocumentWords& vocabulary)
      : nodes_(nodes), vocabulary_(vocabulary) {}

  std::vector<DraftBlock> make() {
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const Node& node = nodes_[i];
      if (!node.is_body() || !node.has_words()) continue;
      if (node.words.text.empty() && node.rows.empty()) continue;
      if (is_bullet(node.words.text)) continue;  // of an item that has no words
      const std::size_t head = run_in_heading(node);
      if (head > 0) add_stretch(i, slice(node.words, range_of(0, head)));
      add_stretch(i,
                  head > 0 ? trimmed(slice(node.words, range_of(head, node.words.text.size()))) : node.words);
    }
    mark_lettered();
    const std::vector<Role> roles = decide_roles(row_);
    std::size_t next = 0;
    for (std::size_t i = 0; i < row_.size(); ++i) {
      for (; next <= node_of_[i]; ++next) remark(nodes_[next]);
      take(row_[i], roles[i], nodes_[node_of_[i]]);
    }
    for (; next < nodes_.size(); ++next) remark(nodes_[next]);
    add_waiting();
    return std::move(blocks_);
  }

 private:
  void add_stretch(std::size_t node, InkedText words) {
    const Piece& piece = *nodes_[node].piece;
    Looks looks = looks_of(piece, words, vocabulary_);
    row_.push_back({&piece, std::move(words), std::move(looks), nodes_[node].is_line});
    node_of_.push_back(node);
  }

  // "3.1. **The District.** It has ...": a numbered heading that begins its paragraph. How far it goes; 0 for
  // none.
  static std::size_t run_in_heading(const Node& node) {
    constexpr std::size_t most_words = 14, fewest_behind = 8;
    const std::string_view text = node.words.text;
    if (node.piece->kind != PieceKind::text || section_number(text).depth < 2) return 0;
    for (const Ink& ink : node.words.inks) {
      const bool begins = ink.range.begin <= section_number(text).length;
      if (ink.kind != InkKind::bold || !begins || ink.range.end >= text.size()) continue;
      const std::string_view title = text.substr(0, ink.range.end), behind = text.substr(ink.range.end);
      if (words(title).size() <= most_words && words(behind).size() >= fewest_behind) return ink.range.end;
    }
    return 0;
  }

  // (a), (b): each a paragraph of its own, since Markdown has no lists of letters.
  void mark_lettered() {
    std::vector<std::string_view> texts;
    for (const Stretch& one : row_) {
      const bool plain =
          one.piece->kind == PieceKind::text && one.looks.heading_style == 0 && !one.looks.bold;
      texts.emplace_back(plain ? std::string_view(one.words.text) : std::string_view());
    }
    const std::vector<bool> marked = lettered(texts);
    for (std::size_t i = 0; i < row_.size(); ++i) row_[i].is_line = row_[i].is_line || marked[i];
  }

  // A picture within a paragraph comes behind it.
  void remark(const Node& node) {
    if (node.piece->picture) return add_picture(node);
    const auto review = review_of(node);
    if (!review) return;
    if (!waiting_.empty())
      waiting_.back().reviews.push_back(*review);
    else if (blocks_.empty())
      early_.push_back(*review);
    else
      blocks_.back().reviews.push_back(*review);
  }

  void add_picture(const Node& node) {
    DraftBlock& block = waiting_.emplace_back();
    block.kind = DraftKind::picture;
    block.spot = node.piece->spot;
    block.picture = node.piece->picture;
    block.description = node.words.text;
    block.words = node.caption;
    block.reviews = node.reviews;
  }

  void add_waiting() {
    std::ranges::move(waiting_, std::back_inserter(blocks_));
    waiting_.clear();
    if (blocks_.empty()) return;
    blocks_.back().reviews.insert(blocks_.back().reviews.begin(), early_.begin(), early_.end());
    early_.clear();
  }

  void take(const Stretch& stretch, Role role, const Node& node) {
    if (role == Role::rest && !blocks_.empty()) {
      DraftBlock& block = blocks_.back();
      if (block.kind == DraftKind::quotation && begins_with_dash(stretch.words.text)) {
        append(block.words, hard_break_bytes);  // its speaker
        append(block.words, stretch.words);
      } else {
        block.words = joined(block.words, stretch.words, vocabulary_);
      }
      std::erase_if(blocks_.back().reviews,
                    [&](const Review& one) { return one.spot == stretch.piece->spot; });
    } else {
      add_waiting();
      DraftBlock block;
      block.kind = role == Role::heading     ? DraftKind::heading
                   : role == Role::quotation ? DraftKind::quotation
                   : role == Role::item      ? DraftKind::item
                   : role == Role::table     ? DraftKind::table
                                             : DraftKind::paragraph;
      block.spot = stretch.piece->spot;
      block.words = stretch.words;
      block.rows = node.rows;
      block.depth = block.kind == DraftKind::item ? depth_of(stretch.piece->depth) : 1;
      block.ordered = stretch.piece->ordered;
      block.number = stretch.piece->number;
      block.looks = stretch.looks;
      block.size = stretch.piece->size;
      block.is_line = stretch.is_line;
      blocks_.push_back(std::move(block));
    }
    auto& reviews = blocks_.back().reviews;
    reviews.insert(reviews.end(), node.reviews.begin(), node.reviews.end());
  }

  // An item lies one below the last that is less deep, however far in the source sets it.
  int depth_of(int given) {
    if (blocks_.empty() || blocks_.back().kind != DraftKind::item) depths_.clear();
    while (!depths_.empty() && depths_.back() >= given) depths_.pop_back();
    depths_.push_back(given);
    return static_cast<int>(depths_.size());
  }

  const std::vector<Node>& nodes_;
  const DocumentWords& vocabulary_;
  std::vector<Stretch> row_;
  std::vector<std::size_t> node_of_;
  std::vector<DraftBlock> blocks_;
  std::vector<DraftBlock> waiting_;  // pictures, until the paragraph around them has ended
  std::vector<Review> early_;        // from above the first block
  std::vector<int> depths_;          // as given, of the items that the last one lies in, and its own
};

// "Appendix A" over "Survey Questions" is one heading on two lines.
bool is_bare_label(const DraftBlock& block) {
  const std::string family = family_of(block.words.text);
  return family == "appendix @" || family == "appendix #" || family == "part #" || family == "part @" ||
         family == "chapter #" || family == "section #";
}

void merge_labels(std::vector<DraftBlock>& blocks) {
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    DraftBlock &label = blocks[i], &title = blocks[i + 1];
    if (label.kind != DraftKind::heading || title.kind != DraftKind::heading || !is_bare_label(label))
      continue;
    label.reviews.push_back(
        {label.spot, fmt::format("made of two lines: “{}” and “{}”", label.words.text, title.words.text)});
    append(label.words, ": ");
    append(label.words, title.words);
    label.reviews.insert(label.reviews.end(), title.reviews.begin(), title.reviews.end());
    blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

// Whether a sentence was begun: the text ends in a word that needs another, or it has a sentence before.
bool is_cut(const DraftBlock& block) {
  const std::string_view text = block.words.text;
  if (block.looks.dangles || needs_noun(text) || text.ends_with(',') || text.ends_with('-')) return true;
  const std::size_t stop = text.find(". ");
  const bool sentence_before = stop != std::string_view::npos && stop > 20 && stop + 2 < text.size() &&
                               std::isupper(static_cast<unsigned char>(text[stop + 2])) != 0;
  return sentence_before;
}

// Text that ends in the middle of a sentence, and nothing follows that could be its end. `sentences`: most
// paragraphs of the text end as sentences do.
bool breaks_off(const DraftBlock& block, const DraftBlock* next, bool sentences) {
  constexpr std::size_t fewest_words = 8;
  if (block.kind == DraftKind::heading || block.kind == DraftKind::table ||
      block.kind == DraftKind::picture || block.is_line)
    return false;
  const std::string_view text = block.words.text;
  const Looks& looks = block.looks;
  const Ending ending = ending_of(text);
  if (block.kind == DraftKind::item) {  // few items end in a full stop; the last that needs a noun was cut
    return (next == nullptr || next->kind != DraftKind::item) && needs_noun(text);
  }
  if (words(text).size() < fewest_words || looks.broken || looks.caption) return false;
  if (ending != Ending::open && ending != Ending::comma) return false;
  if (looks.ends_in_address || text.ends_with(';')) return false;  // a clause of several: whereas ...;
  const bool leads_on = next != nullptr && (next->kind == DraftKind::item || next->kind == DraftKind::table ||
                                            next->kind == DraftKind::quotation || next->is_line);
  return !leads_on && (sentences || is_cut(block));
}

void mark_cuts(std::vector<DraftBlock>& blocks) {
  std::size_t paragraphs = 0, ended = 0;
  for (const DraftBlock& block : blocks) {
    constexpr std::size_t fewest_words = 8;
    if (block.kind != DraftKind::paragraph || block.looks.words < fewest_words) continue;
    ++paragraphs;
    const Ending ending = ending_of(block.words.text);
    ended += ending != Ending::open && ending != Ending::comma;
  }
  constexpr std::size_t few = 5;  // paragraphs tell nothing of the whole
  const bool sentences = paragraphs < few || ended * 5 >= paragraphs * 4;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (breaks_off(blocks[i], i + 1 < blocks.size() ? &blocks[i + 1] : nullptr, sentences))
      blocks[i].reviews.insert(blocks[i].reviews.begin(), {blocks[i].spot, "the text breaks off here"});
}

// "State", "Montana", "Idaho", "8", "6": see find_cells() in roles.cpp.
void mark_cells(std::vector<DraftBlock>& blocks) {
  constexpr std::size_t fewest = 4, most_words = 6;
  const auto is_bare = [](const DraftBlock& one) {
    return one.kind == DraftKind::paragraph && one.size == 0 && one.looks.words <= most_words &&
           one.looks.ending == Ending::open && !one.is_line;
  };
  for (auto begin = blocks.begin(); begin != blocks.end();) {
    const auto end = std::find_if_not(begin, blocks.end(), is_bare);
    const auto count = static_cast<std::size_t>(end - begin);
    if (count >= fewest)
      begin->reviews.insert(
          begin->reviews.begin(),
          {begin->spot,
           fmt::format("{} short lines: if they are the cells of a table, make it one again", count)});
    begin = end == blocks.end() ? end : end + 1;
  }
}

}  // namespace

std::vector<DraftBlock> make_blocks(const std::vector<Node>& nodes, const DocumentWords& vocabulary) {
  std::vector<DraftBlock> blocks = BlockMaker(nodes, vocabulary).make();
  merge_labels(blocks);
  mark_cuts(blocks);
  mark_cells(blocks);
  return blocks;
}

}  // namespace commonplace
