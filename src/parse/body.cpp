#include "parse/body.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <cmark-gfm-core-extensions.h>
#include <fmt/format.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "parse/block_marks.h"
#include "parse/html.h"
#include "parse/markdown_tree.h"
#include "parse/note_book.h"
#include "parse/passage_id.h"
#include "parse/rich_text_builder.h"
#include "text/slug.h"

// cmark's tree is walked once, without recursion. Lists and items become pairs of open and close;
// every other block becomes a heading, a rule or a passage at once, and the walk goes on behind it.
// What may hold blocks but is one passage (a block quotation) or none (a note) is flattened:
//
//   > “We tried.”            one passage, kind blockquote, text
//   >                   ->   “We tried.”\n\n— one principal
//   > — one principal

namespace commonplace {
namespace {

constexpr int deepest_list = 100;
// In characters: some twenty printed pages, more than anybody means by one paragraph.
constexpr std::size_t longest_passage = 50'000;

class BodyReader {
 public:
  BodyReader(const SourceText& source, std::size_t begin, Faults& faults)
      : source_(source),
        faults_(faults),
        first_line_(source.spot(begin).line),
        tree_(source.text().substr(begin)),
        notes_(tree_.root(), source, first_line_, faults),
        builder_(source, notes_, faults) {}

  Body read() {
    TreeWalk walk(tree_.root());
    while (walk.next()) block(walk);
    std::size_t next = 0;  // a note may refer to further notes: the order grows
    while (next < notes_.order().size()) add_note(notes_.entry(notes_.order()[next++]));
    return std::move(body_);
  }

 private:
  int line_of(cmark_node* node) const { return first_line_ + cmark_node_get_start_line(node) - 1; }

  void block(TreeWalk& walk) {
    cmark_node* node = walk.node();
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_DOCUMENT) return;
    if (type == CMARK_NODE_LIST) return list(node, walk);
    if (type == CMARK_NODE_ITEM) return item(node, walk.entering());
    if (type == CMARK_NODE_BLOCK_QUOTE && !walk.entering()) {  // others are skipped as they are entered
      body_.blocks.push_back({BlockKind::alert_close});
      return;
    }
    set_lines(node);
    if (type == CMARK_NODE_BLOCK_QUOTE && opens_alert(node)) return;
    const bool in_item = cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_ITEM;
    if (type == CMARK_NODE_HEADING) {
      heading(node);
    } else if (type == CMARK_NODE_PARAGRAPH && is_picture(node)) {
      builder_.add_picture(cmark_node_first_child(node));
      passage(PassageKind::picture, node);
    } else if (type == CMARK_NODE_PARAGRAPH) {
      builder_.add_inlines(node);
      passage(in_item ? PassageKind::item : PassageKind::paragraph, node);
    } else if (type == CMARK_NODE_BLOCK_QUOTE) {
      flatten(node);
      passage(PassageKind::blockquote, node);
    } else if (type == CMARK_NODE_CODE_BLOCK) {
      builder_.add_text(code_of(node));
      passage(PassageKind::code, node);
    } else if (type == CMARK_NODE_HTML_BLOCK) {
      check_html(cmark_node_get_literal(node), html_spot(node), faults_);
    } else if (type == CMARK_NODE_THEMATIC_BREAK) {
      body_.blocks.push_back({BlockKind::rule});
    } else if (is_named(node, "table")) {
      Table table = add_table(node);
      passage(PassageKind::table, node, std::move(table));
    }  // what is left is a note's definition: notes are read after the text, in their own order
    if (walk.entering()) walk.skip();
  }

  void list(cmark_node* node, TreeWalk& walk) {
    if (walk.entering() && ++depth_ > deepest_list) {
      faults_.error({line_of(node), 0}, "lists are nested too deeply");
      --depth_;
      return walk.skip();
    }
    Block block{walk.entering() ? BlockKind::list_open : BlockKind::list_close};
    block.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    if (walk.entering() && block.ordered) block.start = cmark_node_get_list_start(node);
    body_.blocks.push_back(block);
    if (!walk.entering()) --depth_;
  }

  void item(cmark_node* node, bool entering) {
    Block block{entering ? BlockKind::item_open : BlockKind::item_close};
    if (entering && is_named(node, "tasklist"))
      block.task = cmark_gfm_extensions_get_tasklist_item_checked(node) ? Task::done : Task::open;
    body_.blocks.push_back(block);
  }

