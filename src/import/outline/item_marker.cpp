#include "import/outline/item_marker.h"

#include <array>
#include <cctype>
#include <string>

#include "import/inked_text.h"

// A number begins an item where the one before or behind it counts the same list; alone it begins a
// heading ("1. Introduction") or a sentence.

namespace commonplace {
namespace {

// What stands for a bullet. A dash needs a space behind it, like the others.
constexpr std::array<std::string_view, 15> bullets = {"-", "*", "+", "•", "◆", "●",      "▪", "■",
                                                      "○", "◦", "–", "‣", "⁃", "\uF0B7", "o"};

std::size_t spaces_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) ++end;
  return end - at;
}

ItemMarker bullet_of(std::string_view line) {
  for (const std::string_view bullet : bullets) {
    if (!line.starts_with(bullet)) continue;
    const std::size_t spaces = spaces_at(line, bullet.size());
    if (spaces == 0) continue;
    // An `o` is a bullet only as Word's converters leave it, before a tab.
    if (bullet == "o" && line[1] != '\t') continue;
    return {bullet.size() + spaces, false, 0};
  }
  return {};
}

// `1.` and `1)`; more than two figures are a year or a page.
ItemMarker numbered(std::string_view line) {
  std::size_t digits = 0;
  while (digits < line.size() && std::isdigit(static_cast<unsigned char>(line[digits])) != 0) ++digits;
  if (digits == 0 || digits > 2 || digits == line.size()) return {};
  if (line[digits] != '.' && line[digits] != ')') return {};
  const std::size_t spaces = spaces_at(line, digits + 1);
  if (spaces == 0) return {};
  return {digits + 1 + spaces, true, std::stoi(std::string(line.substr(0, digits)))};
}

// A number that counts nothing is a word of the text.
void free_item(Piece& piece) {
  const std::string marker = std::move(piece.bullet);
  piece.words = edited(piece.words, {{Range{}, marker}});
  piece.kind = PieceKind::text;
  piece.bullet.clear();
  piece.depth = piece.number = 0;
  piece.ordered = false;
}

void bind_item(Piece& piece, const ItemMarker& marker, int depth) {
  piece.bullet = piece.words.text.substr(0, marker.length);
  piece.words = slice(piece.words, range_of(marker.length, piece.words.text.size()));
  piece.kind = PieceKind::item;
  piece.depth = depth;
  piece.ordered = marker.ordered;
  piece.number = marker.number;
}

}  // namespace

ItemMarker item_marker(std::string_view line) {
  ItemMarker whole;
  while (true) {
    const std::string_view rest = line.substr(whole.length);
    const ItemMarker bullet = bullet_of(rest);
    if (bullet.length > 0) {
      whole.length += bullet.length;
      continue;
    }
    const ItemMarker number = numbered(rest);
    if (number.length == 0 || whole.ordered) return whole;
    whole = {whole.length + number.length, true, number.number};
  }
}

void mark_items(std::vector<Piece>& pieces) {
  std::vector<ItemMarker> markers(pieces.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (piece.kind == PieceKind::item)
      markers[i] = {1, piece.ordered, piece.number};
    else if (piece.kind == PieceKind::text && piece.style.empty())
      markers[i] = item_marker(piece.words.text);
    if (piece.kind == PieceKind::text && markers[i].length >= piece.words.text.size()) markers[i] = {};
  }
  // The item before or behind, with nothing but a page's end in between.
  const auto counts = [&](std::size_t i, int step) {
    for (std::size_t at = i; (at += static_cast<std::size_t>(step)) < pieces.size();) {
      const PieceKind kind = pieces[at].kind;
      if (kind == PieceKind::page_end || kind == PieceKind::left_out || kind == PieceKind::note) continue;
      return markers[at].length > 0 &&
             (!markers[at].ordered || markers[at].number == markers[i].number + step);
    }
    return false;
  };
  std::vector<float> indents;  // of the items that are open
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Piece& piece = pieces[i];
    const ItemMarker& marker = markers[i];
    const bool lone = marker.ordered && !piece.bullet.empty() && !counts(i, 1) && !counts(i, -1);
    if (piece.kind == PieceKind::item) {
      if (lone) free_item(piece);
      continue;
    }
    if (marker.length == 0 || (marker.ordered && !counts(i, 1) && !counts(i, -1))) {
      if (piece.kind == PieceKind::text) indents.clear();
      continue;
    }
    constexpr float hair = 0.5F;
    while (!indents.empty() && indents.back() >= piece.indent - hair) indents.pop_back();
    indents.push_back(piece.indent);
    bind_item(piece, marker, static_cast<int>(indents.size()));
  }
}

}  // namespace commonplace
