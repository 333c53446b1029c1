#include "search/query.h"

#include <random>

#include <doctest/doctest.h>

using namespace commonplace;

namespace {

struct Case {
  std::string_view typed;
  std::string_view read;
};

void check(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    CAPTURE(one.typed);
    CHECK(dump(read_query(one.typed)) == one.read);
  }
}

}  // namespace

TEST_CASE("words and phrases are read as typed") {
  check({{"teacher leadership", "teacher leadership"},
         {"  LCFF\tand\nmoney ", "LCFF and money"},
         {"\"dog and pony show\"", "\"dog and pony show\""},
         {"go “slow to go” fast", "go \"slow to go\" fast"},
         {"«units of study»x", "\"units of study\" x"},
         {"mind-set K–12 U.S. R&D don’t", "mind-set K-12 U-S R-D don’t"},
         {"the principal's and teachers’ time", "the principal and teachers time"},
         {"and/or Title:subtitle 40,000", "and or Title subtitle 40 000"}});
}

TEST_CASE("texts are normalized before they are read") {
  check({{"ﬁnance co\u00ADop K\u201112", "finance coop K-12"}, {"ｆｕｌｌ\u3000width", "full width"}});
}

TEST_CASE("a minus right before something leaves it out") {
  check({{"-principal time", "time -principal"},
         {"time -\"long term\" -mind-set", "time -\"long term\" -mind-set"},
         {"time - principal", "time principal"},
         {"time --flag", "time flag"},
         {"-LCFF/LCAP", "-LCFF -LCAP"}});
}

TEST_CASE("OR parts less tightly than a space, and AND is what a space means") {
  check({{"a b OR c", "a b OR c"},
         {"OR a OR OR b OR", "a OR b"},
         {"a AND b", "a b"},
         {"a or b and c", "a or b and c"},
         {"\"OR\" a", "\"OR\" a"},
         {"a -b OR c", "a OR c -b"},
         {"OR", ""}});
  CHECK(read_query("a b OR c").alternatives.size() == 2);
}

TEST_CASE("filters are read in any case, with quoted values, ranges of years, and a minus") {
  check({{"money theme:school-finance", "money theme:school-finance"},
         {"Theme:\"school  finance\"", "theme:\"school  finance\""},
         {"district:fresno person:“Mara Quill” by:verdi KIND:case-study",
          "district:fresno person:\"Mara Quill\" by:verdi kind:case-study"},
         {"year:2013", "year:2013"},
         {"year:2012..2017 year:2012–2017 year:2017-2012", "year:2012..2017 year:2012..2017 year:2012..2017"},
         {"year:2012.. year:..2014", "year:2012.. year:..2014"},
         {"-theme:equity (kind:case-study)", "-theme:equity kind:case-study"}});
}

TEST_CASE("a filter that is unknown or has no value is words") {
  check({{"colour:red", "colour red"},
         {"theme:", "theme"},
         {"theme: equity", "theme equity"},
         {"year:soon year:20133 year:.. year:0013", "year soon year 20133 year year 0013"},
         {"theme:\"school finance", "theme school finance"}});
}

TEST_CASE("stray signs are as if they were not there") {
  check({{"", ""},
         {"\"", ""},
         {"\"\" “” - -- ( ) * ^ : + ~", ""},
         {"go \"slow to go", "go slow to go"},
         {"(a {b} [c]) a* ^b NEAR(c d)", "a b c a b NEAR c d"},
         {std::string_view("a\0b\x01"
                           "c\x7f"
                           "d",
                           7),
          "a b c d"},
         {"caf\xC3 \xFFx", "caf x"}});
}

TEST_CASE("a query is a value whose parts can be looked at") {
  const Query query = read_query("\"local control\" K-12 -\"one time\" -year:2012..");
  const Query expected{.alternatives = {{{{"local", "control"}, true}, {{"K", "12"}, false}}},
                       .without = {{{"one", "time"}, true}},
                       .filters = {{.kind = FilterKind::year,
                                    .value = "",
                                    .first_year = 2012,
                                    .last_year = no_last_year,
                                    .negated = true}}};
  CHECK(query == expected);
}

TEST_CASE("only the beginning of a very long query is read") {
  const std::string word(longest_query - 1, 'a');
  CHECK(dump(read_query(word + "é" + "rest")) == word);
}

TEST_CASE("a query written out and read again is the same query") {
  constexpr std::string_view pieces[] = {
      "a",    "time", "K–12",  "\"", "“",  "”",  "-",   " ",    " ", "OR", "é", "ﬁ",     "(", ")", ":",
      "year", "2013", "theme", "..", "by", "’s", "AND", "\xC3", "*", "\t", "/", "don't", ",", "&", "."};
  std::mt19937 random(20130307);
  for (int i = 0; i < 20000; ++i) {
    std::string typed;
    for (auto length = random() % 12; length > 0; --length) typed += pieces[random() % std::size(pieces)];
    CAPTURE(typed);
    const Query query = read_query(typed);
    REQUIRE(read_query(dump(query)) == query);
  }
}
