#include "import/front/front_zone.h"

#include <algorithm>
#include <set>

#include "base/ascii.h"
#include "import/front/front_words.h"
#include "import/inked_text.h"
#include "import/outline/looks.h"
#include "text/capital.h"
#include "text/fold.h"
#include "text/words.h"

namespace commonplace {
namespace {

constexpr std::size_t most_zone_lines = 60;
constexpr std::size_t most_line_words = 25;      // more is a paragraph
constexpr std::size_t least_sentence_words = 7;  // with a full stop

// The cells of a row part as fields do.
std::string row_text(const std::vector<InkedText>& row) {
  std::string text;
  for (const InkedText& cell : row) {
    if (!text.empty()) text += '\t';
    text += cell.text;
  }
  return text;
}

// Without raised figures and stars, which tie a name to its affiliation or a note: "Jo Ash²".
std::string without_raised(const InkedText& text) {
  std::vector<Edit> edits;
  for (const Ink& ink : text.inks) {
    const bool raised = ink.kind == InkKind::superscript || ink.kind == InkKind::note_sign;
    const bool apart = edits.empty() || edits.back().range.end <= ink.range.begin;
    if (raised && apart &&
        ink.range.of(text.text).find_first_not_of("0123456789,*∗†‡§ ") == std::string_view::npos)
      edits.push_back({ink.range, {}});
  }
  return edited(text, edits).text;
}

// The lines of a node, as the source breaks them: node words are on one line, so they are cut where the
// piece has as many letters.
std::vector<std::string> lines_of(const Node& node) {
  std::vector<std::string> lines;
  for (const auto& row : node.rows) lines.push_back(row_text(row));
  if (!node.rows.empty()) return lines;
  const std::string text_without = without_raised(node.words),
                    printed_without = without_raised(node.piece->words);
  const std::string_view text = text_without, printed = printed_without;
  const auto letters = [](std::string_view part) {
    return static_cast<std::size_t>(std::ranges::count_if(part, [](char c) { return is_word_byte(c); }));
  };
  std::size_t begin = 0;
  for (std::size_t line = 0; line < printed.size();) {
    const std::size_t soft = printed.find('\n', line), hard = printed.find(hard_break_bytes, line);
    const std::size_t end = std::min({soft, hard, printed.size()});
    std::size_t count = letters(printed.substr(line, end - line)), cut = begin;
    while (cut < text.size() && (count > 0 || text[cut] != ' ')) {
      if (text.substr(cut).starts_with(hard_break_bytes)) {
        if (count == 0) break;
        cut += hard_break_bytes.size();
        continue;
      }
      if (is_word_byte(text[cut]) && count > 0) --count;
      ++cut;
    }
    const bool last = end == printed.size();
    const std::string_view part = trimmed(text.substr(begin, last ? std::string_view::npos : cut - begin));
    if (!part.empty()) lines.emplace_back(part);
    begin = last ? text.size() : cut;
    if (text.substr(begin).starts_with(hard_break_bytes)) begin += hard_break_bytes.size();
    line = end + (end == hard && end < printed.size() ? hard_break_bytes.size() : 1);
  }
  return lines;
}

// A byline or date may be wrapped, so that the whole says what its lines do not.
std::vector<FrontLine> read_lines(const Node& node) {
  std::vector<FrontLine> read;
  for (const std::string& text : lines_of(node)) read.push_back(read_front_line(text));
  if (read.size() < 2 || !node.rows.empty()) return read;
  FrontLine whole = read_front_line(without_raised(node.words));
  const bool all_known = whole.has_fields() && whole.rest.empty() && whole.dropped.empty();
  const bool lines_known = std::ranges::all_of(read, [](const FrontLine& one) { return one.rest.empty(); });
  if (!all_known || lines_known) return read;
  read.clear();
  read.push_back(std::move(whole));
  return read;
}

// A sentence of prose. "How Do We Help Every Student Read?" is a title.
bool is_prose(const Node& node, std::size_t count) {
  const std::string_view text = node.words.text;
  const Ending ending = ending_of(text);
  if (count < least_sentence_words || (ending != Ending::sentence && ending != Ending::ellipsis))
    return false;
  const auto byline = read_byline(text, true);  // Jo Ash, Ph.D.
  if (byline && !byline->dropped.empty() && text.ends_with(byline->dropped.back())) return false;
  if (node.piece->style == "title" || node.piece->style == "subtitle" || read_front_line(text).has_fields())
    return false;
  std::size_t small = 0;
  for (const Range& word : words(text)) small += !is_capitalized(word.of(text));
  return text.find('?') == std::string_view::npos || small * 2 > count;
}

enum class Boilerplate { none, perhaps, yes };

// A paragraph about the document itself. It calls itself a note, or is italic as a whole, and speaks of
// "this summary"; or it speaks of itself in words of disclaimers ("the views expressed").
Boilerplate boilerplate_in(const Node& node) {
  constexpr std::size_t near_its_beginning = 120;  // bytes
  const std::string folded = fold(node.words.text);
  bool about_itself = false;
  for (const std::string_view noun : self_nouns) {
    for (const std::string_view lead :
         {"this ", "this meeting ", "this case ", "este ", "this policy ", "this research "})
      about_itself = about_itself || folded.find(std::string(lead) + std::string(noun)) < near_its_beginning;
  }
  const bool phrase = std::ranges::any_of(
      boilerplate_words, [&](std::string_view one) { return folded.find(one) != std::string::npos; });
  const bool labelled = std::ranges::any_of(
      note_leads, [&](std::string_view one) { return folded.starts_with(std::string(one) + ":"); });
  const bool italic = is_all(InkKind::italic, node.words);
  if (labelled || (about_itself && (italic || phrase))) return Boilerplate::yes;
  const bool quoted = std::string_view(node.words.text).starts_with("“") || node.words.text.starts_with('"');
  return phrase || (italic && !quoted) ? Boilerplate::perhaps : Boilerplate::none;
}

// A small table at the top: a letterhead, or labels and values. Its cells are short.
bool is_front_table(const Node& node) {
  constexpr std::size_t most_rows = 8, most_cells = 16, most_cell_words = 14;
  std::size_t cells = 0;
  for (const auto& row : node.rows)
    for (const InkedText& cell : row) {
      ++cells;
      if (words(cell.text).size() > most_cell_words) return false;
    }
  const bool knows = std::ranges::any_of(
      node.rows, [](const auto& row) { return read_front_line(row_text(row)).has_fields(); });
  return node.rows.size() <= most_rows && cells <= most_cells && knows;
}

// A byline may have as many words as a paragraph.
bool is_byline(const Node& node) {
  const auto byline = read_byline(node.words.text, false);
  return byline && byline->authors.size() > 2 && has_byline_lead(node.words.text);
}

bool is_caption(const Node& node) {
  return node.piece->style == "caption" || family_of(node.words.text).find("figure") != std::string::npos;
}

}  // namespace

FrontZone find_front_zone(const std::vector<Node>& nodes) {
  FrontZone zone;
  int page = 0;
  bool follows = false;
  std::set<int> pages_with_prose;
  for (std::size_t& i = zone.end; i < nodes.size() && zone.lines.size() < most_zone_lines; ++i) {
    const Node& node = nodes[i];
    const PieceKind kind = node.piece->kind;
    if (kind == PieceKind::page_end) ++page;
    if (kind == PieceKind::page_end || kind == PieceKind::rule || kind == PieceKind::picture) follows = false;
    if (!node.is_body() || (kind != PieceKind::text && kind != PieceKind::item && kind != PieceKind::table))
      continue;
    if (kind == PieceKind::table && is_front_table(node)) {
      follows = false;
    } else if (kind != PieceKind::text) {
      pages_with_prose.insert(page);
      break;
    }
    const std::size_t count = words(node.words.text).size();
    if (count == 0 && node.rows.empty()) continue;
    if ((count > most_line_words || is_prose(node, count)) && !is_byline(node)) {
      const Boilerplate found = boilerplate_in(node);
      pages_with_prose.insert(page);
      if (found == Boilerplate::none) break;
      zone.notes.push_back({i, zone.lines.size(), found == Boilerplate::yes});
      follows = false;
      continue;
    }
    if (is_caption(node)) {
      follows = false;
      continue;
    }
    bool first = true;
    for (FrontLine& read : read_lines(node)) {
      ZoneLine line;
      line.node = i;
      line.read = std::move(read);
      line.begins_node = first;
      line.follows = follows;
      line.page = page;
      zone.lines.push_back(std::move(line));
      first = false;
      follows = true;
    }
  }
  for (ZoneLine& line : zone.lines) line.is_cover = !pages_with_prose.contains(line.page);
  return zone;
}

}  // namespace commonplace
