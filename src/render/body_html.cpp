#include "render/body_html.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "model/urls.h"
#include "pages/passage_names.h"
#include "pages/video_link.h"
#include "render/escape.h"
#include "render/figure_html.h"
#include "render/inline_html.h"

// A body is a list of blocks in the order of the page; lists and their items are opened and closed by
// blocks of their own, so the list is read once from front to back:
//
//   heading 0, list_open, item_open, passage 0, item_close, list_close, passage 1
//   <h2 id="h-steps">Steps</h2> <ul> <li id="p-1" class="passage">...</li> </ul> <p id="p-2"
//   class="passage">...</p>
//
// The one look ahead is for an item: its first passage is the <li> itself, not a paragraph inside it.
// The notes are written last but before their ways back, because a note may refer to another.

namespace commonplace {
namespace {

constexpr std::string_view paragraph_break = "\n\n";
constexpr std::string_view attribution_dash = "—";

Range whole(const RichText& text) {
  return range_of(0, text.text.size());
}

// The ranges of the paragraphs of a text that parts them by blank lines.
std::vector<Range> paragraphs(std::string_view text) {
  std::vector<Range> found;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(paragraph_break, begin), text.size());
    found.push_back(range_of(begin, end));
    begin = end + paragraph_break.size();
  }
  return found;
}

std::string_view alignment_class(Alignment alignment) {
  switch (alignment) {
    case Alignment::left:
      return R"( class="left")";
    case Alignment::center:
      return R"( class="center")";
    case Alignment::right:
      return R"( class="right")";
    case Alignment::none:
      break;
  }
  return {};
}

class BodyHtml {
 public:
  BodyHtml(std::string& out, const BodyView& view, const Url& page)
      : out_(out),
        view_(view),
        body_(*view.body),
        page_(page),
        notes_(body_.notes),
        inline_(out, page, view.links, &notes_, view.strings) {
    if (view.anchors) names_.emplace(*view.strings);
  }

  void append() {
    for (std::size_t at = 0; at < body_.blocks.size(); ++at) append_block(at);
    append_notes();
  }

 private:
  // May move `at` on to a block that was written together with this one.
  void append_block(std::size_t& at) {
    const Block& block = body_.blocks[at];
    switch (block.kind) {
      case BlockKind::heading:
        return append_heading(body_.headings[block.index]);
      case BlockKind::passage:
        return append_passage(block.index);
      case BlockKind::list_open:
        return open_list(block);
      case BlockKind::list_close:
        out_ += block.ordered ? "</ol>\n" : "</ul>\n";
        return;
      case BlockKind::item_open:
        return open_item(at);
      case BlockKind::item_close:
        out_ += "</li>\n";
        return;
      case BlockKind::alert_open:
        return open_alert(out_, block.alert, *view_.strings);
      case BlockKind::alert_close:
        out_ += "</aside>\n";
        return;
      case BlockKind::rule:
        out_ += "<hr>\n";
        return;
    }
  }

  // The level shown is how deep a heading lies, so that no level is ever skipped.
  void append_heading(const Heading& heading) {
    int level = view_.top_level;
    for (int above = heading.parent; above >= 0; ++level) {
      above = body_.headings[static_cast<std::size_t>(above)].parent;
    }
    level = std::min(level, 6);
    fmt::format_to(std::back_inserter(out_), R"(<h{} id="{}">)", level, heading.id);
    append_former(true, static_cast<std::uint32_t>(&heading - body_.headings.data()));
    inline_.append(heading.title, whole(heading.title), {});
    fmt::format_to(std::back_inserter(out_), "</h{}>\n", level);
  }

  void open_list(const Block& list) {
    if (!list.ordered) {
      out_ += "<ul>\n";
    } else if (list.start == 1) {
      out_ += "<ol>\n";
    } else {
      fmt::format_to(std::back_inserter(out_), "<ol start=\"{}\">\n", list.start);
    }
  }

