#include "index/synonym_groups.h"

#include <doctest/doctest.h>

#include "index/small_site.h"
#include "search/dictionary.h"
#include "search/statement.h"
#include "search/synonyms.h"
#include "text/english_words.h"

using namespace commonplace;

namespace {

std::vector<Placed<std::string>> placed(std::vector<std::string> texts) {
  std::vector<Placed<std::string>> all;
  for (std::string& text : texts) all.push_back({std::move(text)});
  return all;
}

// One meeting on watering, and these groups.
Corpus watering(SynonymGroups groups) {
  Document meeting = make_document("meeting-1", "meeting-summary", "Watering", "2019-05-01");
  add_passage(meeting, "Barrels", "p-aaaaaa", "A cistern feeds the beds. Rain barrels stand at the shed.");
  add_passage(meeting, "Barrels", "p-bbbbbb", "The cisterns drain at a slow pace.");
  return corpus_of({std::move(meeting), std::move(groups)});
}

using Found = std::vector<std::pair<std::string, double>>;

Found alternatives(const Index& index, std::string_view typed) {
  Found found;
  SynonymLookup lookup(index.database());
  for (const Alternative& one : lookup.of(typed)) found.emplace_back(one.words, one.weight);
  return found;
}

}  // namespace

TEST_CASE("a word of a group finds those that occur, with the weight of the group") {
  const Index index =
      whole_index(watering({{.terms = placed({"tank", "cistern", "cisterns", "rain barrel"}), .from = {}},
                            {.terms = placed({"soak", "drain"}), .from = {}, .weight = 0.3},
                            {.terms = placed({"drain"}), .from = placed({"gutter"}), .weight = 0.8}}));
  CHECK(alternatives(index, "tank") == Found{{"cistern", 0.6}, {"rain barrel", 0.6}});
  CHECK(alternatives(index, "TANKS") == Found{{"cistern", 0.6}, {"rain barrel", 0.6}});
  CHECK(alternatives(index, "rain barrel") == Found{{"cistern", 0.6}});
  CHECK(alternatives(index, "soak") == Found{{"drain", 0.3}});
  CHECK(alternatives(index, "gutter") == Found{{"drain", 0.8}});
  CHECK(alternatives(index, "drain").empty());  // one way, and nobody says soak
}

TEST_CASE("an acronym that is another word in small letters is meant only in capitals") {
  if (english_words().empty()) return;  // nobody can tell then
  const Index index = whole_index(watering(
      {{.terms = placed({"PACE", "cistern"}), .from = {}}, {.terms = placed({"HTL", "drain"}), .from = {}}}));
  CHECK(alternatives(index, "PACE") == Found{{"cistern", 0.6}});
  CHECK(alternatives(index, "pace").empty());
  CHECK(alternatives(index, "htl") == Found{{"drain", 0.6}});
}

TEST_CASE("groups that find nothing are told") {
  const Corpus corpus = watering({{.terms = placed({"tank", "cistern"}), .from = {}, .line = 1},
                                  {.terms = placed({"spade", "shovel"}), .from = {}, .line = 3},
                                  {.terms = placed({"shovel"}), .from = placed({"barrels"}), .line = 5}});
  const Index index = whole_index(corpus);
  std::vector<int> lines;
  for (const SynonymGroup* group : idle_groups(index.database(), corpus)) lines.push_back(group->line);
  CHECK(lines == std::vector{3, 5});
}

TEST_CASE("the dictionary knows English words and those of the synonyms, whatever the site says") {
  const Index index = whole_index(watering({{.terms = placed({"zimmle pot", "spade"}), .from = {}}}));
  Dictionary dictionary(index.database());
  CHECK(dictionary.has("zimmle"));
  CHECK_FALSE(dictionary.has("zimml"));
  CHECK_FALSE(dictionary.has("\xF4\x8F\xBF\xBF"));
  CHECK_FALSE(dictionary.has(""));
  if (english_words().empty()) return;
  for (const std::string_view word : {"a", "aardvark", "expulsions", "monday", "zucchini"}) {
    CAPTURE(word);
    CHECK(dictionary.has(word));
  }
  CHECK_FALSE(dictionary.has("expulsionss"));
}

TEST_CASE("a site in another language has no list of its words") {
  Site site;
  site.language = "es";
  const Corpus corpus = [&] {
    std::vector<Parsed> parsed;
    parsed.push_back({site, {}});
    Diagnostics diagnostics;
    return assemble(std::move(parsed), {}, {}, diagnostics);
  }();
  CHECK(words_of_language(corpus).empty());
}
