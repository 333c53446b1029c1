#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "model/ids.h"

namespace commonplace {

// A body is stored as plain text with separate marks, not as a tree: quotes, mentions and links are all
// ranges over the same plain text, so they can cross emphasis, be compared, be indexed, and be combined
// when the HTML is written.

enum class MarkKind { emphasis, strong, strikethrough, code, link, image, note, line_break };

// Formatting of a range of a text. For a link `target` is the address as written, for an image its
// source as written (the range holds the alternative text), for a note its label (an empty range at
// the reference); a line break is an empty range before the `\n` it makes. `title` is what the author wrote
// after an image's source, in quotation marks. Marks are ordered by
// begin, the longer first; they nest or are disjoint, never overlap partially.
struct Mark {
  MarkKind kind = MarkKind::emphasis;
  Range range;
  std::string target;
  int line = 0;  // line of a link, image or note in the source file, from 1
  int column = 0;
  std::string title = {};
  friend bool operator==(const Mark&, const Mark&) = default;
};

// Plain text (soft breaks are spaces; no note references) and its marks.
struct RichText {
  std::string text;
  std::vector<Mark> marks;
  friend bool operator==(const RichText&, const RichText&) = default;
};

struct Heading {
  int level = 2;  // as written, 1..6
  RichText title;
  std::string id;   // anchor on the page: `h-` and the slug of the title, unique within the body
  int parent = -1;  // index of the heading above it in the hierarchy, -1 for none
  int line = 0;
  friend bool operator==(const Heading&, const Heading&) = default;
};

enum class PassageKind { paragraph, item, blockquote, table, code, picture };

// "paragraph", "item", ...: as data files and search rows call it.
std::string_view name_of(PassageKind kind);

enum class Alignment { none, left, center, right };

// Cells as ranges of the passage's text; the first row is the head. In the text, cells are separated
// by tabs and rows by newlines.
struct Table {
  std::vector<Alignment> columns;
  std::vector<std::vector<Range>> rows;
  friend bool operator==(const Table&, const Table&) = default;
};

// The unit of search, link, quotation and citation. A block quotation is one passage, its
// paragraphs separated by blank lines (`\n\n`). A picture that stands alone is a passage, too: its
// alternative text and, after a blank line, its caption, if it has one.
struct Passage {
  PassageId id;
  PassageKind kind = PassageKind::paragraph;
  RichText body;
  Table table;       // only for kind table
  int section = -1;  // index of the heading above it, -1 before the first
  int line = 0;      // where it begins in the source file
  friend bool operator==(const Passage&, const Passage&) = default;
};

// A footnote, numbered from 1 in order of first reference. Its anchor is `fn-` and the number.
// Paragraphs are separated by blank lines.
struct Note {
  std::string label;
  int number = 0;
  RichText body;
  int line = 0;
  friend bool operator==(const Note&, const Note&) = default;
};

// The order of things on the page. Lists and items are opened and closed; a heading or passage is
// named by its index. Passages inside an item or alert are between its open and close.
enum class BlockKind {
  heading,
  passage,
  list_open,
  list_close,
  item_open,
  item_close,
  alert_open,
  alert_close,
  rule
};

// What GitHub calls alerts: a block quotation that begins with the line [!NOTE], [!TIP] ...
enum class AlertKind { note, tip, important, warning, caution };

// "note", "tip", ...: as they are written, in small letters.
std::string_view name_of(AlertKind kind);

// Whether an item is one of a task list, `- [ ]` or `- [x]`.
enum class Task { none, open, done };

struct Block {
  BlockKind kind = BlockKind::passage;
  std::uint32_t index = 0;            // of the heading or passage
  bool ordered = false;               // for list_open and list_close
  int start = 1;                      // for list_open: the first number
  Task task = Task::none;             // for item_open
  AlertKind alert = AlertKind::note;  // for alert_open
  friend bool operator==(const Block&, const Block&) = default;
};

struct Body {
  std::vector<Heading> headings;
  std::vector<Passage> passages;
  std::vector<Note> notes;
  std::vector<Block> blocks;
  friend bool operator==(const Body&, const Body&) = default;
};

// Titles of the headings above a passage, outermost first.
std::vector<std::string> heading_path(const Body& body, int section);

// One line for each block, for tests: `h2 The district [h-the-district]`, `p p-k3f9a2 text`, ...
// with marks as `<kind begin-end target>` on lines of their own.
std::string dump(const Body& body);

}  // namespace commonplace
