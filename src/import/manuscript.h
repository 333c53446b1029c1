#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace commonplace {

// The middle form of an import. A reader (read_text.h, read_pdf.h, read_docx.h) turns a source's bytes
// into a Manuscript: the words, and everything the source tells about their looks and places. It
// decides nothing that another format might tell differently. structure() turns it into a Draft, and
// knows of no format.
//
// A reader leaves no word out and adds none: what it takes for a running header, a page number or a
// watermark becomes a piece that is left out, with the reason, and a picture is a piece as well.

enum class InkKind { bold, italic, underline, strike, superscript, subscript, link, note_sign };

// Looks of a range of a text. Ranges may overlap in any way; neighbours of one kind may be parted
// ("Wor" bold, "d" bold). `target` is a link's address, or for a note_sign the label of the note.
// A note_sign is used only where the source itself ties sign and note (Word); its range is empty, or
// holds the sign as printed. Anywhere else a raised figure is no more than superscript.
struct Ink {
  InkKind kind = InkKind::bold;
  Range range;
  std::string target;
  friend bool operator==(const Ink&, const Ink&) = default;
};

constexpr char32_t hard_break = U'\u2028';                     // LINE SEPARATOR
constexpr std::string_view hard_break_bytes = "\xE2\x80\xA8";  // in UTF-8

// Words as the source prints them: UTF-8 without control characters, no Markdown, no HTML, no escapes.
// `\n` is where the source began a new line for want of room: the structurer joins such lines, with
// their hyphens. A new line that is meant (a poem, an address) is U+2028.
// Ligatures, soft hyphens and superior figures may stand as they are in the source.
struct InkedText {
  std::string text;
  std::vector<Ink> inks;  // by begin, the longer first
  friend bool operator==(const InkedText&, const InkedText&) = default;
};

// Where something stands in the source, for messages. Lines count from 1: of the page, when there are
// pages, else of the file (0: not known). For Word `line` is the number of the paragraph.
struct SourceSpot {
  int page = 0;  // from 1; 0: the source knows no pages
  int line = 0;
  friend auto operator<=>(const SourceSpot&, const SourceSpot&) = default;
};

enum class PieceKind {
  text,      // a run of words between gaps: heading, paragraph or part of one, quotation, note, ...
  item,      // a list item, when the source has lists; else `text`, its bullet still in front
  table,     //
  note,      // the text of a footnote or endnote, when the source says so; else `text`
  picture,   // a picture, chart or formula; `words` is its description, if any
  rule,      // a line across the column
  page_end,  // the end of a page, when the source has pages
  left_out,  // printed, but no part of the text: a running header, a watermark; `reason` says what
  remark,    // somebody's comment on the text, not part of it
};

// A picture as the source holds it.
struct PictureFile {
  std::string bytes;   // of a PNG or JPEG file
  std::string ending;  // "png" or "jpg"
};

// Whether a piece is the first or last of its page, where a running header or footer would be. Known from
// geometry or from form feeds.
enum class PageEdge { none, top, bottom };

struct Piece {
  PieceKind kind = PieceKind::text;
  SourceSpot spot;
  InkedText words;                           // empty for table, rule and page_end
  std::vector<std::vector<InkedText>> rows;  // of a table; the first row is the head

  // The role the source gives the piece, in small letters: "title", "subtitle", "author", "date",
  // "heading 1" to "heading 6", "quote", "caption"; empty when it gives none. "paragraph": a format that
  // says of everything what it is says that it is nothing else (a fully tagged PDF).
  std::string style;

  std::string label;     // of a note: what its note_signs have as target
  int depth = 0;         // of an item, from 1
  bool ordered = false;  // of an item; its number or bullet does not stand in `words`
  int number = 0;        // of an ordered item
  std::string bullet;    // of an item: bullet or number as printed; empty when the source prints none

  std::string
      reason;  // of what is left out: "running header", "page number", "watermark", "table of contents"
  std::shared_ptr<const PictureFile> picture;  // of a picture; null when it could not be taken out

  // Looks, where the source has them. 0: not known.
  float size = 0;       // of most of its letters, over the size most letters of the source have: 1.5
  float indent = 0;     // of its left edge from that of the column, in widths of the letter m
  float gap_above = 0;  // empty space above, in lines of text; for a plain text the number of empty lines
  bool centred = false;
  PageEdge edge = PageEdge::none;
  bool fills_line = false;  // its last line reaches the right edge of the column, as a cut paragraph's does

  friend bool operator==(const Piece&, const Piece&) = default;
};

// Something for a person to look at. `text` begins in small letters and has no full stop, as diagnostics do.
struct Review {
  SourceSpot spot;
  std::string text;
  friend bool operator==(const Review&, const Review&) = default;
};

// Words of the source, taken by another path than the pieces: poppler's raw text of a page, the text nodes of
// a paragraph's XML, the decoded characters of a line.
struct WitnessPart {
  SourceSpot spot;  // line 0: the whole page, or the whole file
  std::string words;
  friend bool operator==(const WitnessPart&, const WitnessPart&) = default;
};

struct Manuscript {
  std::string
      title;  // in the file's own properties; often wrong ("Microsoft Word - final2.doc"), so a last witness
  std::vector<Review> reviews;  // what the reader noticed: open tracked changes, a damaged page
  std::vector<Piece> pieces;    // in reading order; columns one after the other

  // All that the source prints, whatever the reader makes of it: what the draft is held against, word by word
  // (draft/self_check.h). A part for each page, paragraph or line, in the order of the source. It may keep
  // bullets, but no tags, addresses or escapes that are not printed. A part that begins where a piece
  // begins has the same spot as the piece.
  std::vector<WitnessPart> witness;
};

// Whether all letters and digits of `words` lie in ink of a kind; false when there are none.
bool is_all(InkKind kind, const InkedText& words);

// The words of all parts, each on lines of its own.
std::string witness_words(const Manuscript& manuscript);

// One line for each piece, for tests: `text 12 [heading 2] size=1.5 gap=2 Words ...`, its inks as
// `<bold 0-5>` on lines of their own.
std::string dump(const Manuscript& manuscript);

}  // namespace commonplace
