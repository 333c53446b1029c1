#include "import/pdf/letter_spacing.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <utility>

// Four letters or more that are alone, one beside the other on a line, of one size and about equally far
// apart are letters of words. Where the space is clearly wider, a word ends. A pair that is kerned may stand
// closer, as one: "I n t ro d u c t i o n".

namespace commonplace {
namespace {

constexpr std::size_t fewest_letters = 4;
constexpr std::size_t kerned = 3;       // letters that may touch
constexpr double widest_spacing = 1.3;  // between letters, in letter sizes
constexpr double word_space = 1.6;      // of the space between letters
constexpr double evenly = 0.35;         // part by which that may differ

bool is_letters(const PdfWord& word, std::size_t most) {
  const auto first = static_cast<unsigned char>(word.text.front());
  return word.ends.size() <= most && word.turn == 0 &&
         (std::isalpha(first) != 0 || first >= 0xC3 || first == '&');
}

bool is_letter_alone(const PdfWord& word) {
  return is_letters(word, 1);
}

double gap_between_words(const PdfWord& left, const PdfWord& right) {
  return right.box.left - left.box.right;
}

// Whether the next word may be the next letter.
bool goes_on_spaced(const PdfWord& word, const PdfWord& next) {
  const double gap = gap_between_words(word, next);
  return is_letters(next, kerned) && std::abs(next.size - word.size) < 0.1 &&
         next.box.shared_height(word.box) > 0.8 && gap > 0 && gap < 2 * widest_spacing * word.size;
}

void append_letter(PdfWord& word, const PdfWord& letter) {
  word.text += letter.text;
  word.ends.insert(word.ends.end(), letter.ends.begin(), letter.ends.end());
  word.box.add(letter.box);
  word.space_after = letter.space_after;
}

// Joins the letters from `begin` to `end`; those that are gone have no text.
void join_run(std::vector<PdfWord>& words, std::size_t begin, std::size_t end) {
  std::vector<double> gaps;
  for (std::size_t i = begin + 1; i < end; ++i) gaps.push_back(gap_between_words(words[i - 1], words[i]));
  std::vector<double> sorted = gaps;
  std::ranges::sort(sorted);
  const double usual = sorted[sorted.size() / 3];  // most gaps are within words, the wide ones come last
  const auto even = std::ranges::count_if(
      gaps, [&](double gap) { return std::abs(gap - usual) < evenly * usual + 0.05 * words[begin].size; });
  const auto alone = std::count_if(words.begin() + static_cast<std::ptrdiff_t>(begin),
                                   words.begin() + static_cast<std::ptrdiff_t>(end), is_letter_alone);
  if (static_cast<std::size_t>(alone) * 3 < (end - begin) * 2) return;
  if (usual > widest_spacing * words[begin].size || static_cast<std::size_t>(even) * 3 < gaps.size() * 2)
    return;
  std::size_t word = begin;
  for (std::size_t i = begin; i < end; ++i) words[i].spacing = usual;
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (gaps[i - begin - 1] > word_space * usual) {
      words[word].space_after = true;
      word = i;
    } else {
      append_letter(words[word], words[i]);
      words[i].text.clear();
    }
  }
}

}  // namespace

double letter_spacing_of(const PdfWord& word) {
  constexpr double wide_letter = 0.72,
                   least = 0.2;  // letter sizes; the first is about that of a bold capital
  const std::size_t letters = word.ends.size();
  if (letters < 3 || word.text.size() != letters) return 0;
  const auto count = static_cast<double>(letters);
  const double spacing = (word.box.width() - count * wide_letter * word.size) / (count - 1);
  return spacing < least * word.size ? 0 : spacing;
}

void join_spaced_letters(std::vector<PdfWord>& words) {
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin + 1;
    if (is_letters(words[begin], kerned))
      while (end < words.size() && goes_on_spaced(words[end - 1], words[end])) ++end;
    if (end - begin >= fewest_letters) join_run(words, begin, end);
    begin = end;
  }
  std::erase_if(words, [](const PdfWord& word) { return word.text.empty(); });
}

}  // namespace commonplace
