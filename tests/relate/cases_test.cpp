#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "build/case_file.h"
#include "index/write_index.h"
#include "relate/relate.h"
#include "relation_dump.h"
#include "small_corpus.h"

using namespace commonplace;
using namespace commonplace::testing;

namespace {

std::vector<std::filesystem::path> cases_in(const std::string& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(FIXTURES) / "cases" / folder))
    paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  REQUIRE_FALSE(paths.empty());
  return paths;
}

std::string rendered(const CaseFile& made, Diagnostics diagnostics) {
  sort_diagnostics(diagnostics);
  std::map<std::string, std::string> texts;
  for (const auto& [path, text] : made.files) texts[path] = completed(path, text);
  return render_diagnostics(
      diagnostics, [&](const SourcePath& path) { return std::string_view(texts[path.value]); }, false);
}

// Each case of a folder: content files, and under `expected` what `say` makes of their corpus followed
// by the diagnostics.
template <class Say>
void check_cases(const std::string& folder, Say say) {
  for (const auto& path : cases_in(folder)) {
    CAPTURE(path.filename().string());
    const CaseFile made = read_case(path);
    Diagnostics diagnostics;
    const Corpus corpus = small_corpus(made.files, diagnostics);
    const Relations relations = relate(corpus, 2, diagnostics);
    const std::string said = say(corpus, relations, diagnostics);
    const std::string got = said + rendered(made, diagnostics);
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
      rewrite_expected(path, got);
    } else {
      CHECK(got == made.expected);
    }
  }
}

template <class Dump>
auto only(Dump dump) {
  return [dump](const Corpus& corpus, const Relations& relations, Diagnostics&) {
    return dump(corpus, relations);
  };
}

}  // namespace

TEST_CASE("names are found where they stand, and linked once in a section") {
  check_cases("mentions", only(dump_mentions));
}

TEST_CASE("bylines, footnotes, links and hosts name entities") {
  check_cases("bylines", only(dump_bylines));
}

TEST_CASE("meetings that a text speaks of are found") {
  check_cases("references", only(dump_references));
}

TEST_CASE("links lead to addresses of the site, or are reported") {
  check_cases("links", only(dump_links));
}

TEST_CASE("a document knows the sentences that lead to it") {
  check_cases("backlinks", only(dump_backlinks));
}

TEST_CASE("a document knows its neighbours") {
  check_cases("neighbours", only(dump_neighbours));
}

TEST_CASE("a document is related to those it shares something with") {
  check_cases("related", only(dump_related));
}

TEST_CASE("a passage is about the districts that it or its headings name, a case study about its own") {
  check_cases("districts", only(dump_districts));
}

TEST_CASE("a theme gathers chosen and found passages") {
  check_cases("themes", [](const Corpus& corpus, const Relations& relations, Diagnostics& diagnostics) {
    Index index = write_index(corpus);
    return dump_themes(corpus, relate_themes(corpus, relations, index, diagnostics));
  });
}
