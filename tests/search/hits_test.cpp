#include "search/hits.h"

#include <random>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include "index/small_site.h"
#include "search/match.h"
#include "search/schema.h"
#include "search/statement.h"
#include "text/fold.h"

using namespace commonplace;

namespace {

// `text` with its hits between < and >.
std::string marked(std::string_view text, const std::vector<Hit>& hits) {
  std::string out;
  std::size_t at = 0;
  for (const Hit& hit : hits) {
    out += fmt::format("{}<{}>", text.substr(at, hit.place.begin - at), hit.place.of(text));
    at = hit.place.end;
  }
  return out + std::string(text.substr(at));
}

// The phrases of a MATCH text.
std::vector<ShownPhrase> phrases(std::string_view match) {
  std::vector<ShownPhrase> shown;
  for (const std::string_view one : phrases_in(match)) shown.push_back({std::string(one), shown.size(), 1});
  return shown;
}

// What FTS5's own highlight() marks, by way of a table with the same tokenizer: the oracle.
std::string highlighted(const Database& database, const std::string& text, const std::string& match) {
  execute(database,
          fmt::format("CREATE VIRTUAL TABLE IF NOT EXISTS temp.shown USING fts5(body, tokenize='{}');"
                      "DELETE FROM temp.shown",
                      tokenizer_in_schema));
  Statement(database, "INSERT INTO temp.shown(body) VALUES(?1)").run(text);
  Statement find(database, "SELECT highlight(shown, 0, '<', '>') FROM temp.shown WHERE shown MATCH ?1");
  return find.with(match).step() ? std::string(find.text(0)) : text;
}

}  // namespace

TEST_CASE("hits are whole words in any form, and phrases as one") {
  const Index index = whole_index(small_site());
  struct Case {
    std::string_view text, match, marked;
  };
  for (const Case& one : std::vector<Case>{
           {"Districts learn from districts.", R"("district")", "<Districts> learn from <districts>."},
           {"They plan and planned.", R"("planning")", "They <plan> and <planned>."},
           {"José and Jose", R"("josé")", "<José> and <Jose>"},
           {"growth mind-set", R"("growth mind set")", "<growth mind-set>"},
           {"a b c d", R"("a b" OR "b c")", "<a b c> d"},
           {"a b c d", R"("a b" OR "c d")", "<a b> <c d>"},
           {"the ﬁnance of\u00AD schools", R"("finance")", "the <ﬁnance> of\u00AD schools"},
           {"co\u00ADop \x01 word", R"("coop" OR "word")", "<co\u00ADop> \x01 <word>"},
           {"½ of it", R"("of")", "½ <of> it"},
           {"nothing here", R"("elsewhere")", "nothing here"},
           {"", R"("x")", ""},
           {"any", "", "any"}}) {
    CAPTURE(one.text);
    const auto hits = find_hits(index.tokenizer(), {one.text}, phrases(one.match));
    CHECK(marked(one.text, hits.front()) == one.marked);
  }
}

TEST_CASE("hits are what FTS5's highlight() marks") {
  const Index index = whole_index(small_site());
  const std::vector<std::string> words{"plan",    "plans", "planned", "the",      "school",
                                       "schools", "K",     "12",      "site.org", "é"};
  std::mt19937 random(7);
  const auto run = [&](std::size_t length) {
    std::string text;
    for (std::size_t i = 0; i < length; ++i) text += (i > 0 ? " " : "") + words[random() % words.size()];
    return text;
  };
  for (int i = 0; i < 2000; ++i) {
    const std::string text = run(1 + random() % 12);
    std::string match = '"' + run(1 + random() % 3) + '"';
    for (auto more = random() % 3; more > 0; --more) match += " OR \"" + run(1 + random() % 3) + '"';
    CAPTURE(text);
    CAPTURE(match);
    REQUIRE(marked(text, find_hits(index.tokenizer(), {text}, phrases(match)).front()) ==
            highlighted(index.database(), text, match));
  }
}
