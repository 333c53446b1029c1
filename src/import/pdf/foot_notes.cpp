#include "import/pdf/foot_notes.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <string_view>

// The sign before a note need not be raised, nor be smaller than the note: LibreOffice sets "1" as large as
// the words behind it, browsers print "1.". But in the text the same sign is raised:
//
//     ... an adult in the building.¹         the sign
//     _______                                a short rule, or smaller letters
//     1. Except at Fennel Street.            the note: numbered as an item would be
//
// A sign may even be printed as a figure of the line: "in the building.1".

namespace commonplace {
namespace {

constexpr double small_print = 0.93;  // of the body
constexpr double thin_rule = 2.5, shortest_rule = 20;
constexpr double longest_rule = 0.6;  // of the column
constexpr double same_left = 4;       // points

std::string sign_of(std::string_view word) {
  while (word.ends_with('.') || word.ends_with(')')) word.remove_suffix(1);
  return std::string(word);
}

// The figures that a word ends in, behind letters: "building.1", "Street4". Empty when it does not.
std::string_view figures_behind(std::string_view word) {
  constexpr std::size_t most = 3;
  const std::size_t last = word.find_last_not_of("0123456789");
  if (last == std::string_view::npos || last + 1 == word.size() || word.size() - last - 1 > most) return {};
  const std::size_t letter = word.find_last_not_of(".,;:!?\")”’", last);
  const bool behind =
      letter != std::string_view::npos && std::isalpha(static_cast<unsigned char>(word[letter])) != 0;
  return behind ? word.substr(last + 1) : std::string_view();
}

bool is_short_rule(const Box& shape, const Box& column) {
  return shape.height() < thin_rule && shape.width() > shortest_rule &&
         shape.width() < longest_rule * column.width() && std::abs(shape.left - column.left) < same_left;
}

}  // namespace

void FootNotes::add_signs(const std::vector<PdfColumn>& columns) {
  for (const PdfColumn& column : columns) {
    for (const PdfRow& row : column) {
      const PdfLine line = joined(row);
      for (std::size_t i = 0; i < line.words.size(); ++i) {
        const std::string& word = line.words[i]->text;
        if (i > 0 && line.is_raised(*line.words[i])) signs_.insert(sign_of(word));
        if (const std::string_view figures = figures_behind(word); !figures.empty()) signs_.emplace(figures);
      }
    }
  }
}

std::size_t FootNotes::first_row(const std::vector<PdfLine>& rows, const std::vector<Box>& shapes,
                                 double body_size) {
  std::size_t first = rows.size();
  while (first > 0 && rows[first - 1].size <= small_print * body_size) --first;
  if (rows.empty() || first == 0) return first;
  Box column = rows.front().box;
  for (const PdfLine& line : rows) column.add(line.box);
  for (const Box& shape : shapes) {
    if (!is_short_rule(shape, column)) continue;
    const auto below = std::ranges::find_if(
        rows, [&](const PdfLine& line) { return line.box.centre_y() > shape.centre_y(); });
    if (below != rows.begin()) first = std::min(first, static_cast<std::size_t>(below - rows.begin()));
  }
  return first;
}

bool FootNotes::begins_note(const PdfLine& line) const {
  return line.words.size() > 1 && signs_.contains(sign_of(line.words.front()->text));
}

void FootNotes::take(const PdfLine& line) {
  const auto sign = signs_.find(sign_of(line.words.front()->text));
  if (sign != signs_.end()) signs_.erase(sign);
}

}  // namespace commonplace
