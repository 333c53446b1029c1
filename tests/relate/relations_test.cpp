#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "index/write_index.h"
#include "parse/parse.h"
#include "relate/relate.h"
#include "relation_dump.h"
#include "search/search.h"
#include "small_corpus.h"

using namespace commonplace;
using namespace commonplace::testing;

namespace {

constexpr int meetings = 150;  // more than find_related() takes of one list

// Meetings that speak of one another, of three places and of a few words each.
std::map<std::string, std::string> many_files() {
  std::map<std::string, std::string> files;
  const std::string places[] = {"alder", "birch", "cedar"};
  for (const std::string& place : places)
    files[fmt::format("entities/{}.md", place)] =
        fmt::format("---\nname: {} creek\nkind: district\n---\nA creek.\n", place);
  files["themes/odd.md"] =
      "---\nsearch: more\npassages: [{document: meeting-7, words: More of word7}]\n---\nOdd.";
  files["themes/even.md"] = "Even.";
  for (int i = 1; i <= meetings; ++i) {
    const int other = i * 7 % meetings + 1;
    files[fmt::format("meetings/meeting-{}.md", i)] =
        fmt::format("---\ndates: {}-{:02}-03\nthemes: [{}]\n---\n", 1900 + i / 12, i % 12 + 1,
                    i % 2 == 0 ? "even" : "odd") +
        fmt::format("At {} creek they met. Meeting {} was before it.\n\n", places[i % 3], other) +
        fmt::format("## Again\n\nMore of word{0}, word{0}, word{0} and word{1}, word{1}, word{1}; ", i % 40,
                    i % 31) +
        fmt::format("see [that](meeting-{}.md).\n", other % meetings + 1);
  }
  return files;
}

Relations relations_of(const Corpus& corpus, int jobs) {
  Diagnostics diagnostics;
  Relations relations = relate(corpus, jobs, diagnostics);
  CHECK(diagnostics.empty());
  return relations;
}

}  // namespace

TEST_CASE("neither the number of threads nor the order of files matters") {
  const auto files = many_files();
  const Corpus corpus = small_corpus(files);
  const std::string once = dump(corpus, relations_of(corpus, 1));
  CHECK(once == dump(corpus, relations_of(corpus, 4)));

  std::vector<Parsed> backward;
  for (auto file = files.rbegin(); file != files.rend(); ++file)
    backward.push_back(parse({{file->first}, completed(file->first, file->second)}));
  backward.push_back({Site{}, {}});
  Diagnostics diagnostics;
  const Corpus turned = assemble(std::move(backward), {}, {}, diagnostics);
  CHECK(diagnostics.empty());
  CHECK(once == dump(turned, relations_of(turned, 2)));
}

TEST_CASE("backlinks are links and references seen from the other side") {
  const Corpus corpus = small_corpus(many_files());
  const Relations relations = relations_of(corpus, 2);
  using Edge = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;  // from, passage, to
  std::set<Edge> out, back;
  for (std::uint32_t d = 0; d < meetings; ++d) {
    for (const Reference& row : relations.documents[d].references) out.emplace(d, row.passage, row.target);
    for (const Backlink& row : relations.documents[d].backlinks) back.emplace(row.document, row.passage, d);
    const auto& passages = corpus.documents()[d].body.passages;
    for (std::uint32_t p = 0; p < passages.size(); ++p) {
      for (const Mark& mark : passages[p].body.marks) {
        const auto target = corpus.find(DocumentId{mark.target.substr(0, mark.target.rfind('.'))});
        if (target && *target != d) out.emplace(d, p, *target);
      }
    }
  }
  CHECK(out == back);
  CHECK(out.size() > meetings);
}

