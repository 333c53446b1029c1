#include "import/pdf/pieces.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "import/ink_builder.h"
#include "import/pdf/columns.h"
#include "import/pdf/running_lines.h"
#include "import/pdf/tables.h"
#include "import/pdf/typography.h"

// Lines of a column become pieces where the page shows that something ends: more space than between
// lines, another size or weight, a bullet or number, a raised figure before a note, an indented first
// line, or a line that stops although the next word had room on it:
//
//     The heron stood on the pier and    "All day." leaves room for "It": the
//     waited. All day.                   paragraph ends there, though no space
//     It was November.                   and no indent says so.

namespace commonplace {
namespace {

constexpr double more_space = 1.2;       // of the usual pitch, where a gap begins
constexpr double same_size = 0.08;       // part by which sizes may differ
constexpr double indent_begins = 0.8;    // letter sizes
constexpr double room_to_spare = 0.2;    // of the column, left over when a word had room and was not set
constexpr double near_edge = 0.12;       // of the column, within which a line counts as full
constexpr double smallest_picture = 24;  // points; smaller ones are ornaments
constexpr double whole_page = 0.85;      // a picture of more is the paper

using Words = std::vector<const PdfWord*>;

bool is_about(double size, double other) {
  return std::abs(size - other) < same_size * other;
}

// Words of lines as text; lines are parted by `\n`. A link or weight that goes on over a space is one.
class LineWriter {
 public:
  explicit LineWriter(const PdfPage& page) : page_(page) {}

  void write(const PdfLine& line) {
    const PdfWord* before = nullptr;
    for (const PdfWord* word : line.words) {
      InkLooks looks{word->bold, word->italic, false, line.is_raised(*word), link_at(*word, word->box.left)};
      if (before == nullptr) {
        if (!builder_.empty()) builder_.append("\n", common(last_, looks));
      } else if (has_space(line, *before, *word)) {
        builder_.append(" ", common(last_, looks));
      }
      write(*word, looks);
      last_ = looks;
      before = word;
    }
  }
  InkedText take() { return builder_.take(); }

 private:
  // A link may end within a word, before its full stop. Leaves in `looks` how the word ends.
  void write(const PdfWord& word, InkLooks& looks) {
    double left = word.box.left;
    std::size_t at = 0;
    for (const double right : word.ends) {
      const std::size_t begin = at;
      next_character(word.text, at);
      looks.link = link_at(word, (left + right) / 2);
      builder_.append(std::string_view(word.text).substr(begin, at - begin), looks);
      left = right;
    }
  }

  std::string link_at(const PdfWord& word, double x) const {
    for (const PdfLink& link : page_.links)
      if (link.box.holds(x, word.box.centre_y())) return link.address;
    return {};
  }

  // A raised figure has a little room before it that is no space.
  static bool has_space(const PdfLine& line, const PdfWord& before, const PdfWord& word) {
    const double gap = (word.box.left - before.box.right) / line.size;
    return line.is_raised(word) ? gap > 0.3 : before.space_after || gap > 0.15;
  }
  static InkLooks common(const InkLooks& a, const InkLooks& b) {
    return {a.bold && b.bold, a.italic && b.italic, false, false, a.link == b.link ? a.link : ""};
  }

  const PdfPage& page_;
  InkBuilder builder_;
  InkLooks last_;
};

// A bullet that is drawn, not written: a small shape close before the line.
std::optional<double> drawn_bullet(const PdfPage& page, const PdfLine& line) {
  for (const Box& shape : page.shapes) {
    const bool small = shape.width() > 0.1 * line.size && shape.width() < 0.8 * line.size &&
                       shape.height() > 0.5 * shape.width() && shape.height() < 2 * shape.width();
    const double gap = line.box.left - shape.right;
    if (small && gap > 0 && gap < 2.5 * line.size && shape.centre_y() > line.box.top &&
        shape.centre_y() < line.box.bottom)
      return shape.left;
  }
  return {};
}

// How deep items stand, by where their bullets and numbers begin.
class ListDepth {
 public:
  int at(double left) {
    while (!lefts_.empty() && left < lefts_.back() - 2) lefts_.pop_back();
    if (lefts_.empty() || left > lefts_.back() + 2) lefts_.push_back(left);
    return static_cast<int>(lefts_.size());
  }
  void end() { lefts_.clear(); }

