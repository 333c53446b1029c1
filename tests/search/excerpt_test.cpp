#include "cli/snippet.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace commonplace;

namespace {

// `text` with its hits between < and > as a snippet of about `limit` bytes.
std::string snipped(const std::string& marked, std::size_t limit) {
  std::string text;
  std::vector<Range> hits;
  for (const char c : marked) {
    if (c == '<') hits.push_back(range_of(text.size(), text.size()));
    if (c == '>') hits.back().end = static_cast<std::uint32_t>(text.size());
    if (c != '<' && c != '>') text += c;
  }
  return snippet(text, hits, limit, {"*", "*"});
}

}  // namespace

TEST_CASE("a short text is shown whole with all its hits") {
  CHECK(snipped("the <union> and the <union>", 100) == "the *union* and the *union*");
  CHECK(snipped("no hit", 100) == "no hit");
  CHECK(snipped("", 100).empty());
}

TEST_CASE("of a long text the part with most hits is shown, in whole words") {
  const std::string filler = "one two three four five six seven eight nine ten ";
  CHECK(snipped(filler + filler + "a <leader> met", 30) == "… eight nine ten a *leader* met");
  CHECK(snipped("<early> " + filler + filler, 30) == "*early* one two three four five six …");
  CHECK(snipped("<early> " + filler + "<late> and <later> " + filler, 40) ==
        "… nine ten *late* and *later* one two three four …");
  CHECK(snipped(filler + filler, 10) == "one two three …");
}

TEST_CASE("a word of many bytes is never cut") {
  CHECK(snipped("“ééééééééééééééé” <ñ> ééé", 8) == "… *ñ* ééé");
  CHECK(snipped(std::string(100, 'x') + " <y>", 10) == "… *y*");
}
