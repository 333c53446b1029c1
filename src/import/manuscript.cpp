#include "import/manuscript.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/utf8.h"
#include "text/words.h"

namespace commonplace {
namespace {

constexpr std::array piece_names = {"text", "item", "table",    "note",  "picture",
                                    "rule", "page", "left-out", "remark"};
constexpr std::array ink_names = {"bold",        "italic",    "underline", "strike",
                                  "superscript", "subscript", "link",      "note-sign"};

// One line whatever the text: `\n` as `⏎`, a hard break as `↵`.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    append_character(line, c == U'\n' ? U'⏎' : c == hard_break ? U'↵' : c);
  }
  return line;
}

void dump_inks(const InkedText& words, std::string& out) {
  for (const Ink& ink : words.inks) {
    out += fmt::format("  <{} {}-{}{}{}> {}\n", ink_names.at(static_cast<std::size_t>(ink.kind)),
                       ink.range.begin, ink.range.end, ink.target.empty() ? "" : " ", ink.target,
                       on_one_line(ink.range.of(words.text)));
  }
}

void dump_piece(const Piece& piece, std::string& out) {
  out += piece_names.at(static_cast<std::size_t>(piece.kind));
  if (piece.spot.page > 0) out += fmt::format(" {}:", piece.spot.page);
  out += fmt::format("{}{}", piece.spot.page > 0 ? "" : " ", piece.spot.line);
  if (!piece.style.empty()) out += fmt::format(" [{}]", piece.style);
  if (!piece.reason.empty()) out += fmt::format(" ({})", piece.reason);
  if (piece.picture)
    out += fmt::format(" {} of {} bytes", piece.picture->ending, piece.picture->bytes.size());
  if (!piece.label.empty()) out += fmt::format(" label={}", piece.label);
  if (piece.depth > 0) out += fmt::format(" depth={}", piece.depth);
  if (piece.ordered) out += fmt::format(" number={}", piece.number);
  if (piece.size > 0) out += fmt::format(" size={:.2f}", piece.size);
  if (piece.indent > 0) out += fmt::format(" indent={:.1f}", piece.indent);
  if (piece.gap_above > 0) out += fmt::format(" gap={:.1f}", piece.gap_above);
  if (piece.edge != PageEdge::none) out += piece.edge == PageEdge::top ? " top" : " bottom";
  if (piece.centred) out += " centred";
  if (piece.fills_line) out += " fills-line";
  if (!piece.words.text.empty()) out += " | " + on_one_line(piece.words.text);
  out += '\n';
  dump_inks(piece.words, out);
  for (const auto& row : piece.rows) {
    for (const InkedText& cell : row) out += (&cell == row.data() ? "  " : " ‖ ") + on_one_line(cell.text);
    out += '\n';
    for (const InkedText& cell : row) dump_inks(cell, out);
  }
}

}  // namespace

bool is_all(InkKind kind, const InkedText& words) {
  if (std::ranges::find(words.inks, kind, &Ink::kind) == words.inks.end())
    return false;  // most texts are plain
  const std::vector<Range> all = commonplace::words(words.text);
  return !all.empty() && std::ranges::all_of(all, [&](Range word) {
    return std::ranges::any_of(words.inks,
                               [&](const Ink& ink) { return ink.kind == kind && ink.range.contains(word); });
  });
}

std::string witness_words(const Manuscript& manuscript) {
  std::string all;
  for (const WitnessPart& part : manuscript.witness)
    all += part.words + (part.words.ends_with('\n') ? "" : "\n");
  return all;
}

std::string dump(const Manuscript& manuscript) {
  std::string out;
  for (const Piece& piece : manuscript.pieces) dump_piece(piece, out);
  return out;
}

}  // namespace commonplace
