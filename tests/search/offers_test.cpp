#include "search/offers.h"

#include <doctest/doctest.h>

#include "index/small_site.h"
#include "search/answer.h"

using namespace commonplace;

TEST_CASE("the last word is completed to frequent words that begin with it") {
  const Index index = whole_index(small_site());
  const auto completed = [&](std::string_view typed) { return completions(index.database(), typed); };
  CHECK(completed("bud") == std::vector<std::string>{"budget"});
  CHECK(completed("local Bud") == std::vector<std::string>{"local budget"});
  CHECK(completed("dist") == std::vector<std::string>{"district", "districts"});
  CHECK(completed("classr") == std::vector<std::string>{"classroom", "classrooms"});
  CHECK(completed("districts").empty());
  CHECK(completed("district").empty());  // a word of the site is finished
  CHECK(completed("bu").empty());
  CHECK(completed("budget ").empty());
  CHECK(completed("budget)").empty());
  CHECK(completed("").empty());
  CHECK(completed("zzz").empty());
}

TEST_CASE("pages are offered by any of their names, from any word on") {
  const Index index = whole_index(small_site());
  const auto offered = [&](std::string_view typed) {
    std::vector<std::string> urls;
    for (const NamedPage& page : names_beginning(index.database(), typed))
      urls.push_back(page.name + " " + page.url);
    return urls;
  };
  CHECK(offered("fin") == std::vector<std::string>{"School finance /themes/school-finance/"});
  CHECK(offered("SCHOOL fin") == std::vector<std::string>{"School finance /themes/school-finance/"});
  CHECK(offered("fi").empty());
  CHECK(offered("inance").empty());
}

TEST_CASE("an answer has facets and offers when they are asked for") {
  const Index index = whole_index(small_site());
  const Answer plain = answer(index, "budget", {});
  CHECK(plain.facets.empty());
  CHECK(plain.completions.empty());
  const Answer whole = answer(index, "budget", {.facets = true, .offers = true});
  REQUIRE(whole.facets.size() == 4);
  CHECK(whole.facets.front().dimension == "theme");
  CHECK(whole.completions.empty());
  CHECK(answer(index, "bud", {.offers = true}).completions == std::vector<std::string>{"budget"});
  CHECK(whole.results.size() == plain.results.size());
}

TEST_CASE("a choice narrows the answer, and its own dimension still offers the others") {
  const Index index = whole_index(small_site());
  const auto choices = [](const Answer& found, std::string_view dimension) {
    std::vector<std::pair<std::string, int>> all;
    for (const Facet& facet : found.facets) {
      if (facet.dimension != dimension) continue;
      for (const Choice& one : facet.choices) all.emplace_back(one.id, one.count);
    }
    return all;
  };
  const AnswerOptions everything{.facets = true};
  const Answer all = answer(index, "budget OR change OR time", everything);
  const auto years = choices(all, "year");
  REQUIRE(years.size() > 1);
  AnswerOptions chosen{.facets = true};
  chosen.chosen["year"] = {years.front().first};
  const Answer some = answer(index, "budget OR change OR time", chosen);
  CHECK(choices(some, "year") == years);
  CHECK(some.matches == static_cast<std::size_t>(years.front().second));
  CHECK(some.matches < all.matches);
  for (const SearchResult& one : some.results) CHECK(one.date.starts_with(years.front().first));
  chosen.chosen["year"] = {"1900"};
  const Answer none = answer(index, "budget OR change OR time", chosen);
  CHECK(none.matches == 0);
  CHECK(choices(none, "year") == years);
}

TEST_CASE("facets count passages, as many as choosing one leaves") {
  const Index index = whole_index(small_site());
  for (const std::string_view query : {"", "budget", "time OR change OR budget", "district:pena-harbor"}) {
    CAPTURE(query);
    AnswerOptions options{.limit = 100, .facets = true};
    for (const Facet& facet : answer(index, query, options).facets) {
      for (const Choice& choice : facet.choices) {
        CAPTURE(choice.id);
        AnswerOptions chosen = options;
        chosen.chosen[std::string(facet.dimension)] = {choice.id};
        CHECK(answer(index, query, chosen).matches == static_cast<std::size_t>(choice.count));
      }
    }
  }
}
