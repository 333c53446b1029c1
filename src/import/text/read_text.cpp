#include "import/text/read_text.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "import/inked_text.h"
#include "import/outline/bullets.h"
#include "import/outline/item_marker.h"
#include "import/text/divided_tables.h"
#include "import/text/inline_markup.h"
#include "import/text/layout.h"
#include "import/text/plain_witness.h"
#include "import/text/text_lines.h"
#include "import/text/unprinted.h"
#include "import/text/wrapping.h"
#include "parse/faults.h"
#include "text/decode.h"

// Line by line. What a line is, is told by its beginning and by whether it ended for want of room:
//
//   ## Two steps              text, style "heading 2"
//
//   - ◆ Ask                   item; what stands for a bullet goes, however often
//   - 2. Wait                 item, ordered, number 2
//   Year    Schools           table: lines with tabs, at least two
//   2019    4
//   Words that go on          text: lines joined by `\n` while each ended for want of room
//   on the next line.

namespace commonplace {
namespace {

bool is_rule(std::string_view line) {
  std::string signs(line);
  std::erase(signs, ' ');
  return signs.size() >= 3 && std::string_view("-*_=").find(signs[0]) != std::string_view::npos &&
         signs.find_first_not_of(signs[0]) == std::string::npos;
}

// The level of `## words`; 0 for none.
int hash_level(std::string_view line) {
  const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
  const bool heading = hashes >= 1 && hashes <= 6 && hashes < line.size() && line[hashes] == ' ';
  return heading ? static_cast<int>(hashes) : 0;
}

std::string_view without_hashes(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of("# "), line.size()));
  const std::size_t end = line.find_last_not_of('#');
  if (end + 1 < line.size() && end != std::string_view::npos && line[end] == ' ') line = line.substr(0, end);
  while (line.ends_with(' ')) line.remove_suffix(1);
  return line;
}

struct NoteHead {
  std::string_view label, words;
};

// [^1]: words
std::optional<NoteHead> note_head(std::string_view line) {
  const std::size_t length = note_label_length(line);
  if (length == 0 || !line.substr(length).starts_with(':')) return std::nullopt;
  return NoteHead{line.substr(2, length - 3), line.substr(length + 1)};
}

// The number of the first line that nobody would call a paragraph; 0 when there is none.
int line_too_long(std::string_view text) {
  constexpr std::size_t longest = 512UL * 1024;
  int number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    ++number;
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end - begin > longest) return number;
    begin = end + 1;
  }
  return 0;
}

class RoughTextReader {
 public:
  explicit RoughTextReader(std::vector<TextLine> lines)
      : lines_(std::move(lines)), wrapping_(lines_), tables_(lines_) {}

  std::vector<Piece> read() {
    while (at_ < lines_.size()) {
      const TextLine& line = lines_[at_];
      if (line.text.empty())
        ++gap_;
      else if (!line.reason.empty())
        leave_out(line);
      else if (!read_table())
        read_line(line);
      if (lines_[at_].ends_page) add(PieceKind::page_end, lines_[at_].number);
      ++at_;
    }
    close();
    give_up_markers();
    set_edges();
    return std::move(pieces_);
  }

 private:
  Piece& add(PieceKind kind, int line) {
    close();
    if (kind != PieceKind::page_end && kind != PieceKind::left_out && !lone_markers_.empty())
      give_up_markers();
    if (kind != PieceKind::item) indents_.clear();
    Piece piece;
    piece.kind = kind;
    piece.spot.line = line;
    piece.gap_above = static_cast<float>(gap_);
    gap_ = 0;
    pieces_.push_back(std::move(piece));
    return pieces_.back();
  }

  void leave_out(const TextLine& line) {
    Piece& piece = add(PieceKind::left_out, line.number);
    piece.reason = line.reason;
    piece.words = trimmed(read_inline_markup(line.text));
  }

  // Markers whose words never came.
  void give_up_markers() {
    std::vector<TextLine> markers;
    markers.swap(lone_markers_);
    for (const TextLine& line : markers) {
      const bool bullet = is_bullet(line.text);
      Piece& piece = add(bullet ? PieceKind::left_out : PieceKind::text, line.number);
      if (bullet) piece.reason = "bullet without words";
      piece.words.text = line.text;
    }
  }

