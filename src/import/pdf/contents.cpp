#include "import/pdf/contents.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "text/words.h"

// The entries of a table of contents end in the number of a page, which does not fall from one to the next,
// and the words before it are printed again as a heading:
//
//     Contents                                     the label belongs to it
//     Setting the Context ................ 3       leaders
//     What Members Learned                 4       no leaders: then most entries must lead somewhere
//     A long entry that goes on                    a line without a number goes on in the next
//     on a second line ................... 7
//
// Entries of several lines have their numbers at the right side of the column, and none is a sentence:
//
//     Goal 1                                       a heading that counts, and its paragraph
//     Every student has one adult in the
//     building who knows the week.

namespace commonplace {
namespace {

constexpr std::size_t longest_heading = 25;  // words
constexpr int fewest_leaders = 4;            // full stops in a row, or blanks and full stops

struct Entry {
  std::string title;  // folded
  int page = 0;
  double right = 0;  // where its number ends
  bool leaders = false;
};

std::string folded(std::string_view text) {
  std::string all;
  std::size_t count = 0;
  for (const std::string& word : folded_words(text)) {
    if (++count > longest_heading) return {};
    all += word + " ";
  }
  return all;
}

std::optional<int> page_of(std::string_view word) {
  int page = 0;
  const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), page);
  if (problem == std::errc() && end == word.data() + word.size() && word.size() <= 4) return page;
  const bool roman =
      !word.empty() && word.size() <= 6 && word.find_first_not_of("ivxl") == std::string_view::npos;
  return roman ? std::optional(0) : std::nullopt;
}

// Whether a row ends in what may be the number of a page: asked of every row, so it must cost little.
bool may_be_entry(const PdfRow& row) {
  return page_of(row.back().words.back()->text).has_value() ||
         row.back().words.back()->text.find("..") != std::string::npos;
}

std::optional<Entry> entry_of(const PdfRow& row) {
  if (!may_be_entry(row)) return {};
  std::string text = joined(row).text();
  const std::size_t digits = text.find_last_not_of("0123456789ivxl");
  if (digits == std::string::npos || digits + 1 == text.size()) return {};
  const std::optional<int> page = page_of(std::string_view(text).substr(digits + 1));
  text.resize(digits + 1);
  int dots = 0;
  while (!text.empty() && (text.ends_with('.') || text.ends_with(' ') || text.ends_with("…"))) {
    dots += text.back() == '.' ? 1 : text.back() == ' ' ? 0 : fewest_leaders;
    text.resize(text.size() - (text.ends_with("…") ? 3 : 1));
  }
  const bool apart = row.size() > 1 && row.back().words.size() == 1;
  if (!page || (dots < fewest_leaders && !apart)) return {};
  Entry entry{folded(text), *page, row.back().box.right, dots >= fewest_leaders};
  if (entry.title.empty()) return {};
  return entry;
}

// An entry may go on in the next line, but it does not end as a sentence does, nor hold the end of one.
bool reads_as_sentence(const std::string& text) {
  if (text.find("..") != std::string::npos) return false;  // leaders
  const std::size_t stop = text.find(". ");
  const bool within = stop != std::string::npos && stop > 4 && text[stop - 1] >= 'a';
  return within || (text.ends_with('.') && text.find(' ') != std::string::npos);
}

// Where the numbers of pages stand.
double right_side_of(const PdfColumn& column) {
  constexpr double part = 0.6;  // of the column
  double left = column.front().front().box.left, right = column.front().back().box.right;
  for (const PdfRow& row : column) {
    left = std::min(left, row.front().box.left);
    right = std::max(right, row.back().box.right);
  }
  return left + part * (right - left);
}

}  // namespace

PdfContents::PdfContents(const std::vector<std::vector<PdfColumn>>& pages) {
  for (const auto& columns : pages) {
    for (const PdfColumn& column : columns) {
      std::string before;
      for (const PdfRow& row : column) {
        if (entry_of(row)) continue;
        const std::string line = folded(joined(row).text());
        lines_.insert(line);
        if (!before.empty()) lines_.insert(before + line);  // a heading of two lines
        before = line;
      }
    }
  }
}

// A line that begins with the entry: a heading may go on, or be set before its paragraph.
bool PdfContents::is_led_to(const std::string& title) const {
  const auto found = lines_.lower_bound(title);
  return found != lines_.end() && found->starts_with(title);
}

std::size_t PdfContents::end_of(const PdfColumn& column, std::size_t begin) const {
  constexpr std::size_t most_between = 2;  // lines of an entry before the one with its number
  bool possible = false;
  for (std::size_t at = begin; at < std::min(column.size(), begin + most_between + 1); ++at)
    possible = possible || may_be_entry(column[at]);
  if (!possible) return begin;
  std::size_t entries = 0, leaders = 0, led = 0, end = begin, first = column.size();
  int last_page = 0;
  const double right_side = right_side_of(column);
  std::string open;  // of the entry that has no number yet
  for (std::size_t at = begin; at < column.size() && at < end + most_between + 1; ++at) {
    const std::optional<Entry> entry = entry_of(column[at]);
    if (!entry) {
      const std::string text = joined(column[at]).text();
      if (reads_as_sentence(text)) break;
      open += folded(text);
      continue;
    }
    if (!entry->leaders && entry->right < right_side && !open.empty()) break;
    if (entry->page != 0 && entry->page < last_page) break;
    last_page = std::max(last_page, entry->page);
    first = std::min(first, at);
    ++entries;
    leaders += entry->leaders;
    led += is_led_to(entry->title) || (!open.empty() && is_led_to(open + entry->title));
    open.clear();
    end = at + 1;
  }
  const bool label_before =
      first == begin + 1 && column[begin].size() == 1 && column[begin].front().words.size() <= 3;
  if (first != begin && !label_before) return begin;
  const bool led_mostly = led * 2 >= entries;
  const bool certain = entries > 0 && leaders == entries && led == entries;  // the last one on the next page
  const bool enough = certain || (leaders * 2 >= entries ? entries >= 2 && (led_mostly || entries >= 5)
                                                         : entries >= 3 && led * 3 >= entries * 2);
  return enough ? end : begin;
}

}  // namespace commonplace
