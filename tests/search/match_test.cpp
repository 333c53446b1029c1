#include "search/match.h"

#include <doctest/doctest.h>

#include "index/small_site.h"

using namespace commonplace;

TEST_CASE("a query becomes MATCH text in which every word is quoted") {
  const Index index = whole_index(small_site());
  struct Case {
    std::string_view typed;
    std::string_view rows;
  };
  const std::vector<Case> cases{
      {"", ""},
      {"-time", ""},
      {"not now", R"("now")"},
      {"principals time", R"(("principals" AND "time"))"},
      {"x y OR z", R"((("x" AND "y") OR "z"))"},
      {"how do principals find the time", R"(("principals" AND "find" AND "time"))"},
      {"what is it", R"("what is it")"},
      {"IT for all", R"("IT")"},
      {"\"for all\" time", R"(("for all" AND "time"))"},
      {"class room visits", R"(((("class" AND "room") OR "classroom") AND "visits"))"},
      {"in stead", R"("stead")"},
      {"\"go fast\" time", R"(("go fast" AND "time"))"},
      {"lcff", R"(("lcff" OR "Local Control Funding Formula"))"},
      {"ILTs", R"(("ILTs" OR "leadership team"))"},
      {"\"local control funding formula\"", R"(("local control funding formula" OR "LCFF"))"},
      {"the local control funding formula",
       R"((("local" AND "control" AND "funding" AND "formula") OR "LCFF"))"},
      {"mindset", R"(("mindset" OR "mind set"))"},
      {"mind-set", R"(("mind set" OR "mindset"))"},
      {"\"growth mindset\"", R"(("growth mindset" OR "growth mind set"))"},
      {"K-12", R"(("K 12" OR "K12"))"},
      {"go-to", R"(("go to" OR "goto"))"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.typed);
    CHECK(match_of(index.database(), read_query(one.typed)).rows == one.rows);
  }
}

TEST_CASE("what is left out and what is shown are plain lists of phrases") {
  const Index index = whole_index(small_site());
  const Match match =
      match_of(index.database(), read_query("lcff \"own budget\" OR own -mindset -\"two words\""));
  CHECK(match.without == R"("mindset" OR "mind set" OR "two words")");
  CHECK(match.shown == R"("lcff" OR "Local Control Funding Formula" OR "own budget" OR "own")");
}

TEST_CASE("what makes a better match is put as questions too") {
  const Index index = whole_index(small_site());
  const Match match = match_of(index.database(), read_query("what is the lcff budget OR mind-set"));
  CHECK(match.together == R"("lcff budget" OR "mind set")");
  CHECK(match.near == std::vector<std::string>{R"(NEAR("lcff" "budget", 8))"});
  CHECK(match.words == std::vector<std::string>{"lcff", "budget", "mind", "set"});
  CHECK(match.definition ==
        R"("lcff Local Control Funding Formula" OR "Local Control Funding Formula lcff")");
}

TEST_CASE("words of questions alone are meant as they stand, and make no passage better than another") {
  const Index index = whole_index(small_site());
  const Match match = match_of(index.database(), read_query("the OR to be or not to be"));
  CHECK(match.rows == R"(("the" OR "to be or not to be"))");
  CHECK_FALSE(match.ranked);
  CHECK(match.parts.back().nearly.find(" AND ") != std::string::npos);
  CHECK(match_of(index.database(), read_query("the OR budget")).ranked);
}

TEST_CASE("what else is searched for is said once, and can be left out") {
  const Index index = whole_index(small_site());
  const auto also = [&index](std::string_view typed) {
    std::vector<std::string> lines;
    for (const AlsoSearched& one : match_of(index.database(), read_query(typed)).also)
      lines.push_back(one.typed + " = " + one.expansion);
    return lines;
  };
  CHECK(also("LCFF budget") == std::vector<std::string>{"LCFF = Local Control Funding Formula"});
  CHECK(also("\"leadership team\" mindset") ==
        std::vector<std::string>{"leadership team = ILT", "mindset = mind set"});
  CHECK(also("budget").empty());
  const Match as_typed = match_of(index.database(), read_query("LCFF mindset"), Synonyms::leave_out);
  CHECK(as_typed.rows == R"(("LCFF" AND "mindset"))");
  CHECK(as_typed.also.empty());
}
