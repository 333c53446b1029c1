#include "import/pdf/page_reading.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <utility>

#include "import/pdf/block_breaks.h"
#include "import/pdf/charts.h"
#include "import/pdf/line_writer.h"
#include "text/words.h"

namespace commonplace {
namespace {

class PageReader {
 public:
  PageReader(const PdfPageView& view, PdfReading& reading)
      : view_(view), reading_(reading), pictures_(view.page.pictures) {
    std::ranges::stable_sort(pictures_, {},
                             [](const PdfPicture& one) { return std::pair(one.box.top, one.box.left); });
  }

  std::vector<Piece> read() {
    for (const PdfEdgeRow& edge : view_.parts.heads) leave_out_row(edge.row, edge.reason);
    const std::size_t first = pieces_.size();
    reading_.notes.add_signs(view_.columns);
    for (const PdfColumn& column : view_.columns) read_column(column);
    add_pictures_above(view_.page.height);
    mark_edges(first);
    for (const PdfEdgeRow& edge : view_.parts.feet) leave_out_row(edge.row, edge.reason);
    if (!view_.parts.labels.empty()) leave_out(view_.parts.labels, "words in a picture or chart");
    leave_out_askew();
    return std::move(pieces_);
  }

 private:
  Piece& add(PieceKind kind) {
    Piece& piece = pieces_.emplace_back();
    piece.kind = kind;
    piece.spot = {view_.number, line_ + 1};
    return piece;
  }

  void leave_out(const std::vector<PdfLine>& lines, std::string reason) {
    LineWriter writer(view_.page);
    for (const PdfLine& line : lines) writer.write(line);
    Piece& piece = add(PieceKind::left_out);
    piece.reason = std::move(reason);
    piece.words = writer.take();
    line_ += static_cast<int>(lines.size());
  }
  void leave_out_row(const PdfRow& row, const std::string& reason) { leave_out({joined(row)}, reason); }

  // Words that run in another direction than those of the page and are few: labels of the upright axis of a
  // chart, a stamp in the margin, a watermark.
  void leave_out_askew() {
    std::vector<PdfLine> labels, stamps;
    for (const PdfWord* word : view_.parts.askew) {
      std::vector<PdfLine>& lines = is_near_picture(view_.page, word->box) ? labels : stamps;
      if (lines.empty()) lines.emplace_back(PdfLine{{}, word->box, word->size});
      lines.front().words.push_back(word);
    }
    if (!labels.empty()) leave_out(labels, "turned words in a picture or chart");
    if (!stamps.empty()) leave_out(stamps, "turned words: a stamp or watermark");
  }

  void add_pictures_above(double bottom) {
    std::size_t count = 0;
    for (; count < pictures_.size() && pictures_[count].box.top < bottom; ++count) {
      Piece& piece = add(PieceKind::picture);
      piece.picture = pictures_[count].file;
      piece.words.text = pictures_[count].words;
    }
    pictures_.erase(pictures_.begin(), pictures_.begin() + static_cast<std::ptrdiff_t>(count));
  }

  void read_column(const PdfColumn& column) {
    const BlockBreaks breaks(reading_.typography, view_.page, reading_.typography.margins(column));
    margins_ = reading_.typography.margins(column);
    const std::vector<PdfTable> tables = find_tables(column, view_.page.shapes);
    auto table = tables.begin();
    std::vector<PdfLine> block;
    const PdfLine* before = nullptr;
    std::vector<PdfLine> lines;
    for (const PdfRow& row : column) lines.push_back(joined(row));
    const std::size_t notes = FootNotes::first_row(lines, view_.page.shapes, reading_.typography.body_size());
    for (std::size_t at = 0; at < column.size();) {
      const PdfLine& line = lines[at];
      const double gap = before != nullptr ? breaks.gap_between(*before, line) : 0;
      const std::size_t contents_end = reading_.contents.end_of(column, at);
      while (table != tables.end() && table->begin < at) ++table;
      const bool is_table = table != tables.end() && table->begin == at;
      if (contents_end > at || is_table) {
        add_block(std::exchange(block, {}), breaks);
        add_pictures_above(line.box.top);
        next_gap_ = gap;
        if (contents_end > at) {
          leave_out({lines.begin() + static_cast<std::ptrdiff_t>(at),
                     lines.begin() + static_cast<std::ptrdiff_t>(contents_end)},
                    "table of contents");
          at = contents_end;
        } else {
          add_table(*table, gap);
          at = table->end;
        }
        before = &lines[at - 1];
        next_gap_ = 0;
        continue;
      }
      const bool note = (at >= notes || is_note_tag(line)) && reading_.notes.begins_note(line);
      if (block.empty() || note || breaks.begins_block(block, line)) {
        add_block(std::exchange(block, {}), breaks);
        add_pictures_above(line.box.top);
        next_gap_ = gap;
        begins_note_ = note;
      }
      block.push_back(line);
      before = &line;
      ++at;
    }
    add_block(block, breaks);
  }

  static bool is_note_tag(const PdfLine& line) {
    return line.tag() != nullptr && line.tag()->kind == PdfTag::Kind::note;
  }

