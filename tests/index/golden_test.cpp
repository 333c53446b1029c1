#include "index/golden.h"

#include <doctest/doctest.h>

#include "base/files.h"
#include "index/slices.h"
#include "index/small_site.h"
#include "temporary_directory.h"

using namespace commonplace;

namespace {

Document golden_document(std::string_view middle) {
  Document made = make_document("x", "case-study", "Trees", "2020-01");
  add_passage(made, "", "p-1", "Ash and elm, ash and elm.");
  add_passage(made, "", "p-2", std::string(middle));
  for (const std::string_view id : {"p-3", "p-4", "p-5"})
    add_passage(made, "", std::string(id), "An ash beside an elm, and others.");
  return made;
}

GoldenQuery golden(std::string query, std::string words) {
  return {std::move(query), {DocumentId{"x"}, 1, 1}, {std::move(words), 4, 30}};
}

Diagnostics said_about(const std::vector<GoldenQuery>& queries) {
  const Corpus corpus = corpus_of(
      {golden_document("Of every tree that was planted long ago in a park of the town the ash, far from the "
                       "water, grew best, and then came the elm."),
       queries});
  Index index = whole_index(corpus);
  Diagnostics diagnostics;
  run_golden_queries(corpus, index, "nowhere/search.db", diagnostics);
  return diagnostics;
}

}  // namespace

TEST_CASE("a golden query that finds its passage says nothing") {
  CHECK(said_about({golden("ash elm", "ASH AND  ELM"), golden("planted ashes", "grew best")}).empty());
}

TEST_CASE("a golden query that does not find its passage is warned of") {
  const Place place{{"golden-queries.yaml"}, 4, 30};
  CHECK(said_about({golden("ash elm", "grew best")}) ==
        Diagnostics{warning_at(place, "`ash elm` should find `grew best`, which comes at place 5",
                               "look at what comes first with `commonplace search`; the passage should be "
                               "among the first 3")});
  CHECK(said_about({golden("rowan", "grew best")}) ==
        Diagnostics{warning_at(
            place, "`rowan` should find `grew best`, which comes not among the first 10",
            "look at what comes first with `commonplace search`; the passage should be among the first 3")});
}

TEST_CASE("words of a golden query that stand nowhere are an error") {
  CHECK(said_about({golden("ash elm", "grew worst")}) ==
        Diagnostics{error_at({{"golden-queries.yaml"}, 4, 30}, "no passage of `x` holds `grew worst`",
                             "copy words of the passage that `ash elm` should find from `documents/x.md`")});
}

TEST_CASE("movements are told between the published site and the new one") {
  const TemporaryDirectory directory;
  const auto path = directory.path() / "search.db";
  const std::vector<GoldenQuery> queries{golden("beside", "elm, and others"), golden("oak", "an oak.")};
  const Corpus before = corpus_of({golden_document("An oak and an elm alone."), queries});
  const Corpus now = corpus_of({golden_document("An elm and an elm; an oak."), queries});
  Index index = whole_index(now);
  Diagnostics diagnostics;
  const auto moved = [&] { return run_golden_queries(now, index, path, diagnostics); };
  CHECK(moved().empty());
  write_file(path, "no database");
  CHECK(moved().empty());
  write_file(path, database_bytes(index.database()));
  CHECK(moved().empty());
  write_file(path, database_bytes(whole_index(before).database()));
  CHECK(moved() == std::vector<Movement>{{"oak", 0, 1}});
  CHECK(diagnostics.empty());
}
