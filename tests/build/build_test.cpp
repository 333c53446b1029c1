#include "build.h"

#include <chrono>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/files.h"
#include "temporary_site.h"

using namespace commonplace;
using namespace commonplace::testing;
namespace fs = std::filesystem;

namespace {

std::string meeting_two(const std::string& keys, const std::string& body) {
  return "---\nkind: meeting-summary\nnumber: 2\ntitle: A Second Meeting\ndates: 2021-05-06\nthemes: "
         "[gardens]\n"
         "form: full\nsummary: A second meeting about gardens.\n" +
         keys + "---\n" + body;
}

std::string first_message(const BuildResult& result) {
  return result.diagnostics.empty() ? "" : result.diagnostics[0].text;
}

}  // namespace

TEST_CASE("a site is built, and a second build finds nothing to write") {
  TemporarySite site;
  site.lay_base();
  const BuildResult first = build(site.options(), Publishing::publish);
  CHECK(first.diagnostics.empty());
  CHECK(first.published);
  CHECK(first.documents == 1);
  CHECK(first.passages == 2);
  const auto files = tree(site.root() / "site");
  CHECK(files.contains("meetings/1/index.html"));
  CHECK(files.contains("themes/gardens/index.html"));
  CHECK(files.contains("search/search.db"));
  const BuildResult second = build(site.options(), Publishing::publish);
  CHECK(second.report.written == 0);
  CHECK(second.report.unchanged == first.report.written);
}

TEST_CASE("the number of threads changes nothing") {
  TemporarySite site;
  site.lay_base();
  BuildOptions options = site.options();
  options.jobs = 1;
  build(options, Publishing::publish);
  const auto alone = tree(options.output);
  options.jobs = 7;
  options.output = site.root() / "again";
  build(options, Publishing::publish);
  CHECK(tree(options.output) == alone);
}

TEST_CASE("a check publishes nothing") {
  TemporarySite site;
  site.lay_base();
  const BuildResult result = build(site.options(), Publishing::check_only);
  CHECK_FALSE(result.published);
  CHECK(result.documents == 1);
  CHECK_FALSE(fs::exists(site.root() / "site"));
}

TEST_CASE("a warning is no obstacle, unless warnings are to be strict") {
  TemporarySite site;
  site.lay_base();
  site.write("content/meetings/meeting-2.md", meeting_two("", "## Sedges\n\n#### Roots\n\nA garden.\n"));
  BuildOptions options = site.options();
  CHECK(build(options, Publishing::publish).published);
  options.strict = true;
  const BuildResult strict = build(options, Publishing::publish);
  CHECK_FALSE(strict.published);
  CHECK_FALSE(has_errors(strict.diagnostics));
}

TEST_CASE("drafts and documents of a later day are on no page") {
  TemporarySite site;
  site.lay_base();
  site.write("content/meetings/meeting-2.md", meeting_two("status: draft\n", "A secret garden.\n"));
  BuildOptions options = site.options();
  CHECK(build(options, Publishing::publish).documents == 1);
  for (const auto& [path, bytes] : tree(options.output)) {
    CAPTURE(path);
    CHECK(bytes.find("secret garden") == std::string::npos);
  }
  options.drafts = true;
  CHECK(build(options, Publishing::publish).documents == 2);
}

TEST_CASE("the day that ends an embargo is that of the site's time zone, not of the machine's") {
  // 2024-01-02 in UTC at half past six in the morning: still the evening before in California.
  constexpr std::int64_t early_morning = 1'704'177'000;
  struct Case {
    const char* zone;
    std::size_t documents;
  };
  for (const Case& one : {Case{"", 2}, Case{"time_zone: UTC\n", 2},
                          Case{"time_zone: America/Los_Angeles\n", 1}, Case{"time_zone: Asia/Tokyo\n", 2}}) {
    CAPTURE(one.zone);
    TemporarySite site;
    site.lay_base();
    site.write("content/site.yaml", read_file(site.root() / "content/site.yaml") + one.zone);
    site.write("content/meetings/meeting-2.md", meeting_two("publish_on: 2024-01-02\n", "A garden.\n"));
    BuildOptions options = site.options();
    options.today = {};
    options.now = early_morning;
    const BuildResult result = build(options, Publishing::check_only);
    CHECK(result.documents == one.documents);
    CHECK(result.waiting.size() == 2 - one.documents);
  }
}

