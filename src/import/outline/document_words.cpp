#include "import/outline/document_words.h"

#include <algorithm>
#include <cctype>

#include "base/ascii.h"
#include "text/words.h"

namespace commonplace {

namespace {

// Behind a word or a comma.
bool is_inside_sentence(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.find_last_not_of(" \n", at - 1);
  if (before == std::string_view::npos) return false;
  const auto c = static_cast<unsigned char>(text[before]);
  return std::isalnum(c) != 0 || c == ',' || c == ';';
}

}  // namespace

DocumentWords::DocumentWords(const std::vector<Piece>& pieces) {
  for (const Piece& piece : pieces) {
    add(piece.words.text);
    for (const auto& row : piece.rows)
      for (const InkedText& cell : row) add(cell.text);
  }
  parts_words_ = has_parted_words();
}

bool DocumentWords::has_parted_words() const {
  // Where words are parted one line in ten or so ends in a hyphen; by compounds alone, one in a hundred.
  constexpr std::size_t short_text = 40, lines_a_hyphen = 30;
  if (line_ends_ < short_text || seams_.size() * lines_a_hyphen > line_ends_) return true;
  return std::ranges::any_of(seams_, [&](const auto& seam) {
    const auto& [first, second] = seam;
    return has(first + second) && !has_compound(first, second);
  });
}

void DocumentWords::add(const std::string& text) {
  line_ends_ += static_cast<std::size_t>(std::ranges::count(text, '\n'));
  Range last;
  for (const Range range : commonplace::words(text)) {
    const std::string_view word = range.of(text);
    const bool capital = std::isupper(static_cast<unsigned char>(word.front())) != 0;
    // Half a word before a line's end is none.
    const bool cut = text.compare(range.end, 2, "-\n") == 0 || text.compare(range.end, 2, "-") == 0 ||
                     (range.begin >= 2 && text.compare(range.begin - 2, 2, "-\n") == 0);
    if (!cut) {
      Use& use = words_[ascii_lower(word)];
      if (!capital) ++use.small;
      if (capital && is_inside_sentence(text, range.begin)) ++use.name;
    }
    if (!last.empty() && range.begin == last.end + 1 && text[last.end] == '-')
      compounds_.insert(ascii_lower(last.of(text)) + "-" + ascii_lower(word));
    if (!last.empty() && range.begin == last.end + 2 && text.compare(last.end, 2, "-\n") == 0)
      seams_.emplace_back(ascii_lower(last.of(text)), ascii_lower(word));
    last = range;
  }
}

bool DocumentWords::has(std::string_view word) const {
  return words_.contains(ascii_lower(word));
}

bool DocumentWords::writes_small(std::string_view word) const {
  const auto found = words_.find(ascii_lower(word));
  return found != words_.end() && found->second.small > 0;
}

bool DocumentWords::writes_mostly_small(std::string_view word) const {
  const auto found = words_.find(ascii_lower(word));
  return found != words_.end() && found->second.small > found->second.name;
}

bool DocumentWords::writes_as_name(std::string_view word) const {
  const auto found = words_.find(ascii_lower(word));
  return found != words_.end() && found->second.name > 0;
}

bool DocumentWords::has_compound(std::string_view first, std::string_view second) const {
  return compounds_.contains(ascii_lower(first) + "-" + ascii_lower(second));
}

}  // namespace commonplace
