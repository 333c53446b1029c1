// Passages that differ in one thing each: which of them does a reader see first?

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "index/small_site.h"
#include "search/answer.h"

using namespace commonplace;

namespace {

Document document(std::string id, std::string_view dates = "2020-01") {
  return make_document(std::move(id), "case-study", "Ranking", dates);
}

// Padding makes words rare, so that bm25 has something to weigh.
void pad(Document& made) {
  for (int i = 0; i < 12; ++i)
    add_passage(made, "Padding", fmt::format("p-pad-{}", i), "Hazel rowan and yew grow here together.");
}

// A document of these passages, by their anchors, and of padding.
Document padded(const std::vector<std::pair<std::string, std::string>>& passages) {
  Document made = document("x");
  for (const auto& [anchor, text] : passages) add_passage(made, "", anchor, text);
  pad(made);
  return made;
}

std::string found(std::vector<ParsedContent> contents, std::string_view query, int limit = 10) {
  Index index = whole_index(corpus_of(std::move(contents)));
  std::vector<std::string> places;
  for (const SearchResult& one : answer(index, query, {.limit = limit}).results) {
    places.push_back(one.passage + (one.approximate ? "?" : ""));
    if (one.more > 0) places.push_back(fmt::format("+{}", one.more));
  }
  return fmt::format("{}", fmt::join(places, " "));
}

}  // namespace

TEST_CASE("more of the words, then the order of the corpus") {
  const Document made = padded({{"p-1", "Ash birch cedar elm fir."},
                                {"p-2", "Ash ash birch cedar elm."},
                                {"p-3", "Birch ash cedar elm fir."}});
  CHECK(found({made}, "ash") == "p-2 p-1 p-3");
}

TEST_CASE("the form that was typed before its other forms") {
  const Document made = padded({{"p-1", "They planned elm walks."},
                                {"p-2", "They plan elm walks."},
                                {"p-3", "From Peña to Pena elm."},
                                {"p-4", "From Pena to Pena elm."},
                                {"p-5", "From Peña to Peña elm."}});
  CHECK(found({made}, "plan elm -pena") == "p-2 p-1");
  CHECK(found({made}, "planned walk") == "p-1 p-2");
  CHECK(found({made}, "Peña -walk") == "p-3 p-5 p-4");
  CHECK(found({made}, "Pena -walk") == "p-3 p-4 p-5");
}

TEST_CASE("words together before words near, near before apart") {
  const Document made = padded({{"p-apart", "Ash one two three four five six seven eight nine ten elm."},
                                {"p-near", "Ash one two elm three four five six seven eight nine ten."},
                                {"p-together", "One two three four five six seven eight nine ten ash elm."}});
  CHECK(found({made}, "ash elm") == "p-together p-near p-apart");
}

TEST_CASE("the passage that says what an acronym means comes first") {
  const Document made = padded({{"p-1", "The OGT, the OGT and again the OGT decide."},
                                {"p-2", "In every school of the county an oak grove team (OGT) meets."},
                                {"p-3", "Each oak grove team decides."}});
  Term term;
  term.term = {"OGT", 1, 1};
  term.expansion = "oak grove team";
  CHECK(found({made, Glossary{term}}, "OGT").starts_with("p-2 "));
  CHECK(found({made, Glossary{term}}, "oak grove team").starts_with("p-2 "));
}

TEST_CASE("a passage that begins with the words before one that mentions them") {
  const Document made = padded({{"p-1", "We tell below what oak groves are, and what they need."},
                                {"p-2", "Oak groves. They need light, and more of it each year."}});
  CHECK(found({made}, "what are oak groves") == "p-2 p-1");
}

TEST_CASE("three weak passages that have all words do not end the list") {
  const Document made =
      padded({{"p-1", "A big elm, and far behind the river and its groves a mill that has long been shut."},
              {"p-2", "Elm walks and elm groves: how a county plants its elms, and where each elm grows."}});
  CHECK(found({made}, "big elm groves") == "p-1 p-2?");
}

TEST_CASE("a strong passage that lacks a chance word before a weak one that has all") {
  Document made = document("x");
  add_passage(
      made, "", "p-1",
      "The mill was big, and many came to it on foot; among them, it is said, were also those who had "
      "walked from the birch wood, past the fir and, at noon, past an elm.");
  add_passage(made, "", "p-2", "Birch, elm and fir: the birch and elm and fir groves of this county.");
  for (int i = 0; i < 3; ++i) add_passage(made, "", fmt::format("p-big-{}", i), "A big day.");
  pad(made);
  CHECK(found({made}, "big birch elm fir").starts_with("p-2? p-1"));
}