  void add_block(const std::vector<PdfLine>& block, const BlockBreaks& breaks) {
    if (block.empty()) return;
    const PdfLine& first = block.front();
    const PdfTag* tag = first.tag();
    if (tag != nullptr && tag->kind == PdfTag::Kind::contents) return leave_out(block, "table of contents");
    if (tag != nullptr && tag->kind == PdfTag::Kind::figure && is_label(block))
      return leave_out(block, "words in a picture or chart");
    if (is_pulled_out(block)) return leave_out(block, "pulled quote: the text has the same words");
    const double bullet = drawn_bullet(view_.page, first);
    const bool item = tag != nullptr ? tag->kind == PdfTag::Kind::item : bullet >= 0;
    Piece& piece = add(item ? PieceKind::item : PieceKind::text);
    std::vector<PdfLine> lines = block;
    if (first.in_margin) piece.style = "paragraph";  // whatever its size
    if (tag != nullptr) {
      piece.style = tag->style;
      if (item) take_item_mark(lines.front(), piece);
    }
    LineWriter writer(view_.page);
    double left = first.box.left;
    const PdfWord* sign = std::exchange(begins_note_, false) ? first.words.front() : nullptr;
    if (sign != nullptr) reading_.notes.take(first);
    for (const PdfLine& line : lines) {
      writer.write(line, sign);
      left = std::min(left, line.box.left);
    }
    piece.words = writer.take();
    piece.size = static_cast<float>(first.size / reading_.typography.body_size());
    if (item) {
      piece.depth = tag != nullptr ? tag->depth : reading_.lists.at(bullet);
    } else {
      piece.indent = static_cast<float>(std::max(0.0, left - margins_.left) / first.size);
      if (begins_item(first)) {
        reading_.lists.at(first.box.left);
      } else {
        reading_.lists.end();
      }
    }
    piece.gap_above = static_cast<float>(next_gap_);
    piece.centred = std::ranges::all_of(block, [&](const PdfLine& line) { return breaks.is_centred(line); });
    piece.fills_line = breaks.fills(block.back());
    line_ += static_cast<int>(block.size());
    boxes_.emplace_back(pieces_.size() - 1, block.front().box);
    boxes_.back().second.add(block.back().box);
  }

  // "It was the most useful year." in large letters beside the text that has this sentence as well.
  bool is_pulled_out(const std::vector<PdfLine>& block) const {
    constexpr std::size_t fewest_words = 5;
    if (!block.front().in_margin) return false;
    std::string words;
    std::size_t count = 0;
    for (const PdfLine& line : block) {
      for (const std::string& word : folded_words(line.text())) {
        words += word + " ";
        ++count;
      }
    }
    return count >= fewest_words && reading_.text.find(words) != std::string::npos;
  }

  // A tagged item says that it is one; its bullet or number is no word of it.
  static void take_item_mark(PdfLine& line, Piece& piece) {
    if (!begins_item(line)) return;
    piece.bullet = line.words.front()->text;
    const std::string& mark = piece.bullet;
    const std::size_t digits = mark.find_first_of("0123456789");
    if (digits != std::string::npos) {
      std::from_chars(mark.data() + digits, mark.data() + mark.size(), piece.number);
      piece.ordered = true;
    }
    line.words.erase(line.words.begin());
  }

  // A few words on each line.
  static bool is_label(const std::vector<PdfLine>& block) {
    constexpr std::size_t most_words = 6;
    std::size_t words = 0;
    for (const PdfLine& line : block) words += line.words.size();
    return words <= most_words * block.size();
  }

  void add_table(const PdfTable& table, double gap) {
    Piece& piece = add(PieceKind::table);
    piece.gap_above = static_cast<float>(gap);
    for (const auto& row : table.cells) {
      piece.rows.emplace_back();
      for (const std::vector<PdfLine>& cell : row) {
        LineWriter writer(view_.page);
        for (const PdfLine& line : cell) writer.write(line);
        piece.rows.back().push_back(writer.take());
      }
    }
    reading_.lists.end();
    line_ += static_cast<int>(table.end - table.begin);
  }

  // The first and last text of the page, where a running line might be.
  void mark_edges(std::size_t first) {
    if (boxes_.empty() || boxes_.front().first < first) return;
    const auto top = std::ranges::min_element(boxes_, {}, [](const auto& one) { return one.second.top; });
    const auto bottom =
        std::ranges::max_element(boxes_, {}, [](const auto& one) { return one.second.bottom; });
    const double zone = view_.page.edge_zone();
    if (top->second.bottom < zone) pieces_[top->first].edge = PageEdge::top;
    if (bottom->second.top > view_.page.height - zone) pieces_[bottom->first].edge = PageEdge::bottom;
  }

  const PdfPageView& view_;
  PdfReading& reading_;
  PdfMargins margins_;
  std::vector<PdfPicture> pictures_;
  std::vector<Piece> pieces_;
  std::vector<std::pair<std::size_t, Box>> boxes_;  // of pieces of text
  int line_ = 0;
  double next_gap_ = 0;
  bool begins_note_ = false;  // the next block
};

}  // namespace

std::vector<Piece> read_page_pieces(const PdfPageView& view, PdfReading& reading) {
  return PageReader(view, reading).read();
}

}  // namespace commonplace
