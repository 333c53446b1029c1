#include "search/answer_json.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace commonplace;

TEST_CASE("an answer is written as JSON, every field, with every character") {
  Answer answer;
  answer.results.push_back({.document = "meeting-1",
                            .passage = "p-1",
                            .kind = "paragraph",
                            .url = "/meetings/1/#p-1",
                            .title = "A \"title\" with \\ and \x01",
                            .date = "2016-03",
                            .host = "x",
                            .kind_label = "Meeting summary",
                            .heading_path = {"One", "Two"},
                            .title_parts = {{"A ", false}, {"title", true}},
                            .heading_parts = {{{"One", true}}, {{"Two", false}}},
                            .text = "not written",
                            .hits = {},
                            .excerpt = {{"… the ", false}, {"é𝔘", true}},
                            .score = 1,
                            .approximate = true,
                            .missing = {"word"},
                            .more = 3});
  answer.matches = 12;
  answer.documents = 2;
  answer.complete = 11;
  answer.listed = 14;
  answer.without_choices = 5;
  answer.forms = {{"planned", {"plan", "plans"}}};
  answer.also = {{"LCFF", "Local Control"}};
  answer.showing = "shown";
  answer.near_words = {"near"};
  answer.near_themes = {{"equity", "Equity"}};
  answer.facets = {{"theme", {{"equity", "Equity", 4}}}, {"year", {}}};
  answer.completions = {"one", "two"};
  answer.names = {{"Name", "/x/"}};
  const auto expected = nlohmann::json::parse(R"json({
    "results": [{"document": "meeting-1", "url": "/meetings/1/#p-1", "kind": "paragraph", "label": "Meeting summary",
      "title": "A \"title\" with \\ and \u0001", "date": "2016-03", "heading_path": ["One", "Two"],
      "title_parts": [{"text": "A ", "hit": false}, {"text": "title", "hit": true}],
      "heading_parts": [[{"text": "One", "hit": true}], [{"text": "Two", "hit": false}]],
      "excerpt": [{"text": "… the ", "hit": false}, {"text": "é𝔘", "hit": true}],
      "approximate": true, "missing": ["word"], "more": 3}],
    "matches": 12, "documents": 2, "complete": 11, "listed": 14, "without_choices": 5,
    "forms": [{"typed": "planned", "found": ["plan", "plans"]}], "also": [{"typed": "LCFF", "expansion": "Local Control"}], "showing": "shown",
    "near_words": ["near"], "near_themes": [{"id": "equity", "name": "Equity"}],
    "facets": [{"dimension": "theme", "choices": [{"id": "equity", "label": "Equity", "count": 4}]},
      {"dimension": "year", "choices": []}],
    "completions": ["one", "two"], "names": [{"name": "Name", "url": "/x/"}]})json");
  CHECK(nlohmann::json::parse(json_of(answer)) == expected);
  CHECK(nlohmann::json::parse(json_of(Answer{}))["results"] == nlohmann::json::array());
}

TEST_CASE("hits are places in UTF-16 units") {
  const std::vector<OpenPassage> open{{"p-1", "none"}, {"p-2", "é 𝔘x word"}};
  const std::string_view text = open[1].text;
  const std::size_t begin = text.find("word");
  const std::vector<FoundPassage> found{{"p-2", {range_of(3, 8), range_of(begin, begin + 4)}}};
  CHECK(json_of(found, open) == R"([{"anchor":"p-2","hits":[{"begin":2,"end":5},{"begin":6,"end":10}]}])");
  CHECK(json_of({}, open) == "[]");
}
