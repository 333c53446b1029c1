#include "model/body.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

namespace commonplace {
namespace {

std::string_view name_of(MarkKind kind) {
  switch (kind) {
    case MarkKind::emphasis:
      return "emphasis";
    case MarkKind::strong:
      return "strong";
    case MarkKind::strikethrough:
      return "strikethrough";
    case MarkKind::code:
      return "code";
    case MarkKind::link:
      return "link";
    case MarkKind::image:
      return "image";
    case MarkKind::note:
      return "note";
    case MarkKind::line_break:
      return "line_break";
  }
  return "";
}

std::string_view name_of(Alignment alignment) {
  switch (alignment) {
    case Alignment::none:
      return "-";
    case Alignment::left:
      return "left";
    case Alignment::center:
      return "center";
    case Alignment::right:
      return "right";
  }
  return "";
}

// Escapes tabs and newlines, so that each entry of a dump stays on one line.
std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      out += c;
    }
  }
  return out;
}

void dump_marks(std::string& out, const RichText& text, std::string_view indent) {
  for (const Mark& mark : text.marks) {
    fmt::format_to(std::back_inserter(out), "{}  <{} {}-{}", indent, name_of(mark.kind), mark.range.begin,
                   mark.range.end);
    if (!mark.target.empty()) fmt::format_to(std::back_inserter(out), " {}", mark.target);
    if (!mark.title.empty()) fmt::format_to(std::back_inserter(out), " \"{}\"", mark.title);
    if (mark.line > 0) fmt::format_to(std::back_inserter(out), " @{}:{}", mark.line, mark.column);
    out += ">\n";
  }
}

}  // namespace

std::string_view name_of(PassageKind kind) {
  switch (kind) {
    case PassageKind::paragraph:
      return "paragraph";
    case PassageKind::item:
      return "item";
    case PassageKind::blockquote:
      return "blockquote";
    case PassageKind::table:
      return "table";
    case PassageKind::code:
      return "code";
    case PassageKind::picture:
      return "picture";
  }
  return "";
}

std::string_view name_of(AlertKind kind) {
  switch (kind) {
    case AlertKind::note:
      return "note";
    case AlertKind::tip:
      return "tip";
    case AlertKind::important:
      return "important";
    case AlertKind::warning:
      return "warning";
    case AlertKind::caution:
      return "caution";
  }
  return "";
}

std::vector<std::string> heading_path(const Body& body, int section) {
  std::vector<std::string> path;
  for (int at = section; at >= 0; at = body.headings[static_cast<std::size_t>(at)].parent) {
    path.push_back(body.headings[static_cast<std::size_t>(at)].title.text);
  }
  std::ranges::reverse(path);
  return path;
}

std::string dump(const Body& body) {
  std::string out, indent;
  const auto line = [&](std::string_view what) { out += indent + std::string(what) + "\n"; };
  for (const Block& block : body.blocks) {
    switch (block.kind) {
      case BlockKind::heading: {
        const Heading& heading = body.headings[block.index];
        line(fmt::format("h{} {} [{}] parent {} line {}", heading.level, heading.title.text, heading.id,
                         heading.parent, heading.line));
        dump_marks(out, heading.title, indent);
        break;
      }
      case BlockKind::passage: {
        const Passage& passage = body.passages[block.index];
        line(fmt::format("{} {} section {} line {}: {}", name_of(passage.kind), passage.id.value,
                         passage.section, passage.line, on_one_line(passage.body.text)));
        dump_marks(out, passage.body, indent);
        if (passage.table.columns.empty()) break;
        std::string columns;
        for (const Alignment alignment : passage.table.columns)
          columns += fmt::format(" {}", name_of(alignment));
        line(fmt::format("  columns{}", columns));
        for (const auto& row : passage.table.rows) {
          std::string cells;
          for (const Range cell : row) cells += fmt::format(" [{}]", cell.of(passage.body.text));
          line(fmt::format("  row{}", cells));
        }
        break;
      }
      case BlockKind::list_open:
        line(block.ordered ? fmt::format("list from {}", block.start) : "list");
        indent += "  ";
        break;
      case BlockKind::item_open:
        line(block.task == Task::none ? "item" : block.task == Task::done ? "item done" : "item open");
        indent += "  ";
        break;
      case BlockKind::alert_open:
        line(fmt::format("alert {}", name_of(block.alert)));
        indent += "  ";
        break;
      case BlockKind::list_close:
      case BlockKind::item_close:
      case BlockKind::alert_close:
        indent.resize(indent.size() - 2);
        break;
      case BlockKind::rule:
        line("rule");
        break;
    }
  }
  for (const Note& note : body.notes) {
    line(fmt::format("note {} [{}] line {}: {}", note.number, note.label, note.line,
                     on_one_line(note.body.text)));
    dump_marks(out, note.body, indent);
  }
  return out;
}

}  // namespace commonplace
