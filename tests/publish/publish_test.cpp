#include "publish/publish.h"

#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/files.h"
#include "temporary_directory.h"
#include "trees.h"

using namespace commonplace;
using namespace commonplace::testing;
namespace fs = std::filesystem;

TEST_CASE("a site is written into a new, an empty, or a nested directory") {
  const TemporaryDirectory top;
  fs::create_directory(top / "empty");
  for (const char* name : {"new", "empty", "a/b/c", "slash/"}) {
    CAPTURE(name);
    CHECK(counts(publish(files(small_site), top / name)) == "3 written, 0 unchanged, 0 removed");
    CHECK(tree(top / name) == small_site);
  }
  CHECK(tree(top.path()).size() == 4 * (small_site.size() + 1));  // nothing but four sites and their lists
}

TEST_CASE("only what differs is written, and what is stale goes with its directories") {
  const TemporaryDirectory top;
  const fs::path site = top / "site";
  publish(files(small_site), site);
  const auto untouched = fs::last_write_time(site / "style.css");

  const Tree next = {{"index.html", "new home"}, {"meetings/2/index.html", "two"}, {"style.css", "css"}};
  CHECK(counts(publish(files(next), site)) == "2 written, 1 unchanged, 1 removed");
  CHECK(tree(site) == next);
  CHECK(fs::last_write_time(site / "style.css") == untouched);
  CHECK(counts(publish(files(next), site)) == "0 written, 3 unchanged, 0 removed");
}

TEST_CASE("a file becomes a directory and a directory a file") {
  const TemporaryDirectory top;
  const fs::path site = top / "site";
  publish(files({{"about", "file"}, {"plan/a", "a"}, {"plan/deep/b", "b"}}), site);
  const Tree next = {{"about/index.html", "page"}, {"plan", "file"}};
  CHECK(counts(publish(files(next), site)) == "2 written, 0 unchanged, 3 removed");
  CHECK(tree(site) == next);
}

TEST_CASE("what others put beside the site stays") {
  const TemporaryDirectory top;
  const fs::path site = top / "site";
  publish(files(small_site), site);
  write_file(site / "CNAME", "example.org");
  write_file(site / "meetings/1/notes.txt", "mine");
  fs::create_directory(site / "mine");
  publish(files({{"index.html", "home"}}), site);
  CHECK(tree(site) == Tree{{"index.html", "home"},
                           {"CNAME", "example.org"},
                           {"meetings/1/notes.txt", "mine"},
                           {"mine/", ""}});
}

TEST_CASE("a file of ours that somebody changed or removed is written again") {
  const TemporaryDirectory top;
  const fs::path site = top / "site";
  publish(files(small_site), site);
  write_file(site / "index.html", "hand");
  fs::remove(site / "style.css");
  CHECK(counts(publish(files(small_site), site)) == "2 written, 1 unchanged, 0 removed");
  CHECK(tree(site) == small_site);
}

TEST_CASE("a file with the very bytes of the site's is taken for the site's") {
  const TemporaryDirectory top;
  const fs::path site = top / "site";
  publish(files({{"index.html", "home"}}), site);
  write_file(site / "new.html", "ours");
  CHECK(counts(publish(files({{"index.html", "home"}, {"new.html", "ours"}}), site)) ==
        "0 written, 2 unchanged, 0 removed");
  CHECK(counts(publish(files({{"index.html", "home"}}), site)) == "0 written, 1 unchanged, 1 removed");
}

TEST_CASE("files named by their hash stay for one build, and no longer") {
  const TemporaryDirectory top;
  const fs::path site = top / "site";
  const auto build = [&](const std::string& code) {
    std::vector<OutputFile> all = files({{"index.html", "uses " + code}});
    all.push_back({{"assets/a-" + code + ".js"}, code, {}, Naming::by_hash});
    publish(all, site);
    return tree(site);
  };
  const auto expected = [](const std::string& code, const std::string& kept) {
    return Tree{{"index.html", "uses " + code},
                {"assets/a-" + code + ".js", code},
                {"assets/a-" + kept + ".js", kept}};
  };
  build("1");
  CHECK(build("2") == expected("2", "1"));
  CHECK(build("2") == expected("2", "1"));  // nothing changed, so nobody's page is older than before
  CHECK(build("3") == expected("3", "2"));
  CHECK(build("2") == expected("2", "3"));
  CHECK(build("4") == expected("4", "2"));
}
