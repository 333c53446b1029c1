#include "import/pdf/bookmarks.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "import/pdf/lines.h"
#include "text/words.h"

// A bookmark has the words of the heading it leads to, with or without its number, and the heading is on the
// page that it opens. One that has other words (a file's name, "Page 3") leads to no heading.

namespace commonplace {
namespace {

constexpr std::size_t most_heading_lines = 4;
constexpr int deepest_level = 6;
constexpr double next_line = 2.2;  // letter sizes to the foot of the next line of a heading

bool is_number_word(const std::string& word) {
  return word.find_first_not_of("0123456789") == std::string::npos;
}

// Of "2016" the number is the heading.
std::string all_of(std::string_view text, bool with_number) {
  std::string key, whole;
  for (const std::string& word : folded_words(text)) {
    whole += word + " ";
    if (!key.empty() || !is_number_word(word)) key += word + " ";
  }
  return with_number || key.empty() ? whole : key;
}

struct KeyedLine {
  PdfLine line;
  std::string key;    // folded words without the number before them: "2.1 Finding Time" is "finding time "
  std::string whole;  // with it, where it is the second line of a heading
};

using HeadingLines = std::vector<const PdfLine*>;

// The lines that make up a title, from `at` on; empty when they do not.
HeadingLines lines_of_title(const std::vector<KeyedLine>& lines, std::size_t at, std::string_view title) {
  HeadingLines found;
  for (std::size_t i = at; i < lines.size() && found.size() < most_heading_lines; ++i) {
    const PdfLine& line = lines[i].line;
    const std::string& key = found.empty() ? lines[i].key : lines[i].whole;
    if (!found.empty()) {
      const Box& above = found.back()->box;
      if (line.box.bottom - above.bottom > next_line * line.size) break;
      const bool beside = line.box.left > above.right || line.box.right < above.left;
      if (beside || line.box.bottom <= above.bottom) continue;
    }
    if (key.empty() || !title.starts_with(key)) {
      if (found.empty()) return {};
      continue;
    }
    title.remove_prefix(key.size());
    found.push_back(&line);
    if (title.empty()) return found;
  }
  return {};
}

// Of several places on its page the one in the largest letters.
HeadingLines place_of(const PdfBookmark& bookmark, const std::vector<KeyedLine>& lines) {
  HeadingLines best;
  const std::string title = all_of(bookmark.title, false);
  if (title.empty()) return best;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    HeadingLines found = lines_of_title(lines, i, title);
    if (!found.empty() && (best.empty() || found.front()->size > best.front()->size)) best = std::move(found);
  }
  return best;
}

// A single first bookmark above all others leads to the title.
bool is_title_first(const std::vector<PdfBookmark>& bookmarks) {
  return bookmarks.size() > 2 && bookmarks.front().level == 1 && bookmarks.front().page == 0 &&
         std::ranges::count(bookmarks, 1, &PdfBookmark::level) == 1;
}

}  // namespace

void tag_bookmarks(const std::vector<PdfBookmark>& bookmarks, PdfFile& file) {
  const bool has_title = is_title_first(bookmarks);
  std::map<std::size_t, std::vector<const PdfBookmark*>> by_page;
  for (const PdfBookmark& bookmark : bookmarks) by_page[bookmark.page].push_back(&bookmark);
  for (const auto& [number, its] : by_page) {
    PdfPage& page = file.pages.at(number);
    std::vector<const PdfWord*> words;
    for (const PdfWord& word : page.words)
      if (word.turn == 0) words.push_back(&word);
    std::vector<KeyedLine> lines;
    for (PdfLine& line : find_lines(words)) {
      const std::string text = line.text();
      lines.push_back({std::move(line), all_of(text, false), all_of(text, true)});
    }
    std::ranges::stable_sort(lines, {}, [](const KeyedLine& one) { return one.line.box.centre_y(); });
    for (const PdfBookmark* bookmark : its) {
      const HeadingLines place = place_of(*bookmark, lines);
      if (place.empty()) continue;
      const PdfTag* known = place.front()->tag();
      if (known != nullptr && known->kind == PdfTag::Kind::heading) continue;
      const int level = std::clamp(bookmark->level - (has_title ? 1 : 0), 1, deepest_level);
      const bool title = has_title && bookmark == &bookmarks.front();
      file.tags.push_back({PdfTag::Kind::heading, title ? "title" : "heading " + std::to_string(level)});
      for (const PdfLine* line : place)
        for (const PdfWord* word : line->words)
          page.words[static_cast<std::size_t>(word - page.words.data())].tag = &file.tags.back();
    }
  }
}

}  // namespace commonplace
