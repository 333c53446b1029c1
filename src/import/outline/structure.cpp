#include "import/outline/structure.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "import/clean.h"
#include "import/front/front.h"
#include "import/inked_text.h"
#include "import/outline/blocks.h"
#include "import/outline/captions.h"
#include "import/outline/document_words.h"
#include "import/outline/heading_levels.h"
#include "import/outline/node.h"
#include "import/outline/notes.h"
#include "import/outline/page_furniture.h"
#include "import/outline/unwrap.h"
#include "text/words.h"

// From the outside in, each step taking away what the next need not think about:
//
//   clean and unwrap      every piece alone
//   page furniture out    lines of the page, not of the text        (page_furniture.h)
//   notes out             they interrupt paragraphs                 (notes.h)
//   front matter out      short lines that are no headings          (front.h)
//   captions to pictures                                           (captions.h)
//   blocks                roles (roles.h), and rests joined to what they go on with (blocks.h)
//   levels                the outline of the headings               (heading_levels.h)

namespace commonplace {
namespace {

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

// Doubtful levels in a row are one doubt: which of them is wrong depends on the others.
void mark_unsure(DraftBlock& heading, int other, std::size_t more) {
  std::string text =
      fmt::format("level unsure: perhaps `{}`", std::string(static_cast<std::size_t>(other), '#'));
  if (more > 0)
    text += fmt::format("; look at the next {} as well",
                        more == 1 ? "heading" : fmt::format("{} headings", more));
  heading.reviews.insert(heading.reviews.begin(), {heading.spot, std::move(text)});
}

void set_levels(std::vector<DraftBlock>& blocks) {
  std::vector<HeadingSite> sites;
  for (const DraftBlock& block : blocks) {
    if (block.kind == DraftKind::heading) {
      sites.push_back({block.words.text, block.looks, block.size, {}, 0});
    } else if (!sites.empty()) {
      HeadingSite& site = sites.back();
      if (!site.text.empty()) site.text += '\n';
      site.text += block.words.text;
      site.text_words += words(block.words.text).size();
      for (const auto& row : block.rows)
        for (const InkedText& cell : row) site.text_words += words(cell.text).size();
    }
  }
  const std::vector<OutlineLevel> levels = heading_levels(sites);
  std::vector<DraftBlock*> headings;
  for (DraftBlock& block : blocks)
    if (block.kind == DraftKind::heading) headings.push_back(&block);
  for (std::size_t i = 0; i < headings.size(); ++i) headings[i]->level = levels[i].level;
  for (std::size_t i = 0; i < headings.size();) {
    std::size_t end = i;
    while (end < headings.size() && levels[end].margin < narrow) ++end;
    if (end > i) mark_unsure(*headings[i], levels[i].other, end - i - 1);
    i = end + 1;
  }
}

}  // namespace

Draft structure(const Manuscript& manuscript, const Knowledge& knowledge, const StructureOptions& options) {
  Draft draft;
  std::vector<Node> nodes = nodes_of(manuscript);
  leave_out_page_furniture(nodes);
  draft.notes = take_notes(nodes);
  leave_out_imprints(nodes);
  const DocumentWords vocabulary = words_of(nodes);
  draft.front = take_front(nodes, draft.notes, manuscript, vocabulary, knowledge, options);
  join_captions(nodes);
  draft.blocks = make_blocks(nodes, vocabulary);
  set_levels(draft.blocks);
  for (const Node& node : nodes) draft.fates.push_back(node.fate);
  return draft;
}

}  // namespace commonplace
