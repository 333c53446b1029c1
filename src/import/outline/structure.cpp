#include "import/outline/structure.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "import/clean.h"
#include "import/front/front.h"
#include "import/inked_text.h"
#include "import/outline/document_words.h"
#include "import/outline/heading_levels.h"
#include "import/outline/node.h"
#include "import/outline/notes.h"
#include "import/outline/roles.h"
#include "import/outline/running_lines.h"
#include "import/outline/speech_lead.h"
#include "import/outline/unwrap.h"
#include "text/words.h"

// From the outside in, each step taking away what the next need not think about:
//
//   clean and unwrap      every piece alone
//   running heads out     lines of the page, not of the text        (running_lines.h)
//   notes out             they interrupt paragraphs                 (notes.h)
//   front matter out      short lines that are no headings          (front.h)
//   roles                 heading, paragraph, rest, quotation       (roles.h)
//   blocks                rests joined to what they go on with
//   cuts                  sentences that break off
//   levels                the outline of the headings               (heading_levels.h)

namespace commonplace {
namespace {

constexpr float picture_gap = 3;  // empty lines that a lost picture leaves

// A level that beats the next best by less is one to look at. On the documents it was set with that marks
// nearly all levels that are wrong, and one in seven of those that are right.
constexpr double narrow = 1.25;

std::vector<Node> nodes_of(const Manuscript& manuscript) {
  std::vector<Piece> clean = manuscript.pieces;
  for (Piece& piece : clean) {
    piece.words = cleaned(piece.words);
    for (auto& row : piece.rows)
      for (InkedText& cell : row) cell = cleaned(cell);
  }
  const DocumentWords vocabulary(clean);
  std::vector<Node> nodes;
  nodes.reserve(clean.size());
  for (std::size_t i = 0; i < clean.size(); ++i) {
    Node& node = nodes.emplace_back();
    node.piece = &manuscript.pieces[i];
    node.words = unwrapped(clean[i].words, vocabulary);
    for (const auto& row : clean[i].rows) {
      node.rows.emplace_back();
      for (const InkedText& cell : row) node.rows.back().push_back(unwrapped(cell, vocabulary));
    }
  }
  return nodes;
}

DocumentWords words_of(const std::vector<Node>& nodes) {
  std::vector<Piece> pieces;
  for (const Node& node : nodes) pieces.emplace_back().words.text = node.words.text;
  return DocumentWords(pieces);
}

// What goes on without a word of its own: only a remark for the block before it.
std::optional<Review> review_of(const Node& node, bool gaps_tell) {
  const Piece& piece = *node.piece;
  if (piece.kind == PieceKind::picture)
    return Review{piece.spot, node.words.text.empty()
                                  ? std::string("a picture was here")
                                  : fmt::format("a picture was here: {}", node.words.text)};
  if (piece.kind == PieceKind::remark) return Review{piece.spot, "comment in the source: " + node.words.text};
  if (gaps_tell && piece.gap_above >= picture_gap)
    return Review{piece.spot, fmt::format("a picture may be missing here: the source has {} empty lines",
                                          static_cast<int>(piece.gap_above))};
  return std::nullopt;
}

class BlockMaker {
 public:
  BlockMaker(std::vector<Node>& nodes, const DocumentWords& vocabulary, bool reliable)
      : nodes_(nodes), vocabulary_(vocabulary), reliable_(reliable) {}

  std::vector<DraftBlock> make() {
    std::vector<Stretch> row;
    std::vector<std::size_t> node_of;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const Node& node = nodes_[i];
      if (!node.is_body() || !node.has_words()) continue;
      if (node.words.text.empty() && node.rows.empty()) continue;
      row.push_back({node.piece, node.words, looks_of(*node.piece, node.words, vocabulary_), node.is_line});
      node_of.push_back(i);
    }
    const std::vector<Role> roles = decide_roles(row, reliable_);
    std::size_t next = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
      for (; next <= node_of[i]; ++next) remark(nodes_[next]);
      take(row[i], roles[i], nodes_[node_of[i]]);
    }
    for (; next < nodes_.size(); ++next) remark(nodes_[next]);
    return std::move(blocks_);
  }

