#include "import/outline/running_lines.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/ascii.h"

// What runs is printed again at the edge of other pages. Three things tell it from a heading or a note that
// happens to be there:
//
//   12   - 12 -   Page 12 of 30   xii    counts with the pages: number and page differ by the same everywhere
//   Harbor Circle 12                     the same words, and a number that counts with the pages
//   Draft of May 2017                    the very same words and figures
//
//   Day 1 / Day 2 on two pages             counts up, but so do headings: not without a sentence that goes
//                                          on across the line, or more pages than days
//   2017 / 2018 on two pages               years
//   12 Ibid., p. 14.                       a sentence
//
// The lines are taken from the edge inwards, up to the first that does not run.

namespace commonplace {
namespace {

constexpr double same_height_points = 4;  // headers of one kind differ by less, headings by more
constexpr float larger_than_text = 1.15F;
constexpr std::size_t longest_header = 150;  // bytes: more is a paragraph that was printed twice

// A line with its figures as `#`, and its figures.
struct EdgePattern {
  std::string words;
  std::vector<int> numbers;
  bool only_number = false;  // nothing besides but dashes, or a word for page
};

std::optional<int> roman_value(std::string_view text) {
  const auto value = [](char c) {
    switch (c) {
      case 'i':
        return 1;
      case 'v':
        return 5;
      case 'x':
        return 10;
      case 'l':
        return 50;
      case 'c':
        return 100;
      default:
        return 0;
    }
  };
  int sum = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int one = value(text[i]), next = i + 1 < text.size() ? value(text[i + 1]) : 0;
    if (one == 0) return std::nullopt;
    sum += one < next ? -one : one;
  }
  return text.empty() ? std::nullopt : std::optional(sum);
}

// Words that only say that a number is a page's, in the languages of our sources and their neighbors.
bool says_page(std::string_view rest) {
  constexpr std::array page_words = {"",       "page",   "p",  "pg",      "pages", "seite",
                                     "página", "pagina", "of", "page of", "von",   "de"};
  return std::ranges::find(page_words, rest) != page_words.end();
}

EdgePattern edge_pattern_of(std::string_view line) {
  EdgePattern pattern;
  const std::string text = ascii_lower(line);
  std::string letters;  // without figures, marks and blanks at the ends of words
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (std::isdigit(c) != 0) {
      int number = 0;
      const auto [end, problem] = std::from_chars(text.data() + at, text.data() + text.size(), number);
      pattern.numbers.push_back(problem == std::errc() ? number : -1);
      pattern.words += '#';
      at = static_cast<std::size_t>(end - text.data());
      continue;
    }
    const bool blank = c == ' ' || c == '\t';
    if (!blank || !pattern.words.ends_with(' ')) pattern.words += blank ? ' ' : text[at];
    if (std::isalpha(c) != 0 || c >= 0xC3) letters += text[at];
    if (blank && !letters.empty() && letters.back() != ' ') letters += ' ';
    ++at;
  }
  while (letters.ends_with(' ')) letters.pop_back();
  pattern.only_number = !pattern.numbers.empty() && says_page(letters);
  if (const auto roman = pattern.numbers.empty() ? roman_value(letters) : std::nullopt) {
    pattern.numbers = {*roman};
    pattern.only_number = true;
  }
  if (pattern.only_number) pattern.words = "#";
  return pattern;
}

bool is_year(int number) {
  return number >= 1900 && number <= 2100;
}

// "12 Ibid., p. 14.": two words or more and a full stop.
bool ends_sentence(std::string_view text) {
  const bool mark = text.ends_with('.') || text.ends_with('?') || text.ends_with('!');
  return mark && text.find(' ') != std::string_view::npos;
}

