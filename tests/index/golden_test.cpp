#include "index/golden.h"

#include <doctest/doctest.h>

#include "base/files.h"
#include "index/slices.h"
#include "index/small_site.h"
#include "temporary_directory.h"

using namespace commonplace;

namespace {

Document golden_document(std::string_view middle, std::string id = "x") {
  Document made = make_document(std::move(id), "case-study", "Trees", "2020-01");
  add_passage(made, "", "p-1", "Ash and elm, ash and elm.");
  add_passage(made, "", "p-2", std::string(middle));
  for (const std::string_view id : {"p-3", "p-4", "p-5"})
    add_passage(made, "", std::string(id), "An ash beside an elm, and others.");
  return made;
}

RightPassage right(std::string words, int line = 4) {
  return {{DocumentId{"x"}, line, 1}, {std::move(words), line, 30}};
}

GoldenQuery golden(std::string query, std::string words) {
  return {{std::move(query), 4, 3}, {right(std::move(words))}};
}

const Place place{{"golden-queries.yaml"}, 4, 30};
const std::string advice =
    "see what comes first with `commonplace search`; the passage should be among the first 3";

struct Said {
  Diagnostics diagnostics;
  GoldenReport report;
};

Said said_about(const GoldenQueries& queries) {
  const Corpus corpus = corpus_of(
      {golden_document("Of every tree that was planted long ago in a park of the town the ash, far from the "
                       "water, grew best, and then came the elm."),
       queries});
  Index index = whole_index(corpus);
  Said said;
  said.report = run_golden_queries(corpus, index, "nowhere/search.db", said.diagnostics);
  return said;
}

}  // namespace

TEST_CASE("a golden query that finds its passage says nothing, and is counted") {
  const auto [diagnostics, report] =
      said_about({golden("ash elm", "ASH AND  ELM"), golden("planted ashes", "grew best")});
  CHECK(diagnostics.empty());
  CHECK(report == GoldenReport{.asked = 2, .first = 2, .among_first = 2, .moved = {}});
}

TEST_CASE("a golden query that does not find its passage is warned of") {
  const auto [diagnostics, report] =
      said_about({golden("ash elm", "grew best"), golden("rowan", "grew best")});
  CHECK(diagnostics ==
        Diagnostics{
            warning_at(place, "`ash elm` should find `grew best`, which is result 5", advice),
            warning_at(place, "`rowan` should find `grew best`, which is not among the first 10 results",
                       advice)});
  CHECK(report == GoldenReport{.asked = 2, .first = 0, .among_first = 0, .moved = {}});
}

TEST_CASE("of several right passages any will do") {
  const auto found = said_about({{{"ash elm", 4, 3}, {right("grew best"), right("ash and elm", 5)}}});
  CHECK(found.diagnostics.empty());
  CHECK(found.report.first == 1);
  const auto lost = said_about({{{"rowan", 4, 3}, {right("grew best"), right("ash and elm", 5)}}});
  CHECK(lost.diagnostics ==
        Diagnostics{
            warning_at({{"golden-queries.yaml"}, 4, 3},
                       "`rowan` should find one of 2 passages, the best of which is not among the first 10 "
                       "results",
                       advice)});
}

TEST_CASE("words of a golden query that are in no passage are warned of, and the others are looked for") {
  const auto [diagnostics, report] = said_about(
      {{{"ash elm", 4, 3}, {right("grew worst"), right("ash and elm", 5)}}, golden("elm", "no elm")});
  const auto stale = [](const std::string& words, const std::string& query) {
    return warning_at(place, "no passage of `x` has the words `" + words + "`",
                      "copy words of the passage that `" + query + "` should find from `documents/x.md`");
  };
  CHECK(diagnostics == Diagnostics{stale("grew worst", "ash elm"), stale("no elm", "elm")});
  CHECK(report == GoldenReport{.asked = 1, .first = 1, .among_first = 1, .moved = {}});
}

TEST_CASE("a golden query that should find nothing may find close matches only") {
  const auto [diagnostics, report] =
      said_about({{{"rowan", 4, 3}, {}}, {{"ash rowan", 4, 3}, {}}, {{"ash", 4, 3}, {}}});
  CHECK(diagnostics ==
        Diagnostics{
            warning_at({{"golden-queries.yaml"}, 4, 3}, "`ash` should find nothing, but finds a passage",
                       "see what it finds with `commonplace search`; if that is right, name it in place of "
                       "`none: true`")});
  CHECK(report.asked == 0);
}

TEST_CASE("movements are told between the published site and the new one") {
  const TemporaryDirectory directory;
  const auto path = directory.path() / "search.db";
  const GoldenQueries queries{golden("beside", "elm, and others"), golden("oak", "an oak.")};
  const Corpus before = corpus_of({golden_document("An oak and an elm alone."), queries});
  const Corpus now = corpus_of({golden_document("An elm and an elm; an oak."), queries});
  Index index = whole_index(now);
  Diagnostics diagnostics;
  const auto moved = [&] { return run_golden_queries(now, index, path, diagnostics).moved; };
  CHECK(moved().empty());
  write_file(path, "no database");
  CHECK(moved().empty());
  write_file(path, database_bytes(index.database()));
  CHECK(moved().empty());
  write_file(path, database_bytes(whole_index(before).database()));
  CHECK(moved() == std::vector<Movement>{{"oak", 0, 1}});
  CHECK(diagnostics.empty());
  // Renamed since.
  write_file(path,
             database_bytes(
                 whole_index(corpus_of({golden_document("An elm and an elm; an oak.", "old")})).database()));
  CHECK(moved().empty());
  // The database of another site says nothing of this one.
  Index other = whole_index(before);
  execute(other.database(), "UPDATE meta SET value = 'https://other.example.org/' WHERE key = 'base_url'");
  write_file(path, database_bytes(other.database()));
  CHECK(moved().empty());
}
