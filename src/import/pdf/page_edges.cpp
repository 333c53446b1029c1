#include "import/pdf/page_edges.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <set>
#include <string_view>

#include "import/outline/running_lines.h"

namespace commonplace {
namespace {

constexpr std::size_t most_rows = 5;  // that may run at one edge

struct EdgeRow {
  std::size_t page = 0;
  PageEdge edge = PageEdge::top;
  PdfRow row;
  std::string reason;
};

double size_of_most_letters(const std::vector<PdfPage>& pages) {
  std::map<long, std::size_t> letters;
  for (const PdfPage& page : pages)
    for (const PdfWord& word : page.words) letters[std::lround(word.size * 10)] += word.text.size();
  const auto most = std::ranges::max_element(letters, {}, [](const auto& one) { return one.second; });
  return most == letters.end() ? 1 : static_cast<double>(most->first) / 10;
}

bool begins_small(const PdfRow& row) {
  const std::string text = row.front().text();
  return std::islower(static_cast<unsigned char>(text.front())) != 0;
}

bool ends_open(const PdfRow& row) {
  const std::string text = joined(row).text();
  return std::isalnum(static_cast<unsigned char>(text.back())) != 0 || text.back() == ',' ||
         text.back() == '-' || static_cast<unsigned char>(text.back()) >= 0x80;
}

// Rows of each page from top to bottom.
using PageRows = std::vector<std::vector<PdfRow>>;

// Whether a sentence goes on from one page to the next across so many rows at the foot of the one and the
// head of the other. Which of them run is not known yet: up to three do.
bool goes_on(const PageRows& rows, std::size_t page, std::size_t at_foot, std::size_t at_head) {
  if (page + 1 >= rows.size() || rows[page].size() <= at_foot) return false;
  if (!ends_open(rows[page][rows[page].size() - 1 - at_foot])) return false;
  const std::vector<PdfRow>& next = rows[page + 1];
  for (std::size_t i = at_head; i < std::min<std::size_t>(next.size(), at_head + 3); ++i)
    if (begins_small(next[i])) return true;
  return false;
}

bool interrupts(const PageRows& rows, std::size_t page, PageEdge edge, std::size_t rank) {
  if (edge == PageEdge::bottom) return goes_on(rows, page, rank + 1, 0);
  if (page == 0 || rows[page].size() <= rank + 1 || !begins_small(rows[page][rank + 1])) return false;
  for (std::size_t foot = 0; foot < 3; ++foot)
    if (goes_on(rows, page - 1, foot, rank + 1)) return true;
  return false;
}

bool is_artifact(const PdfRow& row) {
  return std::ranges::all_of(row, [](const PdfLine& line) {
    return std::ranges::all_of(line.words, [](const PdfWord* word) {
      return word->tag != nullptr && word->tag->kind == PdfTag::Kind::artifact;
    });
  });
}

std::vector<EdgeRow> running_rows(const std::vector<PdfPage>& pages, const PageRows& rows, double body_size) {
  std::vector<EdgeRow> found;
  std::vector<EdgeLine> lines;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (const PageEdge edge : {PageEdge::top, PageEdge::bottom}) {
      for (std::size_t rank = 0; rank < std::min(rows[page].size(), most_rows); ++rank) {
        const PdfRow& row = rows[page][edge == PageEdge::top ? rank : rows[page].size() - 1 - rank];
        const double height = row.front().box.centre_y(), zone = pages[page].edge_zone();
        if (edge == PageEdge::top ? height > zone : height < pages[page].height - zone) break;
        const PdfLine line = joined(row);
        lines.push_back({page, edge, rank, height, line.text(), static_cast<float>(line.size / body_size),
                         line.all_bold(), interrupts(rows, page, edge, rank)});
        found.push_back({page, edge, row, ""});
      }
    }
  }
  const std::vector<std::string_view> reasons = find_running_lines(lines, pages.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    found[i].reason = reasons[i];
    if (found[i].reason.empty() && is_artifact(found[i].row))
      found[i].reason = found[i].edge == PageEdge::top ? "running header" : "running footer";
  }
  std::erase_if(found, [](const EdgeRow& one) { return one.reason.empty(); });
  return found;
}

// Lines in small print at the foot of a page, such as the publisher's imprint or an author's address, when
// a sentence goes on across them. A note has a sign before it and is none.
std::size_t imprint_rows(const PageRows& rows, std::size_t page, double body_size) {
  constexpr std::size_t most = 6;
  constexpr double small = 0.93, gap = 1.8;  // of the size of the body
  const std::vector<PdfRow>& all = rows[page];
  std::size_t count = 0;
  for (; count < std::min(all.size(), most); ++count) {
    const PdfRow& row = all[all.size() - 1 - count];
    const auto first = static_cast<unsigned char>(row.front().words.front()->text.front());
    const bool signed_note = std::isdigit(first) != 0 || first == '*' || row.front().text().starts_with("†");
    if (row.front().size > small * body_size || signed_note) break;
  }
  if (count == 0 || count >= all.size()) return 0;
  const PdfRow& above = all[all.size() - 1 - count];
  if (above.front().size <= small * body_size) return 0;  // goes on above: notes, or all of the page
  const double step = all[all.size() - count].front().box.bottom - above.front().box.bottom;
  return step > gap * body_size && goes_on(rows, page, count, 0) ? count : 0;
}

void erase_words(const PdfRow& row, std::set<const PdfWord*>& gone) {
  for (const PdfLine& line : row) gone.insert(line.words.begin(), line.words.end());
}

}  // namespace

std::vector<PdfPageParts> part_page_edges(const std::vector<PdfPage>& pages) {
  std::vector<PdfPageParts> parts(pages.size());
  PageRows rows;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const PdfWord& word : pages[i].words)
      (word.turn == 0 ? parts[i].words : parts[i].askew).push_back(&word);
    rows.push_back(find_rows(find_lines(parts[i].words)));
  }
  const double body_size = size_of_most_letters(pages);
  std::vector<std::set<const PdfWord*>> gone(pages.size());
  for (EdgeRow& one : running_rows(pages, rows, body_size)) {
    const PdfWord* first = one.row.front().words.front();
    if (gone[one.page].contains(first)) continue;  // a short page: top and bottom are the same row
    erase_words(one.row, gone[one.page]);
    std::vector<PdfEdgeRow>& edge = one.edge == PageEdge::top ? parts[one.page].heads : parts[one.page].feet;
    edge.insert(one.edge == PageEdge::top ? edge.end() : edge.begin(), {std::move(one.row), one.reason});
  }
  for (std::size_t i = 0; i < pages.size(); ++i) {
    std::erase_if(rows[i], [&](const PdfRow& row) { return gone[i].contains(row.front().words.front()); });
  }
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::size_t count = imprint_rows(rows, i, body_size);
    for (std::size_t at = rows[i].size(); at-- > rows[i].size() - count;) {
      erase_words(rows[i][at], gone[i]);
      parts[i].feet.insert(parts[i].feet.begin(), {rows[i][at], "imprint at the foot of the page"});
    }
    std::erase_if(parts[i].words, [&](const PdfWord* word) { return gone[i].contains(word); });
  }
  return parts;
}

}  // namespace commonplace