class EdgeLines {
 public:
  EdgeLines(const std::vector<EdgeLine>& lines, std::size_t pages) : lines_(lines), pages_(pages) {
    for (const EdgeLine& line : lines) patterns_.push_back(edge_pattern_of(line.words));
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (patterns_[i].only_number)
        numbers_.push_back(i);
      else if (lines[i].words.size() <= longest_header && lines[i].size <= larger_than_text)
        alike_[{lines[i].edge, patterns_[i].words}].push_back(i);
    }
  }

  std::vector<std::string_view> reasons() {
    std::vector<std::string_view> reasons(lines_.size());
    find_page_numbers(reasons);
    for (const auto& [key, group] : alike_) find_headers(group, reasons);
    cut_behind_text(reasons);
    return reasons;
  }

 private:
  static constexpr int no_offset = 1 << 30;

  // How far the number is from its page's place, which is the same on all pages that it counts.
  int offset(std::size_t i, std::size_t which) const {
    const std::vector<int>& numbers = patterns_[i].numbers;
    return which < numbers.size() ? numbers[which] - static_cast<int>(lines_[i].page) : no_offset;
  }

  void find_page_numbers(std::vector<std::string_view>& reasons) const {
    std::map<int, std::set<std::size_t>> pages_of;  // by offset: the pages that are so numbered
    std::map<std::pair<PageEdge, int>, std::vector<std::size_t>> same;
    for (const std::size_t i : numbers_) {
      pages_of[offset(i, 0)].insert(lines_[i].page);
      same[{lines_[i].edge, patterns_[i].numbers.front()}].push_back(i);
    }
    for (const std::size_t i : numbers_) {
      const std::size_t alike = pages_of[offset(i, 0)].size();
      const int number = patterns_[i].numbers.front();
      const bool own_page = offset(i, 0) == 1 && (pages_ == 1 || lines_[i].interrupts);
      const bool years = is_year(number) && (alike < 4 || alike * 2 < pages_);
      const bool heading = lines_[i].size > larger_than_text;
      const std::vector<std::size_t>& ones = same[{lines_[i].edge, number}];
      const std::size_t pages = pages_with(ones);  // of a counter that stands still: "0" on each page
      const bool still = pages >= 2 && pages * 3 >= pages_ * 2 && at_one_height(ones);
      if (heading || years || (alike < 2 && !own_page && !still)) continue;
      reasons[i] = "page number";
    }
  }

  // The lines of one pattern at one edge.
  void find_headers(const std::vector<std::size_t>& group, std::vector<std::string_view>& reasons) const {
    std::map<std::string, std::vector<std::size_t>> same;  // by the very words, with their figures
    for (const std::size_t i : group) same[ascii_lower(lines_[i].words)].push_back(i);
    std::vector<std::size_t> counting;
    for (const auto& [words, ones] : same) {
      if (is_repeated(ones))
        for (const std::size_t i : ones) mark(i, reasons);
      else
        counting.insert(counting.end(), ones.begin(), ones.end());
    }
    if (same.size() < 2 || counting.empty()) return;
    const std::size_t figures = patterns_[counting.front()].numbers.size();
    for (std::size_t which = 0; which < figures; ++which) {
      std::map<int, std::vector<std::size_t>> by_offset;
      for (const std::size_t i : group) by_offset[offset(i, which)].push_back(i);
      for (auto& [distance, ones] : by_offset)
        if (counts_pages(ones))
          for (const std::size_t i : ones) mark(i, reasons);
    }
  }

  void mark(std::size_t i, std::vector<std::string_view>& reasons) const {
    reasons[i] = lines_[i].edge == PageEdge::top ? "running header" : "running footer";
  }

  std::size_t pages_with(const std::vector<std::size_t>& ones) const {
    std::set<std::size_t> pages;
    for (const std::size_t i : ones) pages.insert(lines_[i].page);
    return pages.size();
  }

  bool at_one_height(const std::vector<std::size_t>& ones) const {
    const auto of = [&](std::size_t i) { return lines_[i].height; };
    const auto [least, most] = std::ranges::minmax(ones, {}, of);
    return of(least) >= 0 && of(most) - of(least) <= same_height_points;
  }

  // On pages that follow one another, or on every left or right page.
  bool in_a_row(const std::vector<std::size_t>& ones) const {
    std::size_t steps = 0;
    for (std::size_t i = 1; i < ones.size(); ++i)
      steps += lines_[ones[i]].page <= lines_[ones[i - 1]].page + 2;
    return steps >= 2;
  }

  bool any_interrupts(const std::vector<std::size_t>& ones) const {
    return std::ranges::any_of(ones, [&](std::size_t i) { return lines_[i].interrupts; });
  }

  // The very same words on three pages, or on both pages of a short document at one height. A line in bold is
  // a header only page after page. (One much larger than the text is a heading that comes again, or the title
  // that headers repeat, and not among them.)
  bool is_repeated(const std::vector<std::size_t>& ones) const {
    const std::size_t pages = pages_with(ones);
    const EdgeLine& first = lines_[ones.front()];
    if (first.bold || ends_sentence(first.words)) return pages >= 3 && in_a_row(ones) && pages * 3 >= pages_;
    if (pages >= 3) return true;
    constexpr std::size_t few_pages = 6;
    return pages == 2 && pages_ <= few_pages && (at_one_height(ones) || any_interrupts(ones));
  }

  // The same words with a number that counts the pages. Headings may count as well ("Day 1", "Day 2"), so
  // there must be something that no heading has: two words besides the number and one height or three
  // pages, or a sentence that goes on across the line.
  bool counts_pages(const std::vector<std::size_t>& ones) const {
    const std::size_t pages = pages_with(ones);
    if (pages < 2) return false;
    for (const std::size_t i : ones)
      if (lines_[i].bold || ends_sentence(lines_[i].words)) return false;
    if (any_interrupts(ones)) return true;
    std::string_view rest = patterns_[ones.front()].words;
    std::size_t besides = 0;
    for (bool in_word = false; !rest.empty(); rest.remove_prefix(1)) {
      const bool letter = std::isalpha(static_cast<unsigned char>(rest.front())) != 0;
      besides += letter && !in_word;
      in_word = letter;
    }
    return besides >= 2 && (pages >= 3 || at_one_height(ones));
  }

  // From the edge inwards, up to the first line that belongs to the text.
  void cut_behind_text(std::vector<std::string_view>& reasons) const {
    std::map<std::pair<std::size_t, PageEdge>, std::size_t> text_at;  // least rank of a line of the text
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!reasons[i].empty()) continue;
      const auto [at, is_new] = text_at.try_emplace({lines_[i].page, lines_[i].edge}, lines_[i].rank);
      if (!is_new) at->second = std::min(at->second, lines_[i].rank);
    }
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto at = text_at.find({lines_[i].page, lines_[i].edge});
      if (at != text_at.end() && lines_[i].rank > at->second) reasons[i] = {};
    }
  }

  const std::vector<EdgeLine>& lines_;
  std::size_t pages_;
  std::vector<EdgePattern> patterns_;
  std::vector<std::size_t> numbers_;  // lines that are a number alone
  std::map<std::pair<PageEdge, std::string>, std::vector<std::size_t>> alike_;  // others, by pattern
};

}  // namespace

std::vector<std::string_view> find_running_lines(const std::vector<EdgeLine>& lines, std::size_t pages) {
  return EdgeLines(lines, pages).reasons();
}

}  // namespace commonplace
