#include "import/pdf/running_lines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

// A running line comes again: "Harbour Circle 12" on one page, "Harbour Circle 14" two pages on, at the
// same height. So a line at the edge of a page is written down with `#` for its figures and with its
// height, and counted over the pages. A figure alone (`12`, `- 12 -`, `xii`) counts whatever its value;
// on the only page of a document it must be the number of that page. The rows are taken from the edge
// inwards, and end with the first that does not come again.

namespace commonplace {
namespace {

constexpr std::size_t most_rows = 4;  // that run at one edge
constexpr double same_height = 4;     // points
constexpr double edge = 0.15;         // part of the page's height in which lines may run
constexpr std::size_t fewest = 2;     // pages that show a line
constexpr std::size_t one_in = 5;     // and at least this part of all pages: chapters have heads of their own

bool is_figure(const std::string& text) {
  const bool digits = text.find_first_of("0123456789") != std::string::npos;
  return (digits && text.find_first_not_of("0123456789-–— |") == std::string::npos) ||
         text.find_first_not_of("ivxlc") == std::string::npos;
}

// What two pages have in common when a line runs.
std::string pattern_of(const PdfRow& row) {
  const std::string text = joined(row).text();
  if (is_figure(text)) return "#";
  std::string pattern;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit) {
      pattern += c;
    } else if (!pattern.ends_with('#')) {
      pattern += '#';
    }
  }
  return pattern;
}

struct Candidate {
  std::string pattern;
  double height = 0;  // of its middle, from the top
};

// Rows of one edge of each page, from the edge inwards.
using Edges = std::vector<std::vector<PdfRow>>;

std::size_t pages_with(const std::map<std::string, std::vector<std::pair<double, std::size_t>>>& seen,
                       const Candidate& one) {
  std::set<std::size_t> pages;
  const auto found = seen.find(one.pattern);
  if (found == seen.end()) return 0;
  for (const auto& [height, page] : found->second)
    if (std::abs(height - one.height) <= same_height) pages.insert(page);
  return pages.size();
}

Candidate candidate_of(const PdfRow& row) {
  return {pattern_of(row), row.front().box.centre_y()};
}

// Cuts each page's rows behind the last that runs.
void keep_running(Edges& edges) {
  std::map<std::string, std::vector<std::pair<double, std::size_t>>> seen;
  for (std::size_t page = 0; page < edges.size(); ++page) {
    for (const PdfRow& row : edges[page]) {
      const Candidate one = candidate_of(row);
      seen[one.pattern].emplace_back(one.height, page);
    }
  }
  const std::size_t needed = std::max(fewest, edges.size() / one_in);
  for (std::size_t page = 0; page < edges.size(); ++page) {
    std::size_t running = 0;
    while (running < edges[page].size()) {
      const PdfRow& row = edges[page][running];
      const bool numbers_page = edges.size() == 1 && joined(row).text() == "1";
      if (!numbers_page && pages_with(seen, candidate_of(row)) < needed) break;
      ++running;
    }
    edges[page].resize(running);
  }
}

// The rows in the outer part of a page, from the edge inwards.
std::vector<PdfRow> edge_rows(const PdfPage& page, const std::vector<PdfRow>& rows, bool top) {
  std::vector<PdfRow> found;
  for (std::size_t i = 0; i < std::min(rows.size(), most_rows); ++i) {
    const PdfRow& row = top ? rows[i] : rows[rows.size() - 1 - i];
    const double height = row.front().box.centre_y();
    if (top ? height > edge * page.height : height < (1 - edge) * page.height) break;
    found.push_back(row);
  }
  return found;
}

}  // namespace

std::vector<PdfPageParts> part_running_lines(const std::vector<PdfPage>& pages) {
  std::vector<PdfPageParts> parts(pages.size());
  Edges tops, bottoms;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const PdfWord& word : pages[i].words)
      (word.upright ? parts[i].words : parts[i].askew).push_back(&word);
    const std::vector<PdfRow> rows = find_rows(find_lines(parts[i].words));
    tops.push_back(edge_rows(pages[i], rows, true));
    bottoms.push_back(edge_rows(pages[i], rows, false));
  }
  keep_running(tops);
  keep_running(bottoms);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    std::set<const PdfWord*> running;
    for (const auto* rows : {&tops[i], &bottoms[i]})
      for (const PdfRow& row : *rows)
        for (const PdfLine& line : row) running.insert(line.words.begin(), line.words.end());
    std::erase_if(parts[i].words, [&](const PdfWord* word) { return running.contains(word); });
    parts[i].heads = std::move(tops[i]);
    parts[i].feet = {bottoms[i].rbegin(), bottoms[i].rend()};
  }
  return parts;
}

}  // namespace commonplace
