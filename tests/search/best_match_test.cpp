#include "search/best_match.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "index/small_site.h"
#include "search/answer.h"

using namespace commonplace;

namespace {

std::string told(const Index& index, std::string_view typed) {
  const auto best = answer(index, typed, {}).best;
  return best ? fmt::format("{} {} {}", best->kind, best->url, best->passages) : "";
}

struct NamedQuery {
  std::string_view typed, told;
};

}  // namespace

TEST_CASE("a query that is the name of something has its page for the best match") {
  const Index index = whole_index(small_site());
  for (const auto& [typed, best] : std::initializer_list<NamedQuery>{
           {"School finance", "theme /themes/school-finance/ 3"},
           {"what is the school finance", "theme /themes/school-finance/ 3"},
           {"school finance theme", ""},  // no interface, so no word for a theme
           {"AVUSD", "district /districts/alder-valley/ 1"},
           {"alder valley unified", "district /districts/alder-valley/ 1"},
           {"district Alder Valley Unified", "district /districts/alder-valley/ 1"},
           {"Mara Quill", "person /people/mara-quill/ 2"},
           {"LCFF", "term /glossary/#t-lcff 2"},
           {"Meeting 2", "meeting /meetings/2/ 3"},
           {"2nd meeting", "meeting /meetings/2/ 3"},
           {"the second meeting", "meeting /meetings/2/ 3"},
           {"meeting two", "meeting /meetings/2/ 3"},
           {"the June 2017 meeting", "meeting /meetings/2/ 3"},
           {"june 2017", "meeting /meetings/2/ 3"},
           {"2017 meeting", "meeting /meetings/2/ 3"}}) {
    CAPTURE(typed);
    CHECK(told(index, typed) == best);
  }
}

TEST_CASE("nothing is guessed from a part of a name, a number alone or a filter") {
  const Index index = whole_index(small_site());
  for (const std::string_view typed :
       {"finance", "2", "2017", "meeting", "meeting 99", "school finance budget", "-\"school finance\"",
        "school finance year:2017", "LCFF OR AVUSD", "may 2017", ""}) {
    CAPTURE(typed);
    CHECK(told(index, typed) == "");
  }
}

TEST_CASE("two things of one kind with the same name are neither the best match") {
  Document spring = make_document("meeting-1", "meeting-summary", "Spring", "2019-05-01");
  Document summer = make_document("meeting-2", "meeting-summary", "Summer", "2019-05-20");
  spring.number = 1;
  summer.number = 2;
  add_passage(spring, "A", "p-aaaaaa", "Seeds.");
  add_passage(summer, "A", "p-bbbbbb", "Fruit.");
  const Index index = whole_index(corpus_of({std::move(spring), std::move(summer)}));
  CHECK(told(index, "may 2019") == "");
  CHECK(told(index, "Summer") == "meeting /meetings/2/ 1");
}