  // An alert is a block quotation to cmark. It holds passages like the text around it, so only its first
  // line, which says what kind it is, is taken away.
  bool opens_alert(cmark_node* quotation) {
    cmark_node* const first = cmark_node_first_child(quotation);
    const std::string mark = first == nullptr ? std::string() : alert_mark(first);
    if (mark.empty()) return false;
    for (const AlertKind kind :
         {AlertKind::note, AlertKind::tip, AlertKind::important, AlertKind::warning, AlertKind::caution}) {
      if (mark != name_of(kind)) continue;
      remove_first_line(first);
      Block block{BlockKind::alert_open};
      block.alert = kind;
      body_.blocks.push_back(block);
      return true;
    }
    faults_.warning({line_of(quotation), 0}, fmt::format("there are no alerts of the kind `{}`", mark),
                    "write `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`");
    return false;
  }

  void set_lines(cmark_node* node) {
    builder_.set_lines(line_of(node), first_line_ + cmark_node_get_end_line(node) - 1);
  }

  void heading(cmark_node* node) {
    const int line = line_of(node), level = cmark_node_get_heading_level(node);
    builder_.add_inlines(node);
    if (builder_.empty()) {
      builder_.take();
      return faults_.warning({line, 0}, "an empty heading", "write the heading's words, or remove the `#`");
    }
    const cmark_node_type parent = cmark_node_get_type(cmark_node_parent(node));
    if (parent == CMARK_NODE_BLOCK_QUOTE)
      faults_.error({line, 0}, "a heading is not allowed inside an alert",
                    "end the alert before it, or write the words as `**words**`");
    if (parent == CMARK_NODE_ITEM)
      faults_.error({line, 0}, "a heading is not allowed inside a list",
                    "end the list before it, or write the words as `**words**`");
    Heading heading{level, builder_.take(), {}, parent_of(level), line};
    check_level(heading);
    const std::string name = slug(heading.title.text);
    heading.id = heading_ids_.claim("h-" + (name.empty() ? "section" : name));
    body_.blocks.push_back({BlockKind::heading, static_cast<std::uint32_t>(body_.headings.size())});
    body_.headings.push_back(std::move(heading));
  }

  int parent_of(int level) const {
    int at = static_cast<int>(body_.headings.size()) - 1;
    while (at >= 0 && body_.headings[static_cast<std::size_t>(at)].level >= level)
      at = body_.headings[static_cast<std::size_t>(at)].parent;
    return at;
  }

  void check_level(const Heading& heading) {
    if (heading.level == 1)
      return faults_.warning(
          {heading.line, 0},
          fmt::format("the heading `{}` has level 1, which is reserved for the title", heading.title.text),
          "use `## ` for top-level headings");
    const int above = heading.parent < 0 ? 1 : body_.headings[static_cast<std::size_t>(heading.parent)].level;
    if (heading.level > above + 1)
      faults_.warning({heading.line, 0},
                      fmt::format("the heading `{}` jumps from level {} to level {}", heading.title.text,
                                  above, heading.level),
                      fmt::format("write `{} `", std::string(static_cast<std::size_t>(above) + 1, '#')));
  }

  void passage(PassageKind kind, cmark_node* node, Table table = {}) {
    if (builder_.empty()) {
      builder_.take();
      return;
    }
    Passage made;
    made.kind = kind;
    made.body = builder_.take();
    check_length(made.body.text, kind, line_of(node));
    made.id = {passage_ids_.claim(passage_code(made.body.text))};
    made.table = std::move(table);
    made.section = static_cast<int>(body_.headings.size()) - 1;
    made.line = line_of(node);
    body_.blocks.push_back({BlockKind::passage, static_cast<std::uint32_t>(body_.passages.size())});
    body_.passages.push_back(std::move(made));
  }

  // A passage is shown whole wherever it is quoted, so the cost of one that is full of quotes grows with the
  // square of its length.
  void check_length(std::string_view text, PassageKind kind, int line) {
    const std::size_t characters = count_characters(text);
    if (characters <= longest_passage || kind == PassageKind::code) return;
    faults_.error(
        {line, 0},
        fmt::format("this {} has {} characters; no more than {} can be quoted and cited as one passage",
                    kind == PassageKind::table ? "table" : "paragraph", characters, longest_passage),
        kind == PassageKind::table ? "make several tables of it"
                                   : "part it into paragraphs with blank lines");
  }

