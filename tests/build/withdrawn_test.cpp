#include <algorithm>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "temporary_site.h"

using namespace commonplace;
using namespace commonplace::testing;
namespace fs = std::filesystem;

namespace {

std::string withdrawn_meeting(const std::string& status) {
  return "---\nkind: meeting-summary\nnumber: 2\ntitle: A Second Meeting\ndates: 2021-05-06\nthemes: "
         "[gardens]\n"
         "form: full\nsummary: Zqsummary of gardens.\naliases: [/old/second/]\nformerly: [meeting-22]\n" +
         status +
         "---\nZqtext of the garden.\n\nAs one gardener put it, “zqwater finds the lowest place in any plan "
         "that is "
         "drawn.”\n";
}

bool says(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a withdrawn document leaves a page that says why, and none of its text") {
  TemporarySite site;
  site.lay_base();
  site.write("content/meetings/meeting-2.md", withdrawn_meeting(""));
  site.write("content/pages/about.md", "---\ntitle: About\n---\nRead [the second](/meetings/2/) meeting.\n");
  REQUIRE(build(site.options(), Publishing::publish).published);
  const auto before = tree(site.root() / "site");

  site.write(
      "content/meetings/meeting-2.md",
      withdrawn_meeting("status: withdrawn\nreason: The figures <were> wrong.\nwithdrawn: 2023-05-17\n"));
  const BuildResult result = build(site.options(), Publishing::publish);
  REQUIRE(result.published);
  CHECK(result.documents == 1);
  const auto after = tree(site.root() / "site");

  const std::string& page = after.at("meetings/2/index.html");
  for (const auto* const said :
       {"A Second Meeting", "The figures &lt;were&gt; wrong.", "May 17, 2023", "noindex"})
    CHECK(says(page, said));
  CHECK(says(after.at("about/index.html"), "href=\"../meetings/2/\""));
  for (const auto& [path, bytes] : after) {
    CAPTURE(path);
    for (const auto* const withdrawn : {"Zqsummary", "Zqtext", "zqwater"})
      CHECK_FALSE(says(bytes, withdrawn));
    const bool listed = path == "feed.xml" || path == "sitemap.xml" || path == "data/documents.json" ||
                        path == "meetings/index.html" || path == "index.html" ||
                        path == "themes/gardens/index.html" || path == "themes/gardens/feed.xml";
    if (listed) CHECK_FALSE(says(bytes, "meetings/2/"));
  }
  // Whatever led to it leads to the page that says so.
  int quotes = 0;
  for (const auto& [path, bytes] : before) {
    if (!path.starts_with("quotes/meeting-2") || !path.ends_with("index.html")) continue;
    CAPTURE(path);
    REQUIRE(after.contains(path));
    CHECK(says(after.at(path), "url=../../meetings/2/"));
    quotes += path.starts_with("quotes/meeting-2-") || path.starts_with("quotes/meeting-22-") ? 1 : 0;
  }
  CHECK(quotes == 2);
  CHECK(says(after.at("old/second/index.html"), "url=../../meetings/2/"));
}

TEST_CASE("places of a document that had the address before say where they are") {
  TemporarySite site;
  site.lay_base();
  const auto meeting = [](int number, const std::string& more, const std::string& text) {
    return "---\nkind: meeting-summary\nnumber: " + std::to_string(number) +
           "\ntitle: A Meeting\ndates: 2021-05-06\nform: full\nsummary: Of ponds.\n" + more + "---\n" + text +
           "\n";
  };
  site.write("content/meetings/meeting-5.md",
             meeting(5, "", "Reeds were cut in the pond that nobody had named."));
  REQUIRE(build(site.options(), Publishing::publish).published);
  // Renumbered; another meeting takes the number, and is withdrawn.
  site.write("content/meetings/meeting-5.md",
             meeting(6, "", "Reeds were cut in the pond that nobody had named."));
  site.write("content/meetings/late.md",
             meeting(5, "", "Moss was counted on every second stone of the wall."));
  REQUIRE(build(site.options(), Publishing::publish).published);
  site.write("content/meetings/late.md", meeting(5, "status: withdrawn\nreason: It was wrong.\n", "Gone."));
  REQUIRE(build(site.options(), Publishing::publish).published);
  const std::string page = tree(site.root() / "site").at("meetings/5/index.html");
  CHECK(says(page, "It was wrong."));
  CHECK(says(page, "<a href=\"../6/#p-"));
  CHECK(says(page, "<li id=\"p-"));
  CHECK_FALSE(says(page, "Reeds"));
}