 private:
  std::vector<double> lefts_;
};

// Makes the pieces of one page.
class PageReading {
 public:
  PageReading(const PdfPage& page, int number, const PdfTypography& typography, ListDepth& lists)
      : page_(page), number_(number), typography_(typography), lists_(lists) {
    for (const Box& picture : page.pictures) {
      const bool is_paper = picture.width() * picture.height() > whole_page * page.width * page.height;
      if (std::min(picture.width(), picture.height()) >= smallest_picture && !is_paper)
        pictures_.push_back(picture);
    }
    std::ranges::stable_sort(pictures_, {}, [](const Box& box) { return std::pair(box.top, box.left); });
  }

  std::vector<Piece> read(const PdfPageParts& parts, const std::vector<PdfColumn>& columns) {
    for (const PdfRow& row : parts.heads) add_running_line(row);
    for (const PdfColumn& column : columns) read_column(column);
    add_pictures_above(page_.height);
    for (const PdfRow& row : parts.feet) add_running_line(row);
    for (const PdfWord* word : parts.askew) add_running_line({PdfLine{{word}, word->box, word->size}});
    add(PieceKind::page_end).spot.line = line_;
    return std::move(pieces_);
  }

 private:
  Piece& add(PieceKind kind) {
    Piece& piece = pieces_.emplace_back();
    piece.kind = kind;
    piece.spot = {number_, line_ + 1};
    return piece;
  }

  void add_running_line(const PdfRow& row) {
    LineWriter writer(page_);
    writer.write(joined(row));
    Piece& left_out = add(PieceKind::left_out);
    left_out.reason = "running header or page number";
    left_out.words = writer.take();
    ++line_;
  }

  // Pictures whose upper edge lies above `bottom`, in their order.
  void add_pictures_above(double bottom) {
    while (!pictures_.empty() && pictures_.front().top < bottom) {
      add(PieceKind::picture);
      pictures_.erase(pictures_.begin());
    }
  }

  void read_column(const PdfColumn& column) {
    margins_ = typography_.margins(column);
    const std::vector<PdfTable> tables = find_tables(column);
    auto table = tables.begin();
    std::vector<PdfLine> block;
    std::optional<PdfLine> before;
    for (std::size_t at = 0; at < column.size();) {
      const PdfLine line = joined(column[at]);
      const double gap = before ? gap_between(*before, line) : 0;
      if (table != tables.end() && table->begin == at) {
        add_block(std::exchange(block, {}));
        add_pictures_above(line.box.top);
        add_table(*table, gap);
        before = joined(column[table->end - 1]);
        at = (table++)->end;
        next_gap_ = 0;
        continue;
      }
      if (block.empty() || begins_piece(block, line)) {
        add_block(std::exchange(block, {}));
        add_pictures_above(line.box.top);
        next_gap_ = gap;
      }
      block.push_back(line);
      before = line;
      ++at;
    }
    add_block(block);
  }

  // Space beyond the usual, in lines.
  double gap_between(const PdfLine& above, const PdfLine& line) const {
    const double pitch = typography_.pitch(line.size);
    return std::max(0.0, (line.box.bottom - above.box.bottom - pitch) / pitch);
  }

  bool is_centred(const PdfLine& line) const {
    const double left = line.box.left - margins_.left, right = margins_.right - line.box.right;
    return left > line.size && right > line.size && std::abs(left - right) < 0.05 * margins_.width();
  }

  bool fills(const PdfLine& line) const {
    return margins_.right - line.box.right < near_edge * margins_.width();
  }

