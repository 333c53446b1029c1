#include "search/match.h"

#include <doctest/doctest.h>

#include "search/small_site.h"

using namespace commonplace;

TEST_CASE("a query becomes MATCH text in which every word is quoted") {
  const Index index = write_index(small_site());
  struct Case {
    std::string_view typed;
    std::string_view rows;
  };
  const std::vector<Case> cases{
      {"", ""},
      {"-time", ""},
      {"NOT", R"("NOT")"},
      {"principals time", R"(("principals" AND "time"))"},
      {"a b OR c", R"((("a" AND "b") OR "c"))"},
      {"\"go fast\" time", R"(("go fast" AND "time"))"},
      {"lcff", R"(("lcff" OR "Local Control Funding Formula"))"},
      {"ILTs", R"(("ILTs" OR "leadership team"))"},
      {"\"local control funding formula\"", R"(("local control funding formula" OR "LCFF"))"},
      {"the local control funding formula",
       R"(("the" AND (("local" AND "control" AND "funding" AND "formula") OR "LCFF")))"},
      {"mindset", R"(("mindset" OR "mind set"))"},
      {"mind-set", R"(("mind set" OR "mindset"))"},
      {"\"growth mindset\"", R"(("growth mindset" OR "growth mind set"))"},
      {"K-12", R"(("K 12" OR "K12"))"},
      {"go-to", R"(("go to" OR "goto"))"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.typed);
    CHECK(match_of(index, read_query(one.typed)).rows == one.rows);
  }
}

TEST_CASE("what is left out and what is shown are plain lists of phrases") {
  const Index index = write_index(small_site());
  const Match match = match_of(index, read_query("lcff \"own budget\" OR own -mindset -\"two words\""));
  CHECK(match.without == R"("mindset" OR "mind set" OR "two words")");
  CHECK(match.shown == R"("lcff" OR "Local Control Funding Formula" OR "own budget" OR "own")");
}