  void open_item(std::size_t& at) {
    const Task task = body_.blocks[at].task;
    const Block* first = at + 1 < body_.blocks.size() ? &body_.blocks[at + 1] : nullptr;
    if (first == nullptr || first->kind != BlockKind::passage ||
        body_.passages[first->index].kind != PassageKind::item) {
      out_ += task == Task::none ? "<li>\n" : "<li class=\"task\">\n";
      append_task_box(out_, task, *view_.strings);
      return;
    }
    ++at;
    open_passage("li", first->index, task == Task::none ? "passage" : "passage task");
    append_task_box(out_, task, *view_.strings);
    append_text(first->index, whole(body_.passages[first->index].body));
    append_anchor(first->index);
    out_ += '\n';
  }

  void append_passage(std::uint32_t index) {
    switch (body_.passages[index].kind) {
      case PassageKind::paragraph:
        if (const auto video = video_of(index)) return append_video_passage(index, *video);
        [[fallthrough]];
      case PassageKind::item:
        open_passage("p", index);
        append_text(index, whole(body_.passages[index].body));
        append_anchor(index);
        out_ += "</p>\n";
        return;
      case PassageKind::blockquote:
        return append_blockquote(index);
      case PassageKind::table:
        return append_table(index);
      case PassageKind::code:
        return append_code(index);
      case PassageKind::picture:
        return append_figure(index);
    }
  }