TEST_CASE("an unfinished draft keeps nothing from being published, and can be looked at") {
  TemporarySite site;
  site.lay_base();
  site.write(
      "content/meetings/meeting-2.md",
      "---\nkind: meeting-summary\nstatus: draft\n# review: dates: when was it?\n---\nA <b>garden</b>.\n");
  BuildOptions options = site.options();
  const BuildResult public_site = build(options, Publishing::publish);
  CHECK(public_site.published);
  CHECK(public_site.documents == 1);
  CHECK_FALSE(public_site.diagnostics.empty());
  CHECK_FALSE(has_errors(public_site.diagnostics));

  options.drafts = true;
  CHECK_FALSE(build(options, Publishing::publish).published);  // raw HTML cannot be shown
  site.write("content/meetings/meeting-2.md", "---\nkind: meeting-summary\nstatus: draft\n---\nA garden.\n");
  const BuildResult preview = build(options, Publishing::publish);
  CHECK(preview.published);
  CHECK(preview.documents == 2);
}

TEST_CASE("a byte order mark and Windows line ends are accepted and change no passage") {
  TemporarySite site;
  site.lay_base();
  const auto passages = [&](const std::string& bytes) {
    site.write("content/meetings/meeting-2.md", bytes);
    const BuildResult result = build(site.options(), Publishing::publish);
    CHECK(result.diagnostics.empty());
    return nlohmann::json::parse(read_file(site.root() / "site/data/documents/meeting-2.json"))
        .at("passages");
  };
  const std::string plain = meeting_two("", "A garden\nof sedges.\n\n- one\n- two\n");
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : plain) windows += c == '\n' ? "\r\n" : std::string(1, c);
  CHECK(passages(plain).size() == 3);
  CHECK(passages(windows) == passages(plain));
}

TEST_CASE("a file of 50 MB is refused in words") {
  TemporarySite site;
  site.lay_base();
  constexpr std::size_t size = 50'000'000;
  site.write("content/meetings/meeting-2.md", std::string(size, 'a'));
  const BuildResult result = build(site.options(), Publishing::publish);
  CHECK_FALSE(result.published);
  CHECK(first_message(result) == "the file is larger than 20 MB");
}

TEST_CASE("ten thousand brackets, quotes or emphases end in a page or a message") {
  const auto many = [](const std::string& what) {
    std::string text;
    for (int i = 0; i < 10'000; ++i) text += what;
    return text;
  };
  for (const char* what : {"[", "(", "> ", "“", "\"", "*", "_a", "![", "- ", "`a", "<", "[^1]", "&", "|"}) {
    CAPTURE(what);
    TemporarySite site;
    site.lay_base();
    site.write("content/meetings/meeting-2.md", meeting_two("", many(what) + " garden\n"));
    const BuildResult result = build(site.options(), Publishing::publish);
    CHECK(result.published == !has_errors(result.diagnostics));
  }
  TemporarySite site;
  site.lay_base();
  site.write("content/meetings/meeting-2.md", meeting_two("authors: " + many("[") + "\n", "A garden.\n"));
  CHECK_FALSE(build(site.options(), Publishing::publish).published);
}

TEST_CASE("a directory that is not ours is never written to") {
  TemporarySite site;
  site.lay_base();
  site.write("site/thesis.txt", "mine");
  CHECK_THROWS_WITH_AS(build(site.options(), Publishing::publish), doctest::Contains("site"), Error);
  CHECK(tree(site.root() / "site").size() == 1);
}
