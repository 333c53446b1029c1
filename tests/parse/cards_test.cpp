#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "parse/attribution.h"
#include "parse/body.h"
#include "parse/card_text.h"
#include "parse/quotes.h"
#include "render/golden.h"
#include "text/capital.h"
#include "text/words.h"

namespace commonplace {
namespace {

Body parsed_body(const std::string& markdown) {
  const SourceText source({"pages/test.md"}, markdown);
  Diagnostics diagnostics;
  Faults faults(source.path(), diagnostics);
  Body body = parse_body(source, 0, faults);
  CHECK(diagnostics.empty());
  return body;
}

// For each quote its words, and below them what its card shows: `said:`, `told:` or no card.
std::string cards_of(const std::string& markdown) {
  const Body body = parsed_body(markdown);
  std::string out;
  for (const Quote& quote : find_quotes(body)) {
    const CardText card = card_text(body, quote);
    out += quote.text + "\n  ";
    out += card.text.empty() ? "no card" : (card.spoken ? "said: " : "told: ") + card.text;
    if (card.leans) out += " (leans)";
    out += "\n";
  }
  return out;
}

// Quotes cut from these passages at every pair of words, as staff may add them.
struct Case {
  std::string text;
  bool has_cards;
};
const Case passages[] = {
    {"The plan (see above) was long. “We wrote it (all of it) twice,” said one coach. (Nobody else did [so]. "
     "One "
     "tried.) Then came spring.",
     true},
    {"one small beginning. Dr. Obi asked, “who will stay?” and left; the U.S. grant ended. It ended well, he "
     "said.",
     true},
    {"“so it goes” he said (and more. And more", false},
};

}  // namespace

TEST_CASE("a card shows the words when they are sentences, else the sentence that holds them") {
  testing::check_cases("cards.txt", cards_of);
}

TEST_CASE("whatever is quoted, a card is a whole thought: a capital, eight words, the words themselves") {
  for (const auto& [text, has_cards] : passages) {
    const Body body = parsed_body(text);
    REQUIRE(body.passages.size() == 1);
    const std::string& passage = body.passages.front().body.text;
    const std::vector<Range> all = words(passage);
    int cards = 0;
    for (std::size_t first = 0; first < all.size(); ++first) {
      for (std::size_t last = first; last < all.size(); ++last) {
        Quote quote;
        quote.parts = {Range{all[first].begin, all[last].end}};
        quote.text = quote.parts.front().of(passage);
        const CardText card = card_text(body, quote);
        if (card.text.empty()) continue;
        ++cards;
        CAPTURE(quote.text);
        CAPTURE(card.text);
        CHECK(words(card.text).size() >= 8);
        CHECK(card.text.find(quote.text) != std::string::npos);
        CHECK(is_capitalized(card.text.substr(card.text.find_first_not_of("“([\""))));
        CHECK(std::ranges::count(card.text, '(') == std::ranges::count(card.text, ')'));
      }
    }
    CHECK((cards > 0) == has_cards);
  }
}

TEST_CASE("an attribution tells who spoke when a noun or a name is in it") {
  for (const char* const who : {"one principal", "Miller", "the ILT", "Several of the panelists",
                                "she, a teacher", "an elder", "Ángela Ruiz", "one of the coaches"}) {
    CAPTURE(who);
    CHECK(tells_who(who));
  }
  for (const char* const who :
       {"", "one", "One", "another", "she", "this one", "many", "Some of them", "both of us", "the other"}) {
    CAPTURE(who);
    CHECK_FALSE(tells_who(who));
  }
}

}  // namespace commonplace
