#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "model/body.h"
#include "model/date.h"
#include "model/document.h"
#include "model/urls.h"

using namespace commonplace;

TEST_CASE("dates are read in ISO 8601 and nothing else") {
  const std::vector<std::pair<std::string, std::optional<Dates>>> cases = {
      {"2022-11-09", Dates{{2022, 11, 9}, {2022, 11, 9}}},
      {"2022-11-09/2022-11-10", Dates{{2022, 11, 9}, {2022, 11, 10}}},
      {"2019-10", Dates{{2019, 10, 0}, {2019, 10, 0}}},
      {"2019", Dates{{2019, 0, 0}, {2019, 0, 0}}},
      {"2024-02-29", Dates{{2024, 2, 29}, {2024, 2, 29}}},
      {"2023-02-29", std::nullopt},
      {"2022-13-01", std::nullopt},
      {"2022-00-01", std::nullopt},
      {"2022-11-00", std::nullopt},
      {"2022-1-9", std::nullopt},
      {"2022/11/09", std::nullopt},
      {"November 9, 2022", std::nullopt},
      {"2022-11-09 ", std::nullopt},
      {"+022-11-09", std::nullopt},
      {"-022-11-09", std::nullopt},
      {"2022-11-09/", std::nullopt},
      {"", std::nullopt},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(parse_dates(text) == expected);
    if (expected) CHECK(iso(*expected) == text);
  }
}

namespace {
Document document(std::string_view kind, std::string id, std::optional<int> number) {
  Document made;
  made.kind = kind;
  made.id = {std::move(id)};
  made.number = number;
  return made;
}
}  // namespace

TEST_CASE("everything has its address") {
  const Document meeting = document("meeting-summary", "meeting-48", 48);
  Passage passage;
  passage.id = {"p-k3f9a2"};
  Note note;
  note.number = 2;
  Entity entity;
  entity.id = {"joel"};
  entity.kind = "person";
  Term term;
  term.anchor = "t-lcff";
  CHECK(url_of(meeting) == Url{"/meetings/48/"});
  CHECK(url_of(document("case-study", "long-beach-2019", {})) == Url{"/case-studies/long-beach-2019/"});
  CHECK(url_of(meeting, passage) == Url{"/meetings/48/#p-k3f9a2"});
  CHECK(url_of(meeting, note) == Url{"/meetings/48/#fn-2"});
  CHECK(url_of(entity) == Url{"/people/joel/"});
  CHECK(url_of(term) == Url{"/glossary/#t-lcff"});
  CHECK(url_of_file({"images/chart.png"}) == Url{"/images/chart.png"});
  CHECK(url_of_file({"images/50% of #1, São.png"}) == Url{"/images/50%25%20of%20%231,%20São.png"});
  CHECK(url_of_search("K–12 \"a/b\" year:2012..2017") ==
        Url{"/search/?q=K%E2%80%9312%20%22a%2Fb%22%20year%3A2012..2017"});
  CHECK(output_path({"/meetings/48/#p-1"}) == OutputPath{"meetings/48/index.html"});
  CHECK(output_path({"/"}) == OutputPath{"index.html"});
  CHECK(output_path({"/404.html"}) == OutputPath{"404.html"});
}

TEST_CASE("links between pages are relative") {
  struct Case {
    std::string from, to, expected;
  };
  const std::vector<Case> cases = {
      {"/meetings/48/", "/themes/x/#a", "../../themes/x/#a"},
      {"/search/", "/search/?q=a%20b", "?q=a%20b"},
      {"/meetings/48/", "/search/?q=a", "../../search/?q=a"},
      {"/meetings/48/", "/meetings/23/", "../23/"},
      {"/meetings/48/", "/meetings/", "../"},
      {"/meetings/48/", "/meetings/48/", "./"},
      {"/meetings/48/", "/meetings/48/#p-1", "#p-1"},
      {"/meetings/48/", "/", "../../"},
      {"/", "/meetings/48/", "meetings/48/"},
      {"/", "/", "./"},
      {"/", "/feed.xml", "feed.xml"},
      {"/404.html", "/assets/site.css", "assets/site.css"},
      {"/404.html", "/404.html", "404.html"},
      {"/404.html", "/", "./"},
      {"/meetings/48/", "/meetings/48/cite.bib", "cite.bib"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.from);
    CAPTURE(one.to);
    CHECK(relative_url({one.from}, {one.to}) == one.expected);
  }
}

TEST_CASE("a passage knows the headings above it") {
  Body body;
  body.headings = {{2, {"Money", {}}, "h-money", -1, 1}, {3, {"Reserves", {}}, "h-reserves", 0, 2}};
  CHECK(heading_path(body, -1).empty());
  CHECK(heading_path(body, 0) == std::vector<std::string>{"Money"});
  CHECK(heading_path(body, 1) == std::vector<std::string>{"Money", "Reserves"});
}
