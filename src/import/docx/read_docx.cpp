#include "import/docx/read_docx.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "import/docx/body.h"
#include "import/docx/changes.h"
#include "import/docx/drawings.h"
#include "import/docx/list_places.h"
#include "import/docx/package.h"
#include "import/docx/witness.h"
#include "import/docx/xml.h"
#include "import/ink_builder.h"
#include "text/words.h"

namespace commonplace {
namespace {

// What the document part says of another part: footnotes, comments.
struct DocxPart {
  std::string name;
  pugi::xml_node root;
};

DocxPart related_part(const DocxPackage& package, std::string_view type) {
  for (const DocxPackage::Relation& relation : package.relations(package.main_part()))
    if (relation.type == type) return {relation.target, package.root(relation.target)};
  return {};
}

using NodesById = std::map<std::string_view, pugi::xml_node>;

NodesById by_id(pugi::xml_node root) {
  NodesById nodes;
  for (const pugi::xml_node node : root.children()) nodes.emplace(attribute_of(node, "id"), node);
  return nodes;
}

pugi::xml_node with_id(const NodesById& nodes, std::string_view id) {
  const auto found = nodes.find(id);
  return found == nodes.end() ? pugi::xml_node() : found->second;
}

// Reads the parts in the order in which a reader meets them, and keeps the witness beside them.
class Reading {
 public:
  explicit Reading(const DocxPackage& package) : package_(package), body_(package) {}

  Manuscript read() {
    const std::string& main = package_.main_part();
    const pugi::xml_node text = child_named(package_.root(main), "body");
    all_.title = text_of(child_named(package_.related("", "core-properties"), "title"));
    all_.pieces = body_.read(text, main);
    settle_lists(all_.pieces, body_.list_places());
    changes_.count(text);
    add_witness(text);
    read_notes();
    read_running_lines();
    read_comments();
    add_chart_witness();
    all_.reviews = body_.take_reviews();
    if (auto review = changes_.review()) all_.reviews.insert(all_.reviews.begin(), {{}, *review});
    return std::move(all_);
  }

 private:
  void add_witness(pugi::xml_node story) {
    add_printed_words(story, body_.list_places(), witness_line_, all_.witness);
  }

  // The words of a chart come behind its paragraph.
  void add_chart_witness() {
    for (const DocxBody::ChartPart& part : body_.chart_parts()) {
      const auto behind = std::ranges::upper_bound(all_.witness, part.spot, {}, &WitnessPart::spot);
      all_.witness.insert(behind, {part.spot, words_of_drawing_part(part.root)});
    }
  }

  // A note may refer to a note, so the list may grow while it is read.
  void read_notes() {
    const DocxPart at_foot = related_part(package_, "footnotes"), at_end = related_part(package_, "endnotes");
    const NodesById foot_notes = by_id(at_foot.root), end_notes = by_id(at_end.root);
    for (std::size_t i = 0; i < body_.notes().size(); ++i) {
      const DocxNote note = body_.notes()[i];
      const DocxPart& part = note.at_end ? at_end : at_foot;
      const pugi::xml_node text = with_id(note.at_end ? end_notes : foot_notes, note.key);
      Piece piece;
      piece.kind = PieceKind::note;
      piece.label = note.label;
      piece.spot.line = body_.paragraphs() + 1;
      std::vector<Piece> asides;
      piece.words = body_.read_as_one(text, part.name, asides);
      all_.pieces.push_back(std::move(piece));
      std::ranges::move(asides, std::back_inserter(all_.pieces));
      changes_.count(text);
      add_witness(text);
    }
  }

  // Headers and footers, each once: sections repeat them. All their words are left out, whatever they are.
  void read_running_lines() {
    std::vector<std::string> seen;
    for (const DocxPackage::Relation& relation : package_.relations(package_.main_part())) {
      if (relation.type != "header" && relation.type != "footer") continue;
      const pugi::xml_node root = package_.root(relation.target);
      std::vector<Piece> asides;
      const int line = body_.paragraphs() + 1;
      Piece piece;
      piece.kind = PieceKind::left_out;
      piece.reason = relation.type == "header" ? "running header" : "running footer";
      piece.words = body_.read_as_one(root, relation.target, asides);
      piece.spot.line = line;
      const bool repeated = std::ranges::find(seen, piece.words.text) != seen.end();
      seen.push_back(piece.words.text);
      if (!repeated && !piece.words.text.empty()) all_.pieces.push_back(std::move(piece));
      for (Piece& aside : asides)
        if (!repeated && aside.kind == PieceKind::left_out) all_.pieces.push_back(std::move(aside));
      std::vector<WitnessPart> parts;
      add_printed_words(root, body_.list_places(), witness_line_, parts);
      if (!repeated) std::ranges::move(parts, std::back_inserter(all_.witness));
    }
  }

  // Comments are where they hang; their words are no words of the document.
  void read_comments() {
    const DocxPart comments = related_part(package_, "comments");
    const NodesById nodes = by_id(comments.root);
    for (Piece& piece : all_.pieces) {
      if (piece.kind != PieceKind::remark) continue;
      const pugi::xml_node comment = with_id(nodes, piece.label);
      std::vector<Piece> asides;
      const std::string_view author = attribute_of(comment, "author");
      InkBuilder words;
      if (!author.empty()) words.append(std::string(author) + ": ");
      words.append(body_.read_as_one(comment, comments.name, asides));
      piece.words = words.take();
      piece.label.clear();
    }
  }

  const DocxPackage& package_;
  DocxBody body_;
  Manuscript all_;
  OpenChanges changes_;
  int witness_line_ = 0;
};

// Half points to parts of the size that most letters of the text have.
void relate_sizes(std::vector<Piece>& pieces) {
  std::map<float, std::size_t> letters;
  for (const Piece& piece : pieces) {
    if (piece.kind == PieceKind::text || piece.kind == PieceKind::item)
      letters[piece.size] += piece.words.text.size();
  }
  const auto most = std::ranges::max_element(letters, {}, [](const auto& one) { return one.second; });
  for (Piece& piece : pieces)
    piece.size = most == letters.end() ? 0 : piece.size / std::max(most->first, 1.0F);
}

bool has_letters(const std::vector<WitnessPart>& witness) {
  return std::ranges::any_of(witness, [](const WitnessPart& part) { return !words(part.words).empty(); });
}

}  // namespace

Manuscript read_docx(std::string_view bytes, const SourcePath& source, Diagnostics& diagnostics) {
  const std::optional<DocxPackage> package = DocxPackage::open(bytes, source, diagnostics);
  if (!package) return {};
  Manuscript all = Reading(*package).read();
  if (!has_letters(all.witness)) {
    diagnostics.push_back(error_at({source, 0, 0}, "the Word file has no text",
                                   "if its pages are pictures, run text recognition (OCR) on "
                                   "them first"));
    return {};
  }
  relate_sizes(all.pieces);
  return all;
}

}  // namespace commonplace