  void open_passage(std::string_view element, std::uint32_t index, std::string_view classes = "passage") {
    out_.append("<").append(element);
    if (view_.anchors) out_.append(R"( id=")").append(body_.passages[index].id.value).append("\"");
    out_.append(R"( class=")").append(classes).append("\">");
    append_former(false, index);
  }

  // Addresses of the past that this place answers; a script says what became of those that lost their words.
  void append_former(bool on_heading, std::uint32_t index) {
    if (view_.former == nullptr) return;
    for (; next_former_ < view_.former->size(); ++next_former_) {
      const FormerAnchor& former = (*view_.former)[next_former_];
      if (former.on_heading != on_heading || former.index != index) return;
      fmt::format_to(std::back_inserter(out_), R"(<span class="former" id="{}")", escaped(former.id));
      if (former.why == FormerAnchor::Why::removed) out_ += " data-removed";
      if (former.why == FormerAnchor::Why::moved)
        fmt::format_to(std::back_inserter(out_), R"( data-moved="{}")",
                       escaped(relative_url(page_, former.now)));
      out_ += "></span>";
    }
  }

  // The style sheet shows its sign beside the passage: as text it would be copied with the words.
  void append_anchor(std::uint32_t index) {
    if (!names_) return;
    out_.append(R"(<a class="anchor" href="#)").append(body_.passages[index].id.value);
    out_ += R"(" aria-label=")";
    append_escaped(out_, (*names_)(index + 1, body_.passages[index]));
    out_ += R"("></a>)";
  }

  void append_text(std::uint32_t index, Range part) {
    inline_.append(body_.passages[index].body, part, overlays_of(index));
  }

  const std::vector<Overlay>& overlays_of(std::uint32_t index) const {
    static const std::vector<Overlay> none;
    return index < view_.overlays.size() ? view_.overlays[index] : none;
  }

  std::optional<VideoLink> video_of(std::uint32_t index) const {
    if (view_.strings == nullptr) return std::nullopt;
    return video_link(*view_.strings, body_.passages[index], view_.links);
  }

  void append_video_passage(std::uint32_t index, const VideoLink& video) {
    open_passage("p", index);
    append_video(out_, inline_, video);
    append_anchor(index);
    out_ += "</p>\n";
  }

  void append_figure(std::uint32_t index) {
    open_passage("figure", index, "passage picture");
    out_ += '\n';
    append_anchor(index);  // a caption must stand last
    append_picture(out_, inline_, view_, page_, body_.passages[index], overlays_of(index));
    out_ += "</figure>\n";
  }

  void append_blockquote(std::uint32_t index) {
    const std::string_view text = body_.passages[index].body.text;
    const std::vector<Range> parts = paragraphs(text);
    open_passage("blockquote", index);
    out_ += '\n';
    for (std::size_t at = 0; at < parts.size(); ++at) {
      const bool last = at + 1 == parts.size();
      const bool attribution = last && at > 0 && parts[at].of(text).starts_with(attribution_dash);
      out_ += attribution ? "<footer>" : "<p>";
      append_text(index, parts[at]);
      out_ += attribution ? "</footer>\n" : "</p>\n";
    }
    append_anchor(index);
    out_ += "</blockquote>\n";
  }

  void append_table(std::uint32_t index) {
    open_passage("div", index);
    fmt::format_to(std::back_inserter(out_),
                   "\n<section class=\"table\" tabindex=\"0\" aria-label=\"{}\">\n<table>\n",
                   escaped((*view_.strings)("table_number", {{"number", ++tables_}})));
    const Table& table = body_.passages[index].table;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      if (row == 0) out_ += "<thead>\n";
      if (row == 1) out_ += "<tbody>\n";
      append_row(index, row);
      if (row == 0) out_ += "</thead>\n";
    }
    if (table.rows.size() > 1) out_ += "</tbody>\n";
    out_ += "</table>\n</section>";
    append_anchor(index);
    out_ += "</div>\n";
  }

  // A head cell without words heads nothing: it is written as a plain cell.
  void append_row(std::uint32_t index, std::size_t row) {
    const Table& table = body_.passages[index].table;
    out_ += "<tr>";
    for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
      const Range cell = table.rows[row][column];
      const bool head = row == 0 && !cell.empty();
      out_ += head ? R"(<th scope="col")" : "<td";
      if (column < table.columns.size()) out_ += alignment_class(table.columns[column]);
      out_ += '>';
      append_text(index, cell);
      out_ += head ? "</th>" : "</td>";
    }
    out_ += "</tr>\n";
  }

  void append_code(std::uint32_t index) {
    open_passage("div", index);
    out_ += "\n<pre tabindex=\"0\"><code>";
    append_escaped(out_, body_.passages[index].body.text);
    out_ += "</code></pre>";
    append_anchor(index);
    out_ += "</div>\n";
  }

  void append_notes() {
    if (body_.notes.empty()) return;
    const std::vector<std::string> texts = note_texts();
    fmt::format_to(std::back_inserter(out_),
                   "<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"{1}\">\n"
                   "<h{0}>{1}</h{0}>\n<ol>\n",
                   view_.top_level, escaped((*view_.strings)("notes")));
    for (std::size_t index = 0; index < texts.size(); ++index) {
      const Note& note = body_.notes[index];
      fmt::format_to(std::back_inserter(out_), R"(<li id="fn-{}"><p>)", note.number);
      out_ += texts[index];
      notes_.append_ways_back(out_, note, *view_.strings);
      out_ += "</p></li>\n";
    }
    out_ += "</ol>\n</section>\n";
  }

  // All before any is placed: writing a note may add a sign that leads to another.
  std::vector<std::string> note_texts() {
    std::vector<std::string> texts;
    for (const Note& note : body_.notes) {
      std::string text;
      InlineHtml writer(text, page_, view_.links, &notes_, view_.strings);
      for (const Range part : paragraphs(note.body.text)) {
        if (part.begin > 0) text += "</p>\n<p>";
        writer.append(note.body, part, {});
      }
      texts.push_back(std::move(text));
    }
    return texts;
  }

  std::string& out_;
  const BodyView& view_;
  const Body& body_;
  const Url& page_;
  NoteSigns notes_;
  InlineHtml inline_;
  std::optional<PassageNames> names_;
  int tables_ = 0;
  std::size_t next_former_ = 0;  // they are in the order of the page
};

}  // namespace

void append_html(std::string& out, const RichView& view, const Url& page) {
  if (view.text == nullptr) return;
  const Range part = view.part.empty() ? whole(*view.text) : view.part;
  InlineHtml(out, page, view.links, nullptr, nullptr).append(*view.text, part, view.overlays);
}

void append_html(std::string& out, const BodyView& view, const Url& page) {
  if (view.body != nullptr) BodyHtml(out, view, page).append();
}

}  // namespace commonplace
