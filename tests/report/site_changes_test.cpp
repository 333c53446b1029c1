#include "report/site_changes.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "publish/publish.h"
#include "temporary_directory.h"

using namespace commonplace;

namespace {

std::string document(const std::string& id, const std::string& title, const std::string& texts,
                     const std::string& extra = "") {
  return fmt::format(R"({{"id": "{}", "title": "{}", "passages": [{}], "mentions": [{}]}})", id, title, texts,
                     extra);
}

std::string text(const std::string& words) {
  return fmt::format(R"({{"id": "p-1", "text": "{}", "themes": ["{}"]}})", words, words.size());
}

OutputFile file(const std::string& path, const std::string& bytes) {
  return {{path}, bytes};
}

const std::string heron = R"({"id": "heron-1", "title": "Heron"})",
                  otter = R"({"id": "otter-2", "title": "Otter"})",
                  dune = R"({"id": "dune-3", "title": "Dune"})";

std::vector<OutputFile> site(const std::string& documents, const std::string& heron_data,
                             const std::string& otter_data, const std::string& themes,
                             const std::string& quotes) {
  return {file("data/documents.json", "[" + documents + "]"), file("data/documents/heron-1.json", heron_data),
          file("data/documents/otter-2.json", otter_data), file("data/themes.json", "[" + themes + "]"),
          file("data/quotes.json", "[" + quotes + "]")};
}

}  // namespace

TEST_CASE("a report tells what changed in words, not what only counts differently") {
  const TemporaryDirectory folder;
  const auto before = site(
      heron + "," + otter, document("heron-1", "Heron", text("One.") + "," + text("Two.")),
      document("otter-2", "Otter", text("Three.")), R"({"id": "time", "name": "Time", "search": "time"})",
      R"({"id": "q1", "text": "We wait."}, {"id": "q2", "text": "We go."})");
  CHECK(site_changes(before, folder.path()).first);
  publish(before, folder.path(), 1);
  CHECK(site_changes(before, folder.path()).empty());

  // Another mention, and another count of passages of a theme: nobody reads anything new.
  auto recounted = before;
  recounted[2].bytes = document("otter-2", "Otter", text("Three."), R"({"entity": "dune"})");
  recounted[3].bytes = R"([{"id": "time", "name": "Time", "search": "time", "passages": 4}])";
  CHECK(site_changes(recounted, folder.path()).empty());

  auto after = site(
      heron + "," + dune,
      document("heron-1", "Heron", text("One.") + "," + text("Too.") + "," + text("More.")),
      document("otter-2", "Otter", text("Three.")),
      R"({"id": "time", "name": "Time", "search": "hours"}, {"id": "space", "name": "Space"})",
      R"({"id": "q1", "text": "We wait.", "attribution": "Marta Quill"}, {"id": "q3", "text": "We stay."})");
  after[2].path = {"data/documents/dune-3.json"};
  const SiteChanges changes = site_changes(after, folder.path());
  CHECK(changes.documents == std::vector<ChangedText>{{"dune-3", "Dune", Change::added},
                                                      {"heron-1", "Heron", Change::corrected, 2, 1},
                                                      {"otter-2", "Otter", Change::removed}});
  CHECK(changes.themes ==
        std::vector<ChangedText>{{"space", "Space", Change::added}, {"time", "Time", Change::corrected}});
  CHECK(changes.quotes_added == 1);
  CHECK(changes.quotes_corrected == 1);
  CHECK(changes.quotes_removed == 1);
}

TEST_CASE("a renamed document is not told as a new one, nor a withdrawn one as lost") {
  const TemporaryDirectory folder;
  const std::string words = text("One.") + "," + text("Two."),
                    theme = R"({"id": "time", "name": "Time", "search": "time"})";
  publish(site(heron + "," + otter, document("heron-1", "Heron", words), document("otter-2", "Otter", words),
               theme, R"({"id": "heron-1-a", "document": "heron-1", "text": "We wait."})"),
          folder.path(), 1);

  auto after = site(R"({"id": "crane-4", "title": "Heron"})",
                    document("crane-4", "Heron", text("One.") + "," + text("Too.")), "",
                    R"({"id": "hours", "name": "Time"})",
                    R"({"id": "crane-4-a", "document": "crane-4", "text": "We wait."})");
  after[1].path = {"data/documents/crane-4.json"};
  const SiteChanges changes =
      site_changes(after, folder.path(), {{{"heron-1", "crane-4"}, {"time", "hours"}}, {"otter-2"}});
  CHECK(changes.documents == std::vector<ChangedText>{{"crane-4", "Heron", Change::renamed, 1, 1, "heron-1"},
                                                      {"otter-2", "Otter", Change::withdrawn}});
  CHECK(changes.themes == std::vector<ChangedText>{{"hours", "Time", Change::renamed, 0, 0, "time"}});
  CHECK(changes.quotes_added + changes.quotes_corrected + changes.quotes_removed == 0);
}