  bool begins_piece(const std::vector<PdfLine>& block, const PdfLine& line) const {
    const PdfLine& above = block.back();
    const bool second = block.size() == 1;
    const double pitch = typography_.pitch(std::max(line.size, above.size));
    const double step = line.box.bottom - above.box.bottom;
    if (step > more_space * pitch || step < 0.3 * line.size) return true;
    if (!is_about(line.size, above.size)) return true;
    if (line.all_bold() != above.all_bold() && !fills(above)) return true;
    if (begins_item(line) || drawn_bullet(page_, line)) return true;
    if (line.is_raised(*line.words.front()) && line.size < (1 - same_size) * typography_.body_size())
      return true;
    if (is_centred(line) && is_centred(above)) return false;

    // Edges: a first line may be indented, and the lines of an item hang under its words.
    const double shift = (line.box.left - above.box.left) / line.size;
    const bool hangs = second && (begins_item(above) || drawn_bullet(page_, above) || fills(above));
    if (shift > indent_begins && !hangs) return true;
    if (shift < -indent_begins && !(second && fills(above))) return true;

    const double room = margins_.right - above.box.right;
    const double next_word = line.words.front()->box.width();
    return is_about(line.size, typography_.body_size()) && !line.all_bold() &&
           room - next_word > room_to_spare * margins_.width();
  }

  void add_block(const std::vector<PdfLine>& block) {
    if (block.empty()) return;
    const PdfLine& first = block.front();
    const std::optional<double> bullet = drawn_bullet(page_, first);
    Piece& piece = add(bullet ? PieceKind::item : PieceKind::text);
    LineWriter writer(page_);
    double left = first.box.left;
    for (const PdfLine& line : block) {
      writer.write(line);
      left = std::min(left, line.box.left);
    }
    piece.words = writer.take();
    piece.size = static_cast<float>(first.size / typography_.body_size());
    if (bullet) {
      piece.depth = lists_.at(*bullet);
    } else {
      piece.indent = static_cast<float>(std::max(0.0, left - margins_.left) / first.size);
      if (begins_item(first)) {
        lists_.at(first.box.left);
      } else {
        lists_.end();
      }
    }
    piece.gap_above = static_cast<float>(next_gap_);
    piece.centred = std::ranges::all_of(block, [&](const PdfLine& line) { return is_centred(line); });
    piece.fills_line = fills(block.back());
    line_ += static_cast<int>(block.size());
  }

  void add_table(const PdfTable& table, double gap) {
    Piece& piece = add(PieceKind::table);
    piece.gap_above = static_cast<float>(gap);
    for (const auto& row : table.cells) {
      piece.rows.emplace_back();
      for (const std::vector<PdfLine>& cell : row) {
        LineWriter writer(page_);
        for (const PdfLine& line : cell) writer.write(line);
        piece.rows.back().push_back(writer.take());
      }
    }
    lists_.end();
    line_ += static_cast<int>(table.end - table.begin);
  }

  const PdfPage& page_;
  int number_;
  const PdfTypography& typography_;
  ListDepth& lists_;
  PdfMargins margins_;
  std::vector<Box> pictures_;
  std::vector<Piece> pieces_;
  int line_ = 0;
  double next_gap_ = 0;
};

}  // namespace

std::vector<Piece> pdf_pieces(const std::vector<PdfPage>& pages) {
  const std::vector<PdfPageParts> parts = part_running_lines(pages);
  std::vector<std::vector<PdfColumn>> columns;
  for (std::size_t i = 0; i < pages.size(); ++i)
    columns.push_back(find_columns(find_lines(parts[i].words), pages[i].shapes));
  const PdfTypography typography(columns);
  ListDepth lists;
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    PageReading page(pages[i], static_cast<int>(i) + 1, typography, lists);
    std::ranges::move(page.read(parts[i], columns[i]), std::back_inserter(pieces));
  }
  return pieces;
}

}  // namespace commonplace
