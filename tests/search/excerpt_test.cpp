#include "search/excerpt.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace commonplace;

namespace {

// `text` with its hits between < and > as an excerpt of about `limit` bytes.
std::string excerpt(const std::string& marked, std::size_t limit) {
  std::string text;
  std::vector<Range> hits;
  for (const char c : marked) {
    if (c == '<') hits.push_back(range_of(text.size(), text.size()));
    if (c == '>') hits.back().end = static_cast<std::uint32_t>(text.size());
    if (c != '<' && c != '>') text += c;
  }
  std::string shown;
  for (const ExcerptPart& part : excerpt_of(text, hits, limit))
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
  CHECK(excerpt("<early> " + filler + "<late> and <later> " + filler, 40) ==
        "… nine ten *late* and *later* one two three four …");
  CHECK(excerpt(filler + filler, 10) == "one two three …");
}

TEST_CASE("a word of many bytes is never cut") {
  CHECK(excerpt("“ééééééééééééééé” <ñ> ééé", 8) == "… *ñ* ééé");
  CHECK(excerpt(std::string(100, 'x') + " <y>", 10) == "… *y*");
}
