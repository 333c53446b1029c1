#include "import/docx/body.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "import/docx/xml.h"

namespace commonplace {
namespace {

constexpr float twips_per_half_point = 10;
constexpr float twips_per_line = 240;  // Word's single line, of 12 points

// The texts of `pieces` in one, with hard breaks between them; pictures and the like go to `asides`.
InkedText joined(std::vector<Piece> pieces, std::vector<Piece>& asides) {
  InkBuilder whole;
  const auto append = [&](const InkedText& words) {
    if (words == InkedText{}) return;
    if (!whole.empty()) whole.append(hard_break_bytes);
    whole.append(words);
  };
  for (Piece& piece : pieces) {
    if (piece.kind == PieceKind::text || piece.kind == PieceKind::item) {
      append(piece.words);
    } else if (piece.kind == PieceKind::table) {
      for (const auto& row : piece.rows)
        for (const InkedText& cell : row) append(cell);
    } else {
      asides.push_back(std::move(piece));
    }
  }
  return whole.take();
}

std::size_t columns_of(pugi::xml_node cell_properties) {
  const std::string_view span = property_of(cell_properties, "gridSpan");
  std::size_t columns = 1;
  std::from_chars(span.data(), span.data() + span.size(), columns);
  constexpr std::size_t most = 63;  // of a table of Word's
  return std::clamp<std::size_t>(columns, 1, most);
}

// The rows of a table or the cells of a row, also those within a content control or tracked change.
std::vector<pugi::xml_node> all_within(pugi::xml_node container, std::string_view wanted) {
  std::vector<pugi::xml_node> all;
  for (const pugi::xml_node node : container.children()) {
    const std::string_view name = local_name(node);
    if (is_deleted(node)) continue;
    if (name == wanted) {
      all.push_back(node);
    } else if (name == "sdt" || name == "sdtContent" || name == "ins" || name == "customXml") {
      std::ranges::copy(all_within(node, wanted), std::back_inserter(all));
    }
  }
  return all;
}

}  // namespace

DocxBody::DocxBody(const DocxPackage& package)
    : package_(package),
      styles_(package.related(package.main_part(), "styles")),
      numbering_(package.related(package.main_part(), "numbering")),
      runs_(styles_) {}

std::vector<Piece> DocxBody::read(pugi::xml_node story, const std::string& part) {
  std::map<std::string, std::string> links;
  for (DocxPackage::Relation& relation : package_.relations(part))
    if (relation.external) links[relation.id] = std::move(relation.target);
  runs_.set_links(std::move(links));
  read_blocks(story);
  add_unended();
  return std::exchange(pieces_, {});
}

InkedText DocxBody::read_as_one(pugi::xml_node story, const std::string& part, std::vector<Piece>& asides) {
  return joined(read(story, part), asides);
}

void DocxBody::read_blocks(pugi::xml_node container) {
  for (const pugi::xml_node node : container.children()) {
    const std::string_view name = local_name(node);
    if (is_deleted(node)) continue;
    if (name == "p") {
      read_paragraph(node);
    } else if (name == "tbl") {
      read_table(node);
    } else if (name == "sdt") {
      read_blocks(child_named(node, "sdtContent"));
    } else if (name == "AlternateContent") {
      read_blocks(chosen_alternative(node));
    } else {
      read_blocks(node);  // what is within an element we do not know is printed all the same
    }
  }
}

void DocxBody::read_paragraph(pugi::xml_node node) {
  ++line_;
  const pugi::xml_node properties = child_named(node, "pPr");
  DocxStyles::Style style = styles_.paragraph(property_of(properties, "pStyle"));
  style.paragraph = over(paragraph_looks(properties), style.paragraph);
  if (style.role.empty() && style.paragraph.outline) style.role = heading_role(*style.paragraph.outline);
  runs_.read(node, style);
  // Where its mark was deleted the words go on in the next paragraph, which keeps its own looks.
  const pugi::xml_node mark = child_named(properties, "rPr");
  if (child_named(mark, "del") || child_named(mark, "moveFrom")) return;

  Piece piece;
  piece.style = style.role;
  piece.centred = style.paragraph.centred.value_or(false);
  piece.indent = static_cast<float>(std::max(style.paragraph.indent.value_or(0), 0)) / twips_per_half_point;
  piece.gap_above =
      static_cast<float>(std::max(style.paragraph.space_before.value_or(0), 0)) / twips_per_line;
  const std::string list = style.paragraph.list.value_or("");
  if (!runs_.empty() && piece.style.empty() && !list.empty()) {
    if (const auto mark_of_item = numbering_.next(list, style.paragraph.list_level.value_or(0))) {
      piece.kind = PieceKind::item;
      piece.depth = mark_of_item->depth;
      piece.ordered = mark_of_item->ordered;
      piece.number = mark_of_item->number;
    }
  }
  add(std::move(piece));
}

// Adds a paragraph with the words read, and behind it what hangs on it; of an empty paragraph no more
// than the space it takes.
void DocxBody::add(Piece piece) {
  DocxWords read = runs_.take();
  if (read.words == InkedText{}) {
    if (read.asides.empty()) ++empty_paragraphs_;
  } else {
    const auto size = static_cast<float>(read.half_points);
    piece.spot.line = line_;
    piece.words = std::move(read.words);
    piece.size = size;
    piece.indent = piece.kind == PieceKind::item || size == 0 ? 0 : piece.indent / size;
    piece.gap_above += static_cast<float>(std::exchange(empty_paragraphs_, 0));
    pieces_.push_back(std::move(piece));
  }
  for (const DocxAside& aside : read.asides) read_aside(aside);
}

// The words of a paragraph whose mark was deleted and that has no paragraph after it.
void DocxBody::add_unended() {
  if (!runs_.empty()) add({});
}

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
    case DocxAside::Kind::picture: {
      piece.kind = PieceKind::picture;
      InkBuilder description;
      description.append(aside.text);
      piece.words = description.take();
      break;
    }
    case DocxAside::Kind::comment:
      // Its words are read once the text is: see read_docx.cpp.
      piece.kind = PieceKind::remark;
      piece.label = aside.text;
      break;
  }
  pieces_.push_back(std::move(piece));
}

