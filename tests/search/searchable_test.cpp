#include "search/searchable.h"

#include <doctest/doctest.h>

#include "base/range.h"
#include "index/small_site.h"
#include "search/answer.h"
#include "search/hits.h"
#include "search/match.h"

using namespace commonplace;

namespace {

// With · for the word joiner.
std::string shown(std::string_view text) {
  std::string read = searchable(text);
  for (std::size_t at = read.find(word_joiner); at != std::string::npos; at = read.find(word_joiner))
    read.replace(at, word_joiner.size(), "·");
  return read;
}

}  // namespace

TEST_CASE("numbers and signs are read one way, however they are written") {
  struct Reading {
    std::string_view text, read;
  };
  for (const auto& [text, read] : std::initializer_list<Reading>{
           {"by 10% or 10 %, not 10 percent", "by 10·percent or 10 percent, not 10 percent"},
           {"% of all %", "% of all %"},
           {"1,250,000 and 12,500; 1,25 or 1,2500 or 0,125", "1250000 and 12500; 1,25 or 1,2500 or 0,125"},
           {"2012–13, 2012-17, 2012/13, 1999-00", "2012–2013, 2012-2017, 2012/2013, 1999-2000"},
           {"2012-2013 2012-10-31 2012-12 2012-131 1812-13", "2012-2013 2012-10-31 2012-12 2012-131 1812-13"},
           {"SB1274 K12 8th 3D é9", "SB·1274 K·12 8th 3D é·9"},
           {"the U.S. at 5 p.m. and U.S.A.", "the US. at 5 pm. and USA."},
           {"site.org i.ex J.K. Ro A. B.", "site.org i.ex JK. Ro A. B."},
           {"C# C++ A+ C+x AB# #1", "C·sharp C·plus·plus A·plus C+x AB# #1"},
           {"新幹線 x10本y", "新·幹·線 x·10·本·y"},
           {"", ""},
           {"1.8", "1.8"}}) {
    CAPTURE(text);
    CHECK(shown(text) == read);
  }
}

TEST_CASE("reading a text twice changes nothing more") {
  for (const std::string_view text :
       {"10%", "1,250,000", "2012–13", "SB1274", "U.S.", "C++", "新幹線", "1999-00"})
    CHECK(searchable(searchable(text)) == searchable(text));
}

TEST_CASE("each byte that is read comes from a place in the text") {
  const Searchable read = searchable_with_origins("In 2012–13 the U.S. gave 10% of 1,250");
  REQUIRE(read.text.size() == read.origin.size());
  CHECK(std::ranges::is_sorted(read.origin));
}

TEST_CASE("what is typed one way finds and marks what is written another") {
  Document meeting = make_document("meeting-1", "meeting-summary", "Numbers", "2019-05-01");
  add_passage(meeting, "A", "p-percent", "It fell by 10% in spring.");
  add_passage(meeting, "A", "p-year", "In 2012–13 it rained.");
  add_passage(meeting, "A", "p-bill", "The bill SB 1274 passed.");
  add_passage(meeting, "A", "p-law", "AB705 is a law.");
  add_passage(meeting, "A", "p-sum", "They gave 1,250,000 bulbs.");
  add_passage(meeting, "A", "p-states", "The U.S. sent seeds.");
  add_passage(meeting, "A", "p-ratio", "One gardener has 1.8 acres.");
  add_passage(meeting, "A", "p-age", "She is 18 now.");
  add_passage(meeting, "A", "p-language", "They learn C# there.");
  add_passage(meeting, "A", "p-train", "新幹線は速い");
  const Index index = whole_index(corpus_of({std::move(meeting)}));
  struct Reading {
    std::string_view typed, passage, marked;
  };
  for (const auto& [typed, passage, marked] :
       std::initializer_list<Reading>{{"10 percent", "p-percent", "10"},
                                      {"10%", "p-percent", "10%"},
                                      {"2012-2013", "p-year", "2012–13"},
                                      {"2012/13", "p-year", "2012"},
                                      {"2013", "p-year", "13"},
                                      {"SB1274", "p-bill", "SB 1274"},
                                      {"AB 705", "p-law", "AB"},
                                      {"1250000", "p-sum", "1,250,000"},
                                      {"US seeds", "p-states", "U.S"},
                                      {"U.S. seeds", "p-states", "U.S"},
                                      {"1.8", "p-ratio", "1.8"},
                                      {"C#", "p-language", "C#"},
                                      {"幹線", "p-train", "幹線"}}) {
    CAPTURE(typed);
    const Answer found = answer(index, typed, {});
    REQUIRE_FALSE(found.results.empty());
    const SearchResult& first = found.results.front();
    CHECK(first.passage == passage);
    CHECK_FALSE(first.approximate);
    REQUIRE_FALSE(first.hits.empty());
    CHECK(first.hits.front().of(first.text) == marked);
  }
  CHECK(answer(index, "1.8", {}).matches == 1);  // not 18
}