  void read_line(const TextLine& line) {
    if (is_rule(line.text)) return rule(line);
    if (const int level = hash_level(line.text)) {
      Piece& piece = add(PieceKind::text, line.number);
      piece.style = "heading " + std::to_string(level);
      piece.words = read_inline_markup(without_hashes(line.text));
      return;
    }
    if (const auto note = note_head(line.text)) {
      begin(PieceKind::note, line, note->words).label = note->label;
      return;
    }
    if (is_lone_marker(line.text)) {
      close();
      lone_markers_.push_back(line);
      gap_ = 0;
      return;
    }
    const ItemMarker marker = item_marker(line.text);
    if (marker.length > 0 && marker.length < line.text.size() && may_begin_item(marker)) {
      begin_item(marker, line, line.text);
    } else if (goes_on()) {
      raw_ += lines_[at_ - 1].hard_end ? std::string(hard_break_bytes) : "\n";
      raw_ += line.text;
    } else if (!lone_markers_.empty()) {
      begin_behind_marker(line);
    } else if (line.text.starts_with("> ")) {
      begin(PieceKind::text, line, line.text.substr(2)).style = "quote";
    } else {
      begin(PieceKind::text, line, line.text);
    }
  }

  // A bullet or number that a converter left on a line of its own; its words come next.
  bool is_lone_marker(std::string_view line) const {
    constexpr std::size_t few_lines = 4;
    const bool mark = is_bullet(line) || item_marker(std::string(line) + " ").ordered ||
                      letter_mark(std::string(line) + " x").length > 0;
    if (!mark || line.find(' ') != std::string_view::npos) return false;
    for (std::size_t i = at_ + 1; i < std::min(lines_.size(), at_ + few_lines); ++i)
      if (!lines_[i].text.empty()) return true;
    return false;
  }

  // Several markers may stand one below the other, and their words behind them in the same order.
  void begin_behind_marker(const TextLine& line) {
    std::vector<TextLine> markers;
    markers.swap(lone_markers_);
    const TextLine marked = markers.front();
    const std::string whole = std::string(marked.text) + " " + std::string(line.text);
    const ItemMarker marker = item_marker(whole);
    if (marker.length > 0)
      begin_item(marker, marked, whole);
    else
      begin(PieceKind::text, marked, whole);
    lone_markers_.assign(markers.begin() + 1, markers.end());
  }

  void begin_item(const ItemMarker& marker, const TextLine& line, std::string_view text) {
    Piece& piece = begin(PieceKind::item, line, text.substr(marker.length));
    piece.depth = depth_of(line);
    piece.ordered = marker.ordered;
    piece.number = marker.number;
    piece.bullet = text.substr(0, marker.length);
  }

  // Whether the line goes on with the piece before it.
  bool goes_on() const {
    if (!open_ || gap_ > 0) return false;
    if (counted(at_)) return false;
    const bool below_item = !indents_.empty() && lines_[at_].indent > indents_.back();
    return below_item || lines_[at_ - 1].hard_end || wrapping_.goes_on(at_);
  }

  // "(b) to hire" on the line behind "(a) to set the budget", or a line or two after it.
  bool counted(std::size_t i) const {
    const LetterMark mark = letter_mark(lines_[i].text);
    if (mark.length == 0) return false;
    constexpr std::size_t near = 12;  // lines of one item
    for (std::size_t at = i; at-- > 0 && at + near > i;)
      if (mark.counts_on_from(letter_mark(lines_[at].text))) return true;
    for (std::size_t at = i + 1; at < std::min(lines_.size(), i + near); ++at)
      if (letter_mark(lines_[at].text).counts_on_from(mark)) return true;
    return false;
  }

  // In the middle of a paragraph that is wrapped, a number or a dash may begin a line by chance.
  bool may_begin_item(const ItemMarker& marker) const {
    if (!goes_on()) return true;
    if (pieces_.back().kind == PieceKind::item) {
      const std::string& last = pieces_.back().bullet;
      if (marker.ordered) return marker.number == pieces_.back().number + 1 || !pieces_.back().ordered;
      return !marker.weak || marker.bullet == "-" || last.find(marker.bullet) != std::string::npos;
    }
    if (marker.ordered || marker.weak) return counts_below(marker);
    return true;
  }

  // Whether one of the next lines begins with the same bullet, or the next number.
  bool counts_below(const ItemMarker& marker) const {
    constexpr std::size_t near = 4;
    for (std::size_t i = at_ + 1; i < std::min(lines_.size(), at_ + near); ++i) {
      const ItemMarker below = item_marker(lines_[i].text);
      if (below.length == 0) continue;
      return marker.ordered ? marker.number == 1 && below.number == 2 : below.bullet == marker.bullet;
    }
    return false;
  }