 private:
  void remark(const Node& node) {
    const auto review = review_of(node, true);
    if (review && !blocks_.empty()) blocks_.back().reviews.push_back(*review);
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

  std::vector<Node>& nodes_;
  const DocumentWords& vocabulary_;
  bool reliable_;
  std::vector<DraftBlock> blocks_;
  std::vector<int> depths_;  // as given, of the items that the last one lies in, and its own
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
    append(label.words, ": ");
    append(label.words, title.words);
    label.reviews.insert(label.reviews.end(), title.reviews.begin(), title.reviews.end());
    blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

// Text that ends in the middle of a sentence, and nothing follows that could be its end.
bool breaks_off(const DraftBlock& block, const DraftBlock* next) {
  constexpr std::size_t fewest_words = 8;
  if (block.kind == DraftKind::heading || block.kind == DraftKind::table || block.is_line) return false;
  const std::string_view text = block.words.text;
  const Looks& looks = block.looks;
  const Ending ending = ending_of(text);
  if (block.kind == DraftKind::item) {  // few items end in a full stop; the last that needs a noun was cut
    return (next == nullptr || next->kind != DraftKind::item) && needs_noun(text);
  }
  if (words(text).size() < fewest_words || looks.broken) return false;
  if (ending != Ending::open && ending != Ending::comma) return false;
  if (looks.ends_in_address) return false;
  const bool leads_on = next != nullptr && (next->kind == DraftKind::item || next->kind == DraftKind::table ||
                                            next->kind == DraftKind::quotation);
  const bool label = looks.family.find("#:") != std::string::npos;  // Figure 2: words
  return !leads_on && !label;
}

void mark_cuts(std::vector<DraftBlock>& blocks) {
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (breaks_off(blocks[i], i + 1 < blocks.size() ? &blocks[i + 1] : nullptr))
      blocks[i].reviews.insert(blocks[i].reviews.begin(), {blocks[i].spot, "the text breaks off here"});
}

void set_levels(std::vector<DraftBlock>& blocks, bool reliable) {
  std::vector<HeadingSite> sites;
  for (const DraftBlock& block : blocks) {
    if (block.kind == DraftKind::heading) {
      sites.push_back({block.words.text, block.looks, block.size, {}, 0});
    } else if (!sites.empty()) {
      HeadingSite& site = sites.back();
      if (!site.text.empty()) site.text += '\n';
      site.text += block.words.text;
      site.text_words += words(block.words.text).size();
    }
  }
  const std::vector<OutlineLevel> levels = reliable ? given_levels(sites) : heading_levels(sites);
  std::size_t next = 0;
  for (DraftBlock& block : blocks) {
    if (block.kind != DraftKind::heading) continue;
    const OutlineLevel& found = levels[next++];
    block.level = found.level;
    if (found.margin < narrow)
      block.reviews.insert(
          block.reviews.begin(),
          {block.spot, fmt::format("level unsure: perhaps `{}`",
                                   std::string(static_cast<std::size_t>(found.other), '#'))});
  }
}

}  // namespace

Draft structure(const Manuscript& manuscript, const Knowledge& knowledge, const StructureOptions& options) {
  Draft draft;
  std::vector<Node> nodes = nodes_of(manuscript);
  leave_out_running_lines(nodes);
  draft.notes = take_notes(nodes);
  const DocumentWords vocabulary = words_of(nodes);
  draft.front = take_front(nodes, draft.notes, manuscript, vocabulary, knowledge, options);
  draft.blocks = BlockMaker(nodes, vocabulary, manuscript.styles_are_reliable).make();
  merge_labels(draft.blocks);
  mark_cuts(draft.blocks);
  set_levels(draft.blocks, manuscript.styles_are_reliable);
  for (const Node& node : nodes) draft.fates.push_back(node.fate);
  return draft;
}

}  // namespace commonplace