// A table of one cell is a box round paragraphs.
void DocxBody::read_table(pugi::xml_node node) {
  add_unended();
  const std::vector<pugi::xml_node> rows = all_within(node, "tr");
  if (rows.size() == 1) {
    const std::vector<pugi::xml_node> cells = all_within(rows.front(), "tc");
    if (cells.size() == 1) {
      read_blocks(cells.front());
      add_unended();
      return;
    }
  }
  Piece table;
  table.kind = PieceKind::table;
  table.spot.line = line_ + 1;
  table.gap_above = static_cast<float>(std::exchange(empty_paragraphs_, 0));
  std::vector<Piece> asides;
  for (const pugi::xml_node row : rows) table.rows.push_back(read_cells(row, asides));
  if (!table.rows.empty()) pieces_.push_back(std::move(table));
  std::ranges::move(asides, std::back_inserter(pieces_));
}

// Cells that span columns are followed by empty ones, so that every row has as many.
std::vector<InkedText> DocxBody::read_cells(pugi::xml_node row, std::vector<Piece>& asides) {
  std::vector<InkedText> cells;
  for (const pugi::xml_node cell : all_within(row, "tc")) {
    std::vector<Piece> before = std::exchange(pieces_, {});
    read_blocks(cell);
    add_unended();
    cells.push_back(joined(std::exchange(pieces_, std::move(before)), asides));
    cells.resize(cells.size() + columns_of(child_named(cell, "tcPr")) - 1);
  }
  empty_paragraphs_ = 0;
  return cells;
}

}  // namespace commonplace
