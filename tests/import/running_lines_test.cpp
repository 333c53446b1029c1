#include "import/outline/running_lines.h"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "import/outline/bullets.h"
#include "import/outline/looks.h"
#include "import/outline/section_number.h"

namespace commonplace {
namespace {

struct Line {
  std::size_t page = 0;
  std::string_view words;
  PageEdge edge = PageEdge::top;
  float size = 0;
  bool bold = false;
  bool interrupts = false;
  double height = -1;
};

std::vector<std::string> reasons(const std::vector<Line>& lines, std::size_t pages) {
  std::vector<EdgeLine> edges;
  for (const Line& line : lines) {
    EdgeLine& one = edges.emplace_back();
    one.page = line.page;
    one.words = line.words;
    one.edge = line.edge;
    one.size = line.size;
    one.bold = line.bold;
    one.interrupts = line.interrupts;
    one.height = line.height;
  }
  std::vector<std::string> found;
  for (const std::string_view reason : find_running_lines(edges, pages)) found.emplace_back(reason);
  return found;
}

using Reasons = std::vector<std::string>;

TEST_CASE("numbers that count the pages run, also where the first stands elsewhere") {
  CHECK(reasons({{0, "1", PageEdge::bottom}, {1, "2"}, {2, "- 3 -"}, {3, "Page 4 of 9"}}, 4) ==
        Reasons{"page number", "page number", "page number", "page number"});
  CHECK(reasons({{0, "ix"}, {1, "x"}, {2, "xi"}}, 3) == Reasons{"page number", "page number", "page number"});
}

TEST_CASE("a number that stands still at one height on nearly all pages runs") {
  const std::vector<Line> lines = {{0, "0", PageEdge::bottom, 0, false, false, 700},
                                   {1, "0", PageEdge::bottom, 0, false, false, 700}};
  CHECK(reasons(lines, 2) == Reasons{"page number", "page number"});
  CHECK(reasons(lines, 9) == Reasons{"", ""});
}

TEST_CASE("a number alone on its page, and years at the tops of pages, do not run") {
  CHECK(reasons({{0, "Otter Bay"}, {1, "12"}}, 2) == Reasons{"", ""});
  CHECK(reasons({{0, "2017"}, {1, "2018"}, {2, "2019"}}, 3) == Reasons{"", "", ""});
}

TEST_CASE("words that come again run, the same or with the number of the page") {
  CHECK(reasons({{0, "Harbor Notes"}, {1, "Harbor Notes"}, {2, "Harbor Notes"}}, 9) ==
        Reasons{"running header", "running header", "running header"});
  CHECK(reasons({{1, "Harbor Notes 12"}, {2, "Harbor Notes 13"}, {4, "Harbor Notes 15"}}, 9) ==
        Reasons{"running header", "running header", "running header"});
  CHECK(reasons(
            {{0, "Draft", PageEdge::bottom}, {1, "Draft", PageEdge::bottom}, {2, "Draft", PageEdge::bottom}},
            3) == Reasons{"running footer", "running footer", "running footer"});
}

TEST_CASE("headings that count up do not run, however many pages begin with one") {
  CHECK(reasons({{0, "Day 1"}, {1, "Day 2"}, {2, "Day 3"}}, 3) == Reasons{"", "", ""});
  CHECK(reasons({{0, "Step One Goal 1", PageEdge::top, 1.0F, true},
                 {1, "Step One Goal 2", PageEdge::top, 1.0F, true},
                 {2, "Step One Goal 3", PageEdge::top, 1.0F, true}},
                3) == Reasons{"", "", ""});
  CHECK(reasons({{0, "Notes", PageEdge::top, 1.4F},
                 {1, "Notes", PageEdge::top, 1.4F},
                 {2, "Notes", PageEdge::top, 1.4F}},
                3) == Reasons{"", "", ""});
}

TEST_CASE("notes that look alike are sentences") {
  CHECK(reasons({{0, "12 Ibid., p. 12.", PageEdge::bottom}, {1, "13 Ibid., p. 13.", PageEdge::bottom}}, 2) ==
        Reasons{"", ""});
}

TEST_CASE("what a sentence goes on across runs on two pages, too") {
  CHECK(reasons({{0, "Harbor 4"}, {1, "Harbor 5", PageEdge::top, 0, false, true}}, 2) ==
        Reasons{"running header", "running header"});
}

TEST_CASE("bullets of all kinds") {
  for (const std::string_view one : {"•", "➢", "✓", "▪", "\uF0A7", "\uF0B7", "–", "*", "o"})
    CHECK(is_bullet(one));
  for (const std::string_view one : {"a", "1", "••", "", "(", "§§"}) CHECK_FALSE(is_bullet(one));
  CHECK(is_weak_bullet("–"));
  CHECK_FALSE(is_weak_bullet("•"));
  CHECK(bullet_length("• Time") == 3);
  CHECK(bullet_length("•Time") == 3);
  CHECK(bullet_length("-5 degrees") == 0);
  CHECK(bullet_length("o\tTime") == 1);
}

TEST_CASE("captions, and sentences that begin like them") {
  for (const std::string_view one :
       {"Figure 1. Budgets by year", "Table 2: Time", "Exhibit B", "Fig. 3 – The bay",
        "Chart 4 Budgets of Districts", "Source: the county"})
    CHECK(is_caption(one));
  for (const std::string_view one :
       {"Figure 1 shows the budgets.", "Table of Contents", "Boxes and Books", "Map"})
    CHECK_FALSE(is_caption(one));
}

TEST_CASE("the numbers of sections") {
  CHECK(section_number("2.1 Time").parts == std::vector<int>{2, 1});
  CHECK(section_number("2.1. Time").depth == 2);
  CHECK(section_number("3 Money").depth == 1);
  CHECK(section_number("B. Money").kind == SectionNumber::Kind::letter);
  CHECK(section_number("IV. Money").parts == std::vector<int>{4});
  CHECK(section_number("2017 Budget").depth == 0);
  CHECK(section_number("3 of the schools").depth == 0);
}

}  // namespace
}  // namespace commonplace
