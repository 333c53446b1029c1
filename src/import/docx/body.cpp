#include "import/docx/body.h"

#include <algorithm>
#include <utility>

#include "import/docx/xml.h"
#include "text/words.h"

namespace commonplace {
namespace {

constexpr float twips_per_half_point = 10;
constexpr float twips_per_line = 240;  // Word's single line, of 12 points

// Longer than any title, byline or address of a first page.
constexpr std::size_t words_of_long_paragraph = 25;

constexpr std::string_view contents_reason = "table of contents";

// Clauses of contracts and minutes have outline levels too, so that Word lists them in its margin. A
// heading is a line: "Scope", not "The tenant pays on the first day of each month."
bool is_line_of_heading(std::string_view text) {
  constexpr std::size_t most_words = 20, most_of_sentence = 5;
  const std::size_t count = words(text).size();
  const bool sentence = text.ends_with('.') || text.ends_with(';') || text.ends_with(',');
  return count <= (sentence ? most_of_sentence : most_words);
}

// A capital set over several lines: its word goes on in the next paragraph.
bool is_drop_cap(pugi::xml_node paragraph_properties) {
  const std::string_view drop = attribute_of(child_named(paragraph_properties, "framePr"), "dropCap");
  return drop == "drop" || drop == "margin";
}

}  // namespace

DocxBody::DocxBody(const DocxPackage& package)
    : package_(package),
      styles_(package.related(package.main_part(), "styles")),
      numbering_(package.related(package.main_part(), "numbering")),
      runs_(styles_) {}

std::vector<Piece> DocxBody::read(pugi::xml_node story, const std::string& part) {
  use_relations_of(part);
  space_below_ = empty_paragraphs_ = 0;
  read_blocks(story);
  add_unended();
  return std::exchange(pieces_, {});
}

void DocxBody::use_relations_of(const std::string& part) {
  if (part == part_) return;
  part_ = part;
  std::map<std::string, std::string> links;
  relations_.clear();
  for (const DocxPackage::Relation& relation : package_.relations(part)) {
    if (relation.external) links[relation.id] = relation.target;
    relations_[relation.id] = relation;
  }
  runs_.set_links(std::move(links));
}

InkedText DocxBody::read_as_one(pugi::xml_node story, const std::string& part, std::vector<Piece>& asides) {
  return joined(read(story, part), asides);
}

// The texts of `pieces` in one, with hard breaks between them, and with the numbers and bullets of lists,
// which a cell or a note cannot have otherwise. Pictures and the like go to `asides`.
InkedText DocxBody::joined(std::vector<Piece> pieces, std::vector<Piece>& asides) {
  InkBuilder whole;
  const auto append = [&](const InkedText& words) {
    if (words == InkedText{}) return;
    if (!whole.empty()) whole.append(hard_break_bytes);
    whole.append(words);
  };
  for (Piece& piece : pieces) {
    if (piece.kind == PieceKind::item) {
      ListPlace& place = list_places_[piece.spot.line];
      if (!place.in_words) put_before(piece, piece.ordered ? place.printed : "•");
      place.in_words = place.in_words || piece.ordered;
    }
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

void DocxBody::read_blocks(pugi::xml_node container) {
  for (const pugi::xml_node node : container.children()) {
    const std::string_view name = local_name(node);
    if (is_deleted(node)) continue;
    if (name == "p") {
      read_paragraph(node);
    } else if (name == "tbl") {
      read_table(node);
    } else if (name == "sdt") {
      read_control(node);
    } else if (name == "AlternateContent") {
      read_blocks(chosen_alternative(node));
    } else if (name == "altChunk") {
      reviews_.push_back({{0, line_},
                          "a part of this document is another file within it, and was not read: "
                          "open it in Word and save it again"});
    } else {
      read_blocks(node);  // what is within an element we do not know is printed all the same
    }
  }
}

// A content control: a table of contents that Word put in whole, a field nobody filled, or just text.
void DocxBody::read_control(pugi::xml_node control) {
  const pugi::xml_node properties = child_named(control, "sdtPr");
  const std::string_view gallery = property_of(child_named(properties, "docPartObj"), "docPartGallery");
  const bool is_contents = gallery == "Table of Contents";
  const bool is_unfilled = is_on(properties, "showingPlcHdr");
  const std::size_t first = pieces_.size();
  read_blocks(child_named(control, "sdtContent"));
  if (!is_contents && !is_unfilled) return;
  for (std::size_t i = first; i < pieces_.size(); ++i) {
    Piece& piece = pieces_[i];
    if (piece.kind != PieceKind::text && piece.kind != PieceKind::item) continue;
    piece.kind = PieceKind::left_out;
    piece.reason = is_contents ? contents_reason : unfilled_field;
  }
}

void DocxBody::read_paragraph(pugi::xml_node node) {
  ++line_;
  const pugi::xml_node properties = child_named(node, "pPr");
  DocxStyles::Style style = styles_.paragraph(property_of(properties, "pStyle"));
  style.paragraph = over(paragraph_looks(properties), style.paragraph);
  const bool by_outline = style.role.empty() && style.paragraph.outline.value_or(9) < 9;
  if (by_outline) style.role = heading_role(*style.paragraph.outline);
  runs_.read(node, style);
  // Where its mark was deleted the words go on in the next paragraph, which keeps its own looks.
  const pugi::xml_node mark = child_named(properties, "rPr");
  if (child_named(mark, "del") || child_named(mark, "moveFrom") || is_drop_cap(properties)) return;
  end_paragraph(style, by_outline);
}

// Adds a paragraph with the words read, and behind it what hangs on it; of an empty paragraph no more
// than the space it takes.
void DocxBody::end_paragraph(const DocxStyles::Style& style, bool by_outline) {
  DocxWords read = runs_.take();
  if (read.words != InkedText{}) {
    Piece piece;
    piece.spot.line = line_;
    piece.style = style.role;
    piece.words = std::move(read.words);
    if (by_outline && !is_line_of_heading(piece.words.text)) piece.style.clear();
    if (piece.style.empty() && read.has_caption_number) piece.style = "caption";
    set_looks(style, static_cast<float>(read.half_points), piece);
    if (read.in_contents || piece.style == contents_role) {
      leave_out_contents(piece, read.in_contents);
    } else {
      set_list(style, piece);
      in_front_ = in_front_ && !piece.style.starts_with("heading") &&
                  words(piece.words.text).size() < words_of_long_paragraph;
    }
    pieces_.push_back(std::move(piece));
  } else if (read.asides.empty()) {
    ++empty_paragraphs_;
  }
  for (std::string& review : read.reviews) reviews_.push_back({{0, line_}, std::move(review)});
  for (const DocxAside& aside : read.asides) read_aside(aside);
}

// The words of a paragraph whose mark was deleted and that has no paragraph after it.
void DocxBody::add_unended() {
  if (!runs_.empty()) end_paragraph(styles_.paragraph({}), false);
}

// The space above is what the paragraph asks for and what the one before it leaves below, but between
// paragraphs of one style whoever does not want it leaves out its own.
void DocxBody::set_looks(const DocxStyles::Style& style, float half_points, Piece& piece) {
  const ParagraphLooks& looks = style.paragraph;
  const int indent = std::max(looks.indent.value_or(0), 0);
  list_places_[line_].indent = indent;
  piece.centred = looks.centred.value_or(false);
  piece.size = half_points;
  piece.indent = half_points == 0 ? 0 : static_cast<float>(indent) / twips_per_half_point / half_points;
  const bool contextual = looks.contextual.value_or(false) && style.id == last_style_;
  const int above = (contextual ? 0 : looks.space_before.value_or(0)) +
                    (last_is_contextual_ && style.id == last_style_ ? 0 : space_below_);
  piece.gap_above = static_cast<float>(std::max(above, 0)) / twips_per_line +
                    static_cast<float>(std::exchange(empty_paragraphs_, 0));
  space_below_ = looks.space_after.value_or(0);
  last_is_contextual_ = looks.contextual.value_or(false);
  last_style_ = style.id;
}

// A line of a table of contents: the result of its field, or by its style alone when somebody turned the
// field into text. The heading over the first line goes with it.
void DocxBody::leave_out_contents(Piece& piece, bool by_field) {
  piece.style.clear();
  piece.kind = PieceKind::left_out;
  piece.reason = contents_reason;
  if (!pieces_.empty() && pieces_.back().style.starts_with("heading") &&
      pieces_.back().kind == PieceKind::text) {
    pieces_.back().kind = PieceKind::left_out;
    pieces_.back().reason = contents_reason;
  }
  if (!by_field && !std::exchange(guessed_contents_, true))
    reviews_.push_back({piece.spot, "left out as a table of contents, by the style of its lines"});
}

// Counts the paragraph if it is in a list. A number becomes part of the words where Markdown would not
// print the same: in headings, and in lists of letters, Roman numbers or several levels.
void DocxBody::set_list(const DocxStyles::Style& style, Piece& piece) {
  const std::string list = style.paragraph.list.value_or("");
  if (list.empty()) return;
  const auto mark =
      numbering_.next(list, style.paragraph.list_level.value_or(numbering_.level_of_style(list, style.id)));
  if (!mark) return;
  ListPlace& place = list_places_[line_];
  place.printed = mark->printed;
  if (piece.style.empty()) {
    place.list = list;
    place.indent = mark->indent > 0 && place.indent > 0 ? std::min(mark->indent, place.indent)
                                                        : std::max(mark->indent, place.indent);
    piece.kind = PieceKind::item;
    piece.indent = 0;
    piece.depth = mark->depth;
    piece.ordered = mark->is_decimal && !mark->is_bullet;
    piece.number = piece.ordered ? mark->number : 0;
    if (piece.ordered || mark->is_bullet) return;
  }
  place.in_words = !mark->printed.empty();
  put_before(piece, mark->printed);
}

}  // namespace commonplace