TEST_CASE("a quotation with a wrong word finds the passage, first where its words are side by side") {
  const Document made = padded({{"p-1", "At the mill they say: wood of the oak, and wood of old."},
                                {"p-2", "He said that the oak is old and the mill is the wood of it."}});
  CHECK(found({made}, "\"the oak is old and the mill was the wood\"") == "p-2? p-1?");
}

TEST_CASE("a title lifts the passages of its document and makes none of them an answer") {
  Document named = make_document("named", "case-study", "Elm walks", "2020-01");
  add_passage(named, "", "p-1", "Birch groves need light.");
  add_passage(named, "", "p-2", "The elm walks of the county.");
  Document other = document("other");
  add_passage(other, "", "p-3", "Birch groves need light.");
  pad(other);
  CHECK(found({named, other}, "elm walks") == "p-2");
  CHECK(found({named, other}, "birch").starts_with("p-"));
  CHECK(found({named, other}, "elm birch").starts_with("p-1 "));
}

TEST_CASE("the passages of a document come first when the query is its name") {
  Document named = make_document("named", "case-study", "Elm", "2020-01");
  add_passage(named, "", "p-named", "Each elm of the county was planted in a wet year.");
  Document other = document("other");
  add_passage(other, "Elm", "p-other", "Elm and elm and elm.");
  pad(other);
  CHECK(found({named, other}, "elm") == "p-named p-other");
}

TEST_CASE("two meanings of an acronym are both searched and both said") {
  Document made = document("x");
  add_passage(made, "", "p-1", "An oak grove team meets.");
  add_passage(made, "", "p-2", "Old growth timber stands.");
  add_passage(made, "", "p-3", "The OGT decides.");
  Term one, other;
  one.term = other.term = {"OGT", 1, 1};
  one.expansion = "oak grove team";
  other.expansion = "old growth timber";
  Index index = whole_index(corpus_of({made, Glossary{one, other}}));
  const Answer both = answer(index, "ogt", {});
  CHECK(both.matches == 3);
  CHECK(both.also == std::vector<AlsoSearched>{{"ogt", "oak grove team"}, {"ogt", "old growth timber"}});
  CHECK(answer(index, "ogt", {.as_typed = true}).matches == 1);
}

TEST_CASE("what was said before where it was said") {
  Document made = document("x");
  add_passage(made, "References", "p-1", "Elm of ash and fir.");
  add_passage(made, "Fir", "p-2", "Elm of ash and oak.");
  pad(made);
  CHECK(found({made}, "elm ash") == "p-2 p-1");
}

TEST_CASE("the newer document before the older when all else is equal") {
  Document older = document("older", "2010-01"), newer = document("newer", "2020-01");
  add_passage(older, "", "p-old", "Ash and elm.");
  add_passage(newer, "", "p-new", "Ash and elm.");
  pad(older);
  CHECK(found({older, newer}, "ash elm") == "p-new p-old");
}

TEST_CASE("what is in the passage before what is in its heading") {
  Document made = document("x");
  add_passage(made, "A grove of ash trees", "p-1", "Leaves fall.");
  add_passage(made, "Other", "p-2",
              "A grove of ash trees in the valley sheds its leaves before the others do.");
  pad(made);
  CHECK(found({made}, "grove of ash trees") == "p-2 p-1");
}

TEST_CASE("passages of a document are listed together, three of them, and more are counted") {
  Document one = document("one"), two = document("two");
  for (int i = 1; i <= 5; ++i) add_passage(one, "", fmt::format("p-1{}", i), "Under oaks, ash and elm.");
  add_passage(two, "", "p-21", "Under ash, ash and elm.");
  add_passage(two, "", "p-22", "Under oaks, ash and elm.");
  pad(two);
  CHECK(found({one, two}, "ash elm") == "p-21 p-22 p-11 p-12 p-13 p-14 p-15");
  CHECK(found({one, two}, "ash elm", 5) == "p-21 p-22 p-11 p-12 p-13 +2");
  CHECK(found({one, two}, "ash elm", 1) == "p-21 +1");
}

TEST_CASE("a good passage is not behind poor ones because its document has a better one") {
  Document one = document("one"), two = document("two");
  add_passage(one, "", "p-best", "Ash elm fir, ash elm fir, ash elm fir.");
  add_passage(one, "", "p-good", "An ash was here, and an elm, and long after it came a fir.");
  add_passage(two, "", "p-poor", "Near the town, as was said, an ash and an elm were planted.");
  pad(two);
  CHECK(found({one, two}, "ash elm fir") == "p-best p-good p-poor?");
}
