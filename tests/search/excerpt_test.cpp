#include "search/excerpt.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace commonplace;

namespace {

// `text` with its hits between < and > as an excerpt of about `limit` bytes. The first letter of a hit says
// which part of the query it is; a says most, and each further letter half as much as the one before.
std::string excerpt(const std::string& marked, std::size_t limit) {
  std::string text;
  std::vector<Hit> hits;
  std::vector<ShownPhrase> phrases;
  for (std::size_t i = 0; i < 26; ++i) phrases.push_back({"", i, 1.0 / static_cast<double>(1U << i)});
  for (std::size_t at = 0; at < marked.size(); ++at) {
    const char c = marked[at];
    const auto letter = static_cast<std::size_t>(marked[std::min(at + 1, marked.size() - 1)] - 'a');
    if (c == '<') hits.push_back({range_of(text.size(), text.size()), {letter < 26 ? letter : 0}});
    if (c == '>') hits.back().place.end = static_cast<std::uint32_t>(text.size());
    if (c != '<' && c != '>') text += c;
  }
  std::string shown;
  for (const ExcerptPart& part : excerpt_of(text, hits, phrases, limit))
    shown += part.hit ? '*' + part.text + '*' : part.text;
  return shown;
}

}  // namespace

TEST_CASE("a short text is shown whole with all its hits") {
  CHECK(excerpt("the <union> and the <union>", 100) == "the *union* and the *union*");
  CHECK(excerpt("no hit", 100) == "no hit");
  CHECK(excerpt("", 100).empty());
}

TEST_CASE("of a long text the part with most hits is shown, in whole words") {
  const std::string filler = "one two three four five six seven eight nine ten ";
  CHECK(excerpt(filler + filler + "a <leader> met", 30) == "… eight nine ten a *leader* met");
  CHECK(excerpt("<early> " + filler + filler, 30) == "*early* one two three four five six …");
  CHECK(excerpt("<late> " + filler + "<late> and <later> " + filler, 40) ==
        "… nine ten *late* and *later* one two three four …");
  CHECK(excerpt(filler + filler, 10) == "one two three …");
}

TEST_CASE("the part with the most and the rarest words, however often a common one occurs elsewhere") {
  const std::string filler = "one two three four five six seven eight nine ten ";
  CHECK(excerpt("<school>, <school> and <school> " + filler + "the <board> of a <school> " + filler, 40) ==
        "… ten the *board* of a *school* one two three four …");
  CHECK(excerpt("<school> and <teacher> " + filler + "the <audit> " + filler, 40) ==
        "… ten the *audit* one two three four five six …");
  CHECK(excerpt("<school> " + filler + "<school> and <school> " + filler, 40) ==
        "… nine ten *school* and *school* one two three …");
}

TEST_CASE("words that fit into an excerpt are shown together, however near its ends") {
  const std::string filler = "one two three four five six seven eight nine ten ";
  CHECK(excerpt(filler + "<ask> the board and all of the <budget> " + filler, 36) ==
        "… *ask* the board and all of the *budget* one …");
}

TEST_CASE("a synonym counts less in an excerpt than the word itself") {
  const std::string text = "a cask, a cask and all that is in between until there is a barrel";
  const std::vector<Hit> hits{{range_of(2, 6), {1}}, {range_of(10, 14), {1}}, {range_of(59, 65), {0}}};
  std::string shown;
  for (const ExcerptPart& part : excerpt_of(text, hits, {{"barrel", 0, 2.0}, {"cask", 0, 0.9}}, 20))
    shown += part.text;
  CHECK(shown == "… there is a barrel");
}

TEST_CASE("a title is marked whole") {
  std::string shown;
  for (const ExcerptPart& part : with_hits("Paying for schools", {{range_of(11, 18), {0}}}))
    shown += part.hit ? '*' + part.text + '*' : part.text;
  CHECK(shown == "Paying for *schools*");
}

TEST_CASE("a word of many bytes is never cut") {
  CHECK(excerpt("“ééééééééééééééé” <ñ> ééé", 8) == "… *ñ* ééé");
  CHECK(excerpt(std::string(100, 'x') + " <y>", 10) == "… *y*");
}
