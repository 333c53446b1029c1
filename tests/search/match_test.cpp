#include "search/match.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "index/small_site.h"

using namespace commonplace;

namespace {

// Each part as its ways, with / between them; a weight below 1 after its way.
std::string written(const std::vector<Part>& parts) {
  std::vector<std::string> all;
  for (const Part& part : parts) {
    std::vector<std::string> ways;
    for (const Alternative& way : part.ways)
      ways.push_back(way.weight < 1 ? fmt::format("{} {}", way.words, way.weight) : way.words);
    all.push_back(fmt::format("{}", fmt::join(ways, " / ")));
  }
  return fmt::format("{}", fmt::join(all, ", "));
}

}  // namespace

TEST_CASE("a query becomes parts, each with all ways to say it") {
  const Index index = whole_index(small_site());
  struct Case {
    std::string_view typed;
    std::string_view parts;
  };
  const std::vector<Case> cases{
      {"", ""},
      {"-time", ""},
      {"not now", "now"},
      {"principals time", "principals, time"},
      {"x y OR z", "x, y OR z"},
      {"how do principals find the time", "principals, find, time"},
      {"what is it", "what is it"},
      {"IT for all", "IT"},
      {"\"for all\" time", "for all, time"},
      {"class room visits", "class / classroom, room / classroom, visits"},
      {"in stead", "stead"},
      {"\"go fast\" time", "go fast, time"},
      {"lcff", "lcff / Local Control Funding Formula"},
      {"ILTs", "ILTs / leadership team"},
      {"\"local control funding formula\"", "local control funding formula / LCFF"},
      {"the local control funding formula", "local / LCFF, control / LCFF, funding / LCFF, formula / LCFF"},
      {"mindset", "mindset / mind set"},
      {"mind-set", "mind set / mindset"},
      {"\"growth mindset\"", "growth mindset / growth mind set"},
      {"K-12", "K 12 / K12"},
      {"go-to", "go to / goto"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.typed);
    std::vector<std::string> alternatives;
    for (const std::vector<Part>& parts : match_of(index.database(), read_query(one.typed)).alternatives)
      alternatives.push_back(written(parts));
    CHECK(fmt::format("{}", fmt::join(alternatives, " OR ")) == one.parts);
  }
}

TEST_CASE("words of a name do not have their own synonyms too") {
  Document meeting = make_document("meeting-1", "meeting-summary", "Watering", "2019-05-01");
  add_passage(meeting, "", "p-1", "A rain barrel feeds the beds; a cask of wet casks. RB.");
  SynonymGroup name, word;
  name.terms = {{"rain barrel"}, {"RB"}};
  word.terms = {{"barrel"}, {"cask"}};
  const Index index = whole_index(corpus_of({meeting, SynonymGroups{name, word}}));
  const auto parts = [&index](std::string_view typed) {
    return written(match_of(index.database(), read_query(typed)).alternatives.front());
  };
  CHECK(parts("rain barrel") == "rain / RB 0.6, barrel / RB 0.6");
  CHECK(parts("wet barrel") == "wet, barrel / cask 0.6");
}

TEST_CASE("what is left out is any of a list of phrases") {
  const Index index = whole_index(small_site());
  const Match match = match_of(index.database(), read_query("budget -mindset -\"two words\""));
  CHECK(match.without == R"("mindset" OR "mind set" OR "two words")");
}

TEST_CASE("a phrase knows the words to ask for where it does not occur") {
  const Index index = whole_index(small_site());
  const auto words = [&index](std::string_view typed) {
    return match_of(index.database(), read_query(typed)).alternatives.front().front().words;
  };
  CHECK(words("budget").empty());
  CHECK(words("\"the work of the team is the work\"") == std::vector<std::string>{"work", "team"});
  CHECK(words("mind-set") == std::vector<std::string>{"mind", "set"});
  CHECK(words("\"to be or not to be\"").size() == 6);
}

TEST_CASE("what makes a better match is put as questions too") {
  const Index index = whole_index(small_site());
  const Match match = match_of(index.database(), read_query("what is the lcff budget OR mind-set"));
  CHECK(match.together == R"("lcff budget" OR "mind set")");
  CHECK(match.near == std::vector<std::string>{R"(NEAR("lcff" "budget", 8))"});
  CHECK(match.runs == std::vector<std::vector<std::string>>{{R"("lcff budget")"}, {R"("mind set")"}});
  CHECK(match.words == std::vector<std::string>{"lcff", "budget", "mind", "set"});
  CHECK(match.definition ==
        R"("lcff Local Control Funding Formula" OR "Local Control Funding Formula lcff")");
}

TEST_CASE("words of questions alone are meant as they are, and make no passage better than another") {
  const Index index = whole_index(small_site());
  const Match match = match_of(index.database(), read_query("the OR to be or not to be"));
  REQUIRE(match.alternatives.size() == 2);
  CHECK(written(match.alternatives[0]) == "the");
  CHECK(written(match.alternatives[1]) == "to be or not to be");
  CHECK_FALSE(match.ranked);
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
  CHECK(written(as_typed.alternatives.front()) == "LCFF, mindset");
  CHECK(as_typed.also.empty());
}