TEST_CASE("mentions by what is named are the mentions by document") {
  const Corpus corpus = small_corpus(many_files());
  const Relations relations = relations_of(corpus, 2);
  using Row = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;  // entity, document, passage
  std::set<Row> by_document, by_entity;
  for (std::uint32_t d = 0; d < meetings; ++d) {
    for (const Mention& row : relations.documents[d].mentions)
      by_document.emplace(row.named.index, d, row.passage);
  }
  for (std::uint32_t e = 0; e < relations.entity_mentions.size(); ++e) {
    for (const MentionPlace& row : relations.entity_mentions[e])
      CHECK(by_entity.emplace(e, row.document, row.passage).second);
  }
  CHECK(by_document == by_entity);
  CHECK(by_document.size() == meetings);
}

TEST_CASE("what a document is related to is shared by both, best first and never itself") {
  const Corpus corpus = small_corpus(many_files());
  const Relations relations = relations_of(corpus, 2);
  for (std::uint32_t d = 0; d < meetings; ++d) {
    const auto& related = relations.documents[d].related;
    CHECK(related.size() == 5);
    for (std::size_t i = 0; i < related.size(); ++i) {
      CHECK(related[i].document != d);
      CHECK(related[i].score <= (i == 0 ? 1.0 : related[i - 1].score));
      CHECK(related[i].themes.size() + related[i].entities.size() + related[i].words.size() > 0);
      for (const std::uint32_t theme : related[i].themes)
        CHECK(corpus.documents()[related[i].document].themes[0].value == corpus.themes()[theme].id);
    }
  }
}

TEST_CASE("matched passages are all that the search matches, the newest first in each band of ten") {
  const Corpus corpus = small_corpus(many_files());
  const Index index = write_index(corpus);
  Diagnostics diagnostics;
  const Topics topics = relate_themes(corpus, relations_of(corpus, 2), index, diagnostics);
  std::vector<ThemePassage> matched = topics.themes[corpus.find(ThemeId{"odd"}).value()].passages;
  REQUIRE(matched.size() == meetings);  // each has the word in one passage; one is curated
  CHECK(matched.front() == ThemePassage{corpus.find(DocumentId{"meeting-7"}).value(), 1, true});
  matched.erase(matched.begin());

  std::vector<std::string> ranked;  // without the curated one
  for (const SearchResult& result : search(index, "more", {1000, false})) {
    if (result.document != "meeting-7") ranked.push_back(result.document);
  }
  REQUIRE(ranked.size() == matched.size());
  for (std::size_t band = 0; band + 10 <= matched.size(); band += 10) {
    std::set<std::string> shown, best;
    for (std::size_t i = band; i < band + 10; ++i) {
      CHECK_FALSE(matched[i].curated);
      if (i > band)
        CHECK(corpus.documents()[matched[i - 1].document].dates.start >=
              corpus.documents()[matched[i].document].dates.start);
      shown.insert(corpus.documents()[matched[i].document].id.value);
      best.insert(ranked[i]);
    }
    CHECK(shown == best);
    CHECK(shown.size() == 10);
  }
}

TEST_CASE("themes by passage are passages by theme, seen from the other side") {
  const Corpus corpus = small_corpus(many_files());
  const Index index = write_index(corpus);
  Diagnostics diagnostics;
  const Topics topics = relate_themes(corpus, relations_of(corpus, 2), index, diagnostics);
  using Row = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;  // theme, document, passage
  std::set<Row> by_theme, by_passage;
  for (std::uint32_t t = 0; t < topics.themes.size(); ++t)
    for (const ThemePassage& one : topics.themes[t].passages)
      CHECK(by_theme.emplace(t, one.document, one.passage).second);
  for (std::uint32_t d = 0; d < topics.of_passages.size(); ++d)
    for (std::uint32_t p = 0; p < topics.of_passages[d].size(); ++p)
      for (const std::uint32_t theme : topics.of_passages[d][p]) by_passage.emplace(theme, d, p);
  CHECK(by_theme == by_passage);
  CHECK(by_theme.size() >= meetings);
}
