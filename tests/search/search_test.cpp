#include "search/search.h"

#include <random>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "index/small_site.h"

using namespace commonplace;

namespace {

std::vector<std::string> found(Index& index, std::string_view query, int limit = 20) {
  std::vector<std::string> places;
  for (const SearchResult& result : search(index, query, {.limit = limit, .hits = false}))
    places.push_back(result.document + "#" + result.passage);
  CHECK(!index.failed());
  return places;
}

// The text with its hits in brackets.
std::string marked(const SearchResult& result) {
  std::string text = result.text;
  for (auto hit = result.hits.rbegin(); hit != result.hits.rend(); ++hit) {
    text.insert(hit->end, "]");
    text.insert(hit->begin, "[");
  }
  return text;
}

struct SearchCase {
  std::string_view query;
  std::vector<std::string> found;
};

void check_found(const std::vector<SearchCase>& cases) {
  Index index = whole_index(small_site());
  for (const SearchCase& one : cases) {
    CAPTURE(one.query);
    CHECK(fmt::format("{}", fmt::join(found(index, one.query), " ")) ==
          fmt::format("{}", fmt::join(one.found, " ")));
  }
}

}  // namespace

TEST_CASE("all words must occur, in the passage, its heading path or its document's title") {
  check_found({{"pensions", {"meeting-2#p-pensions"}},
               {"classroom visits", {"meeting-1#p-visits", "meeting-1#p-time"}},
               {"coherence visits week", {"meeting-1#p-time"}},
               {"leaders week", {"meeting-1#p-time"}},
               {"pensions classroom", {}},
               {"pensions OR cycle", {"harbor-2019#p-cycles", "harbor-2019#p-quill", "meeting-2#p-pensions"}},
               {"nowhere", {}}});
}

TEST_CASE("phrases, and words left out") {
  check_found({{"\"slow to go fast\"", {"harbor-2019#p-quill"}},
               {"\"fast to go slow\"", {}},
               {"budget", {"meeting-2#p-pensions", "meeting-1#p-budget", "meeting-1#fn-1"}},
               {"budget -pensions", {"meeting-1#p-budget", "meeting-1#fn-1"}},
               {"budget -\"district office\" -pensions", {"meeting-1#p-budget"}}});
}

TEST_CASE("the two spellings of a compound, accents, and acronyms find one another") {
  check_found({{"mindset", {"meeting-2#p-harbor", "meeting-1#p-visits"}},
               {"mind-set", {"meeting-1#p-visits", "meeting-2#p-harbor"}},
               {"K12", {"meeting-1#p-budget"}},
               {"pena borrowed", {"meeting-2#p-harbor"}},
               {"PEÑA borrowed", {"meeting-2#p-harbor"}},
               {"LCFF", {"meeting-1#p-lcff", "meeting-1#p-budget"}},
               {"local control funding formula", {"meeting-1#p-lcff", "meeting-1#p-budget"}},
               {"\"Alder Valley Unified\"", {"meeting-2#p-alder"}}});
}

TEST_CASE("filters by kind, theme, person, author and year") {
  const std::vector<std::string> of_harbor{"harbor-2019#p-cycles", "harbor-2019#p-quill"};
  const std::vector<std::string> on_finance{"meeting-1#p-budget", "meeting-2#p-pensions",
                                            "meeting-2#p-harbor"};
  check_found({{"kind:case-study", of_harbor},
               {"kind:\"Case studies\"", of_harbor},
               {"theme:school-finance", on_finance},
               {"theme:budgets", on_finance},
               {"theme:finance", on_finance},
               {"theme:unheard-of", {}},
               {"kind:case-study theme:finance", {}},
               {"budget -theme:finance", {"meeting-1#fn-1"}},
               {"budget year:2017", {"meeting-2#p-pensions"}},
               {"quill year:2018..", {"harbor-2019#p-quill"}},
               {"year:..2012", {}},
               {"by:verdi year:2019", of_harbor},
               {"by:\"Tomás Verdi\" pensions", {"meeting-2#p-pensions"}},
               {"by:okafor quill", {"meeting-2#p-alder"}},
               {"by:nobody", {}},
               {"person:mara-quill", {"meeting-2#p-alder", "harbor-2019#p-quill"}},
               {"person:quill kind:case-study", {"harbor-2019#p-quill"}}});
}

