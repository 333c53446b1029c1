#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "import/front/byline.h"
#include "import/front/find_dates.h"
#include "import/front/place_names.h"
#include "import/front/publisher.h"

namespace commonplace {
namespace {

TEST_CASE("dates are read as English prints them") {
  struct Case {
    std::string_view text, dates;
  };
  const std::vector<Case> cases = {
      {"November 9–10, 2022", "2022-11-09/2022-11-10"},
      {"November 9-10, 2022", "2022-11-09/2022-11-10"},
      {"Nov. 30–December 1, 2021", "2021-11-30/2021-12-01"},
      {"June 28 and 29, 2012 • Fresno, California", "2012-06-28/2012-06-29"},
      {"March 7, 2013", "2013-03-07"},
      {"9 March 2017", "2017-03-09"},
      {"October 2019", "2019-10"},
      {"on 2022-11-09 at noon", "2022-11-09"},
      {"Sept. 2015", "2015-09"},
      {"we may 2019 times", ""},
      {"February 30, 2019", ""},
      {"in 2019", ""},
      {"March 9–3, 2019", ""},
      {"March 9th and 10th, 2017", "2017-03-09/2017-03-10"},
      {"March 9, 10, and 11, 2017", "2017-03-09/2017-03-11"},
      {"9–10 March 2017", "2017-03-09/2017-03-10"},
      {"30 November – 1 December 2021", "2021-11-30/2021-12-01"},
      {"December 30, 2021–January 2, 2022", "2021-12-30/2022-01-02"},
      {"Thursday–Friday, March 9–10, 2017", "2017-03-09/2017-03-10"},
      {"Thursday, March 9, and Friday, March 10, 2017", "2017-03-09/2017-03-10"},
      {"3/9/2017", "2017-03-09"},
      {"3/9–10/17", "2017-03-09/2017-03-10"},
      {"25/3/2017", "2017-03-25"},
      {"MARCH 9, 2017", "2017-03-09"},
      {"9 y 10 de marzo de 2017", "2017-03-09/2017-03-10"},
      {"del 9 al 11 de marzo de 2017", "2017-03-09/2017-03-11"},
      {"March 9, 9:00 a.m.", ""},
      {"pages 3/9", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    const std::vector<FoundDates> found = find_dates(one.text);
    CHECK((found.empty() ? std::string() : iso(found.front().dates)) == one.dates);
  }
}

TEST_CASE("a publisher is read from a reference, an imprint or a copyright, and from nothing else") {
  struct Case {
    std::string_view text, publisher;
  };
  const std::vector<Case> cases = {
      {"To cite this publication: Moor, E. (2019). Reading at noon: Three years. Salem: Bay Press.",
       "Bay Press"},
      {"Suggested citation: Moor, E., & Ash, J. (2019, May). Reading at noon. Bay Press. "
       "https://bay.example.org/9",
       "Bay Press"},
      {"How to cite this report: Moor, E. (2019). Reading at noon. Bay Press, Inc. Retrieved from "
       "www.example.org.",
       "Bay Press, Inc"},
      {"To cite this publication: Moor, E. (2019). Reading at noon.", ""},
      {"To cite this publication, write to the authors.", ""},
      {"Published by Bay Press. All rights reserved.", "Bay Press"},
      {"PUBLISHER: Bay Press", "Bay Press"},
      {"© 2019 Bay Press. All rights reserved.", "Bay Press"},
      {"Copyright © 2018–2019 by Bay Press", "Bay Press"},
      {"Copyright law was the subject of the second day.", ""},
      {"This summary was made for members of the Harbor Group, which met at Bay Press.", ""},
      {"Published by whom, asked one member, and why, and for how many readers, and at what price, and who "
       "would "
       "ever read what had been so published?",
       ""},
      {"", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(publisher_in(one.text) == one.publisher);
  }
}

TEST_CASE("a byline gives names and affiliations") {
  struct Case {
    std::string_view line;
    bool bare;
    std::string_view authors;
  };
  const std::vector<Case> cases = {
      {"Prepared by Jo Ash, Harbor University", false, "Jo Ash (Harbor University); "},
      {"By Jo Ash and Mia Oak, Bay Institutes for Research", false,
       "Jo Ash (Bay Institutes for Research); Mia Oak (Bay Institutes for Research); "},
      {"By Jo Ash, Harbor University; Mia Oak, Reed and Pier Society", false,
       "Jo Ash (Harbor University); Mia Oak (Reed and Pier Society); "},
      {"By Jo Ash, Mia Oak, and Ida M. Fern", false, "Jo Ash (); Mia Oak (); Ida M. Fern (); "},
      {"Jo Ash, Harbor University", true, "Jo Ash (Harbor University); "},
      {"Jo Ash, Harbor University", false, ""},
      {"By the way, this is no byline", false, ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.line);
    std::string authors;
    for (const Author& author : read_byline(one.line, one.bare).value_or(Byline()).authors)
      authors += author.name + " (" + author.affiliation + "); ";
    CHECK(authors == one.authors);
  }
}

TEST_CASE("a place is a line of its own, or stands in the text behind `in`") {
  CHECK(is_place_line("Garden Cove, California"));
  CHECK(is_place_line("McClellan Park, CA"));
  CHECK(is_place_line("Winston-Salem, North Carolina"));
  CHECK_FALSE(is_place_line("the city of Salem, Oregon"));
  CHECK_FALSE(is_place_line("Salem, Oregonian"));
  CHECK_FALSE(is_place_line("Jo Ash, Harbor University"));
  CHECK(place_in("They convened in Garden Cove, California, to read.") == "Garden Cove, California");
  CHECK(place_in("They came from Salem, Oregon, to read in June.").empty());
}

}  // namespace
}  // namespace commonplace