  Spot html_spot(cmark_node* node) const {
    const std::size_t line = source_.offset_of_line(line_of(node));
    return source_.spot(source_.text().find('<', line));
  }

  // The code between fences. A fence that nothing closes takes all that follows, to the end of the text or
  // of the list or quotation around it.
  std::string_view code_of(cmark_node* node) {
    int length = 0, offset = 0;
    char sign = '\0';
    const int first = line_of(node), last = first_line_ + cmark_node_get_end_line(node) - 1;
    if (cmark_node_get_fenced(node, &length, &offset, &sign) != 0 &&
        !closes_fence(last > first ? last : 0, sign, static_cast<std::size_t>(length)))
      faults_.warning({first, 0}, "this code block is never closed, so all that follows is shown as code",
                      fmt::format("write another line {} where the code ends",
                                  std::string(static_cast<std::size_t>(length), sign)));
    std::string_view code = cmark_node_get_literal(node);
    while (code.ends_with('\n')) code.remove_suffix(1);
    return code;
  }

  bool closes_fence(int line, char sign, std::size_t length) const {
    if (line == 0) return false;
    const std::size_t begin = source_.offset_of_line(line);
    const std::string_view whole =
        commonplace::trimmed(source_.text().substr(begin, source_.text().find('\n', begin) - begin));
    const std::size_t signs = whole.size() - std::min(whole.find_last_not_of(sign) + 1, whole.size());
    return signs >= length &&
           whole.substr(0, whole.size() - signs).find_first_not_of("> \t") == std::string_view::npos;
  }

  // The texts of all blocks inside `container`, parted by blank lines.
  void flatten(cmark_node* container) {
    TreeWalk walk(container);
    while (walk.next()) {
      if (!walk.entering()) continue;
      cmark_node* node = walk.node();
      const cmark_node_type type = cmark_node_get_type(node);
      const bool holds_blocks = type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_LIST ||
                                type == CMARK_NODE_ITEM || type == CMARK_NODE_FOOTNOTE_DEFINITION;
      if (holds_blocks) continue;
      set_lines(node);
      if (type == CMARK_NODE_HTML_BLOCK) {
        check_html(cmark_node_get_literal(node), html_spot(node), faults_);
      } else if (type != CMARK_NODE_THEMATIC_BREAK) {
        if (!builder_.text().empty()) builder_.add_text("\n\n");
        if (type == CMARK_NODE_CODE_BLOCK)
          builder_.add_code(code_of(node));
        else if (is_named(node, "table"))
          add_table(node);
        else
          builder_.add_inlines(node);
      }
      walk.skip();
    }
  }

  Table add_table(cmark_node* node) {
    Table table;
    const std::size_t columns = cmark_gfm_extensions_get_table_columns(node);
    const std::uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(node);
    for (std::size_t i = 0; i < columns; ++i) table.columns.push_back(alignment_of(alignments[i]));
    for (cmark_node* row = cmark_node_first_child(node); row != nullptr; row = cmark_node_next(row)) {
      if (row != cmark_node_first_child(node)) builder_.add_text("\n");
      std::vector<Range>& cells = table.rows.emplace_back();
      for (cmark_node* cell = cmark_node_first_child(row); cell != nullptr; cell = cmark_node_next(cell)) {
        if (cell != cmark_node_first_child(row)) builder_.add_text("\t");
        const std::size_t begin = builder_.text().size();
        builder_.add_inlines(cell);
        cells.push_back(range_of(begin, builder_.text().size()));
      }
    }
    return table;
  }

  static Alignment alignment_of(std::uint8_t letter) {
    return letter == 'l'   ? Alignment::left
           : letter == 'c' ? Alignment::center
           : letter == 'r' ? Alignment::right
                           : Alignment::none;
  }

  void add_note(const NoteBook::Entry& entry) {
    set_lines(entry.definition);
    flatten(entry.definition);
    const int number = static_cast<int>(body_.notes.size()) + 1;
    body_.notes.push_back({entry.label, number, builder_.take(), line_of(entry.definition)});
  }

  const SourceText& source_;
  Faults& faults_;
  int first_line_;
  MarkdownTree tree_;
  NoteBook notes_;
  RichTextBuilder builder_;
  UniqueNames heading_ids_, passage_ids_;
  Body body_;
  int depth_ = 0;
};

}  // namespace

Body parse_body(const SourceText& source, std::size_t begin, Faults& faults) {
  return BodyReader(source, begin, faults).read();
}

}  // namespace commonplace
