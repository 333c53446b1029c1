#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "import/docx/body.h"
#include "import/ink_builder.h"

namespace commonplace {

void DocxBody::read_aside(const DocxAside& aside) {
  Piece piece;
  piece.spot.line = line_;
  switch (aside.kind) {
    case DocxAside::Kind::text_box:
      read_blocks(aside.node);
      add_unended();
      return;
    case DocxAside::Kind::rule:
      piece.kind = PieceKind::rule;
      break;
    case DocxAside::Kind::picture:
      read_picture(aside, piece);
      break;
    case DocxAside::Kind::chart:
      read_chart(aside, piece);
      return;
    case DocxAside::Kind::left_out:
      add_left_out(aside.text, aside.reason);
      return;
    case DocxAside::Kind::comment:
      // Its words are read once the text is: see read_docx.cpp.
      piece.kind = PieceKind::remark;
      piece.label = aside.text;
      break;
  }
  pieces_.push_back(std::move(piece));
}

void DocxBody::read_picture(const DocxAside& aside, Piece& piece) {
  piece.kind = PieceKind::picture;
  InkBuilder description;
  description.append(aside.text);
  piece.words = description.take();
  const auto relation = relations_.find(aside.relation);
  if (relation == relations_.end()) return;
  if (!relation->second.external) piece.picture = package_.picture(relation->second.target);
  if (piece.picture) return;
  const std::string& name = relation->second.target;
  const std::string format = ascii_lower(name.substr(std::min(name.rfind('.') + 1, name.size())));
  reviews_.push_back(
      {piece.spot,
       relation->second.external
           ? "a picture is not in the file, only a link to it: add it by hand"
           : fmt::format("a picture of the format {} cannot be taken over: save it from Word as PNG",
                         format)});
}

// Charts and SmartArt are drawn by Word alone: there is no picture of them in the file, but their words are.
void DocxBody::read_chart(const DocxAside& aside, Piece& piece) {
  piece.kind = PieceKind::picture;
  InkBuilder description;
  description.append(aside.text);
  piece.words = description.take();
  pieces_.push_back(piece);
  reviews_.push_back({piece.spot,
                      "a chart or diagram of Word cannot be taken over: copy it in Word and "
                      "save it as a picture"});
  const auto relation = relations_.find(aside.relation);
  if (relation == relations_.end()) return;
  const pugi::xml_node root = package_.root(relation->second.target);
  chart_parts_.push_back({piece.spot, root});
  add_left_out(words_of_drawing_part(root), aside.reason);
}

void DocxBody::add_left_out(const std::string& words, const std::string& reason) {
  Piece piece;
  piece.kind = PieceKind::left_out;
  piece.spot.line = line_;
  piece.reason = reason;
  InkBuilder builder;
  builder.append(words);
  piece.words = builder.take();
  if (!piece.words.text.empty()) pieces_.push_back(std::move(piece));
}

}  // namespace commonplace
