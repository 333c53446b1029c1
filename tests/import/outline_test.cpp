#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "import/outline/document_words.h"
#include "import/outline/heading_levels.h"
#include "import/outline/looks.h"
#include "import/outline/roles.h"
#include "parse/case_report.h"

namespace commonplace {
namespace {

enum class Letters { bold, bold_italic, italic, plain };

struct Title {
  std::string words;
  float size = 0;  // 0: of a rough text
  Letters letters = Letters::bold;
  int style = 0;
  std::string text =
      "The heron stood on the pier and waited for the boats to come in, since nobody had told it of the "
      "storm.";
};

std::string levels_of(const std::vector<Title>& titles) {
  std::vector<HeadingSite> sites;
  for (const Title& title : titles) {
    Piece piece;
    piece.words.text = title.words;
    HeadingSite& site = sites.emplace_back();
    site.title = title.words;
    site.looks = looks_of(piece, piece.words, DocumentWords({}));
    site.looks.bold = title.letters == Letters::bold || title.letters == Letters::bold_italic;
    site.looks.italic = title.letters == Letters::italic || title.letters == Letters::bold_italic;
    site.looks.heading_style = title.style;
    site.size = title.size;
    site.text = title.text;
    site.text_words = static_cast<std::size_t>(std::ranges::count(title.text, ' ')) + !title.text.empty();
  }
  std::string levels;
  for (const OutlineLevel& level : heading_levels(sites)) levels += std::to_string(level.level);
  return levels;
}

TEST_CASE("letters that are lighter lie below") {
  CHECK(levels_of({{"Boats", 1.2F, Letters::bold},
                   {"Years", 1.2F, Letters::bold, 0, ""},
                   {"Wood", 1.2F, Letters::bold_italic},
                   {"Sail", 1.2F, Letters::bold_italic}}) == "2233");
  CHECK(
      levels_of(
          {{"WHERE WE BEGAN", 1.2F}, {"WHAT WAS BUILT", 1.2F, {}, 0, ""}, {"Wood", 1.2F}, {"Sail", 1.2F}}) ==
      "2233");
}

TEST_CASE("a year is neither in capitals nor in small letters") {
  CHECK(
      levels_of({{"WHERE WE BEGAN", 1.2F}, {"TIMELINE", 1.2F, {}, 0, ""}, {"2016", 1.2F}, {"2017", 1.2F}}) ==
      "2233");
}

TEST_CASE("headings that look alike and have no number are no sign of one rank where others have one") {
  CHECK(levels_of({{"1. Boats", 1},
                   {"1.1. Wood", 1},
                   {"1.2. Sail", 1},
                   {"2. Plans", 1, {}, 0, ""},
                   {"Plan 1", 1},
                   {"Plan 2", 1}}) == "233233");
}

TEST_CASE("one heading by style among others by hand is not larger than they") {
  CHECK(levels_of({{"Boats", 1.5F, Letters::plain, 1}, {"Reports", 1}, {"Motions", 1}, {"Next Steps", 1}}) ==
        "2222");
  CHECK(levels_of({{"Boats", 1.5F, Letters::plain, 1},
                   {"Reports", 1},
                   {"Motions", 1},
                   {"Harbors", 1.5F, Letters::plain, 1},
                   {"Repairs", 1}}) == "23323");
}

TEST_CASE("styles that every heading has are its levels, without gaps") {
  const auto styled = [](std::string words, int style) {
    return Title{std::move(words), 1.2F, Letters::bold, style};
  };
  CHECK(levels_of({styled("Boats", 1), styled("Plan 1", 3), styled("Sail", 2), styled("Plan 2", 3),
                   styled("Harbors", 1)}) == "23342");
}

TEST_CASE("what stands between two numbers does not hold the second of them") {
  CHECK(
      levels_of(
          {{"1. Boats", 1}, {"2. Nets", 1}, {"The Nets of the Winter", 1}, {"3. Sail", 1}, {"4. Wood", 1}}) ==
      "22322");
}

TEST_CASE("the last sentence of a text announces its parts, not one in its middle") {
  const std::string on =
      " The pier was closed for a year, and nobody knew why the boats had been taken away by then.";
  const std::string middle = "Some boats were lost in the storm." + on + on + on;
  const std::string last = "The members named several challenges.";
  CHECK(levels_of({{"Challenges of the Winter"},
                   {"Time and Support", 0, {}, 0, middle},
                   {"Quality"},
                   {"Assessment"}}) == "2222");
  CHECK(levels_of({{"Boats"}, {"Challenges of the Winter", 0, {}, 0, last}, {"Quality"}, {"Assessment"}}) ==
        "2233");
}

// A letter for each: heading, paragraph, rest, quotation, item, table.
std::string roles_of(const std::vector<Piece>& pieces) {
  std::vector<Stretch> row;
  for (const Piece& piece : pieces)
    row.push_back({&piece, piece.words, looks_of(piece, piece.words, DocumentWords({})), false});
  std::string letters;
  for (const Role role : decide_roles(row))
    letters += role == Role::heading     ? 'h'
               : role == Role::paragraph ? 'p'
               : role == Role::rest      ? 'r'
               : role == Role::quotation ? 'q'
               : role == Role::item      ? 'i'
                                         : 't';
  return letters;
}

Piece text_at(float indent, float gap, std::string words, std::string style = {}) {
  Piece piece;
  piece.spot.page = 1;
  piece.size = 1;
  piece.indent = indent;
  piece.gap_above = gap;
  piece.words.text = std::move(words);
  piece.style = std::move(style);
  return piece;
}

const std::string flush =
    "The members read the tables of the harbor for an hour\nand agreed on none of them.";
const std::string deep = "A number that is meant for everything ends up\nbeing used for nothing at all.";

TEST_CASE("what is set in from all sides and apart is a block quotation") {
  CHECK(roles_of({text_at(0, 1, flush), text_at(2.5F, 0.9F, deep), text_at(0, 1, flush)}) == "pqp");
  // A first line, a line that hangs below its first, a list that lost its bullets.
  CHECK(roles_of({text_at(0, 1, flush), text_at(2.5F, 1, "The members noticed three things of this kind."),
                  text_at(0, 1, flush)}) == "ppp");
  CHECK(roles_of({text_at(0, 1, flush), text_at(2.5F, 0, deep), text_at(0, 1, flush)}) == "ppp");
  CHECK(roles_of({text_at(0, 1, flush), text_at(2.5F, 1, deep), text_at(2.5F, 1, deep)}) == "ppp");
}

TEST_CASE("where headings are numbered, a sentence without its full stop is none") {
  const Piece line = text_at(0, 1, "A relation between the boats and the nets is missing from the table");
  const Piece text = text_at(0, 1, flush);
  const auto numbered = [](std::string words) { return text_at(0, 1, std::move(words)); };
  CHECK(roles_of({text, line, text}) == "php");
  CHECK(roles_of({numbered("1. Boats"), text, line, numbered("2. Nets"), text, numbered("3. Next meeting"),
                  text}) == "hpphphp");
}

TEST_CASE("a quotation that the end of a page cuts is one") {
  CHECK(roles_of({text_at(0, 1, flush),
                  text_at(2.5F, 1, "A number that is meant for everything ends up", "quote"),
                  text_at(2.5F, 1, "being used for nothing.", "quote"), text_at(0, 1, flush)}) == "pqrp");
}

}  // namespace
}  // namespace commonplace