TEST_CASE("a district lets through the passages about it, a host what it was host to") {
  check_found(
      {{"district:avusd -kind:case-study year:2017", {"meeting-2#p-alder"}},
       {"district:alder budget", {}},
       {"host:alder budget", {"meeting-1#p-budget", "meeting-1#fn-1"}},
       {"host:avusd year:2017", {}},
       {"district:pena-harbor", {"meeting-2#p-harbor", "harbor-2019#p-cycles", "harbor-2019#p-quill"}},
       {"host:pena-harbor", {}},  // a case study has no host
       {"district:\"early and Mara\"", {"meeting-2#p-alder"}}});
}

TEST_CASE("a saved search matches a passage's own words, without synonyms, and no footnote of another") {
  const Index index = whole_index(small_site());
  const auto rows = [&](std::string_view query) {
    std::set<std::int64_t> found;
    for (const RankedRow& one : saved_search(index, query)) found.insert(one.row);
    CHECK(count_saved_search(index, query) == found.size());
    return found;
  };
  CHECK(rows("budget") == std::set<std::int64_t>{4, 5, 6});
  CHECK(rows("coherence").empty());  // a title
  CHECK(rows("money").empty());      // a heading
  CHECK(rows("LCFF") == std::set<std::int64_t>{3, 4});
  CHECK(rows("\"local control\"") == std::set<std::int64_t>{3});  // not where there is only LCFF
  CHECK(rows("mindset") == std::set<std::int64_t>{8});
}

TEST_CASE("a query that asks for nothing finds nothing") {
  check_found({{"", {}}, {"-budget", {}}, {"\" ( ) \"", {}}});
}

TEST_CASE("a result says where it is and what in it matched") {
  Index index = whole_index(small_site());
  const std::vector<SearchResult> results = search(index, "principal classrooms \"said one\"", {});
  REQUIRE(results.size() == 1);
  const SearchResult& result = results.front();
  CHECK(result.document == "meeting-1");
  CHECK(result.passage == "p-visits");
  CHECK(result.kind == "paragraph");
  CHECK(result.url == "/meetings/1/#p-visits");
  CHECK(result.title == "The long road to coherence");
  CHECK(result.date == "2013-03-07");
  CHECK(result.heading_path == std::vector<std::string>{"Site leaders"});
  CHECK(result.score > 0);
  CHECK(marked(result) == "[Classroom] visits, [said one] [principal], change a mind-set.");
}

TEST_CASE("a footnote is a result of its own and leads to the note") {
  Index index = whole_index(small_site());
  const std::vector<SearchResult> results = search(index, "figures office", {});
  REQUIRE(results.size() == 1);
  CHECK(results.front().kind == "note");
  CHECK(results.front().url == "/meetings/1/#fn-1");
  CHECK(results.front().heading_path.empty());
  CHECK(marked(results.front()) == "[Figures] on the budget come from the district [office].");
}

TEST_CASE("hits are places of the text as it is written, whatever normalizing changes in it") {
  Document odd = make_document("odd", "case-study", "Odd letters", "2020-01");
  add_passage(odd, "", "p-1",
              "The \x01 ﬁscal “oﬀice” of co\u00ADopera\u00ADtion, cafe\u0301s, Peña’s ½ and ＡＢＣ\tplan.");
  Index index = whole_index(corpus_of({odd}));
  const auto shown = [&index](std::string_view query) {
    const std::vector<SearchResult> results = search(index, query, {});
    REQUIRE(results.size() == 1);
    return marked(results.front());
  };
  CHECK(shown("fiscal office cooperation") ==
        "The \x01 [ﬁscal] “[oﬀice]” of [co\u00ADopera\u00ADtion], cafe\u0301s, Peña’s ½ and ＡＢＣ\tplan.");
  add_passage(odd, "", "p-2", "From José to Josefa.");
  Index other = whole_index(corpus_of({odd}));
  CHECK(marked(search(other, "jose", {}).front()) == "From [José] to Josefa.");
  CHECK(shown("café abc pena plans") ==
        "The \x01 ﬁscal “oﬀice” of co\u00ADopera\u00ADtion, [cafe\u0301s], [Peña]’s ½ and [ＡＢＣ]\t[plan].");
}

TEST_CASE("no more results than asked for, the best ones, with or without hits") {
  Index index = whole_index(small_site());
  const std::vector<std::string> all = found(index, "budget");
  REQUIRE(all.size() == 3);
  CHECK(found(index, "budget", 2) == std::vector<std::string>{all[0], all[1]});
  CHECK(found(index, "theme:leadership", 1) == std::vector<std::string>{"meeting-1#p-time"});
  CHECK(found(index, "budget", 0).empty());
  CHECK(search(index, "budget", {.limit = 1, .hits = false}).front().hits.empty());
}