  Piece& begin(PieceKind kind, const TextLine& line, std::string_view words) {
    Piece& piece = add(kind, line.number);
    raw_ = words;
    open_ = true;
    return piece;
  }

  // Nothing more will come to the last piece.
  void close() {
    if (open_) pieces_.back().words = trimmed(read_inline_markup(raw_));
    open_ = false;
  }

  // `===` or `---` right below a line makes that line a heading, as in Markdown.
  void rule(const TextLine& line) {
    const bool below_text =
        gap_ == 0 && open_ && pieces_.back().kind == PieceKind::text && line.text.size() > 3;
    if (below_text && (line.text[0] == '=' || line.text[0] == '-') && raw_.find('\n') == std::string::npos) {
      pieces_.back().style = line.text[0] == '=' ? "heading 1" : "heading 2";
      close();
      return;
    }
    add(PieceKind::rule, line.number);
  }

  // An item that is further in than the one before it lies below that.
  int depth_of(const TextLine& line) {
    while (!indents_.empty() && indents_.back() >= line.indent) indents_.pop_back();
    indents_.push_back(line.indent);
    return static_cast<int>(indents_.size());
  }

  bool read_table() {
    const TableLines found = tables_.at(at_);
    if (found.rows.empty()) return false;
    Piece& table = add(PieceKind::table, lines_[at_].number);
    for (const auto& cells : found.rows) {
      std::vector<InkedText>& row = table.rows.emplace_back();
      for (const std::string_view cell : cells) row.push_back(trimmed(read_inline_markup(cell)));
    }
    at_ = found.end - 1;
    return true;
  }

  // The first and last pieces of pages, when the text has pages.
  void set_edges() {
    bool top = false;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (pieces_[i].kind == PieceKind::page_end) {
        for (std::size_t last = i; last-- > 0 && pieces_[last].kind != PieceKind::page_end;) {
          if (pieces_[last].kind == PieceKind::left_out) continue;
          if (pieces_[last].edge == PageEdge::none) pieces_[last].edge = PageEdge::bottom;
          break;
        }
        top = true;
      } else if (top && pieces_[i].kind != PieceKind::left_out) {
        pieces_[i].edge = PageEdge::top;
        top = false;
      }
    }
  }

  std::vector<TextLine> lines_;
  Wrapping wrapping_;
  DividedTables tables_;
  std::size_t at_ = 0;
  int gap_ = 0;
  bool open_ = false;                   // whether the last piece may go on
  std::string raw_;                     // its words with their marks
  std::vector<int> indents_;            // of the items that are open
  std::vector<TextLine> lone_markers_;  // whose words are still to come
  std::vector<Piece> pieces_;
};

constexpr std::size_t megabyte = 1'000'000;
constexpr std::size_t size_limit = 20 * megabyte;  // as for the texts of a site

// What had to be guessed or dropped before anything could be read.
void review_decoding(const DecodedText& decoded, Manuscript& manuscript) {
  if (decoded.encoding == TextEncoding::windows_1252)
    manuscript.reviews.push_back(
        {{}, "the file is not in Unicode; it was read as Windows text: look at letters with accents"});
  if (decoded.repaired > 0)
    manuscript.reviews.push_back(
        {{}, fmt::format("{} damaged characters were read as Windows text", decoded.repaired)});
  if (decoded.controls > 0)
    manuscript.reviews.push_back(
        {{0, decoded.first_control_line},
         fmt::format("{} characters that cannot be printed were dropped, the first of them here",
                     decoded.controls)});
}

}  // namespace

Manuscript read_text(std::string_view bytes, const SourcePath& source, Diagnostics& diagnostics) {
  Faults faults(source, diagnostics);
  Manuscript manuscript;
  if (bytes.size() > size_limit) {
    faults.error({},
                 fmt::format("this file is {} MB, and a text may be at most {} MB", bytes.size() / megabyte,
                             size_limit / megabyte),
                 "split it into several files and import each");
    return manuscript;
  }
  const DecodedText decoded = decode_text(bytes);
  const std::string& text = decoded.text;
  if (const int line = line_too_long(text)) {
    faults.error({line, 0}, "this line is longer than half a megabyte", "break it where its paragraphs end");
    return manuscript;
  }
  review_decoding(decoded, manuscript);
  std::vector<TextLine> lines = split_lines(text);
  mark_running_lines(lines);
  std::deque<std::string> made;
  for (const TextLine& line : lines)
    manuscript.witness.push_back({{0, line.number}, plain_witness(line.text)});
  manuscript.pieces = RoughTextReader(read_layout(std::move(lines), made)).read();
  return manuscript;
}

}  // namespace commonplace
