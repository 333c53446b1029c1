#include <filesystem>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/files.h"
#include "temporary_directory.h"
#include "trees.h"

using namespace commonplace;
using namespace commonplace::testing;
namespace fs = std::filesystem;

TEST_CASE("what is in the way and not ours stops the build and is named") {
  struct Case {
    const char* what;
    std::function<void(const fs::path& site)> make;
    Tree wanted;
    const char* expected;
  };
  const std::vector<Case> cases = {
      {"a file we did not write",
       [](const fs::path& site) { write_file(site / "new.html", "mine"); },
       {{"new.html", "ours"}},
       "`site/new.html` is in the way of a file of the site and was not written by `commonplace build`; "
       "move it elsewhere"},
      {"two files we did not write, told together",
       [](const fs::path& site) {
         write_file(site / "new.html", "mine");
         write_file(site / "meetings/2.html", "mine");
       },
       {{"new.html", "ours"}, {"meetings/2.html", "ours"}},
       "`site/meetings/2.html` is in the way of a file of the site and was not written by `commonplace "
       "build`; "
       "move it elsewhere\n"
       "`site/new.html` is in the way of a file of the site and was not written by `commonplace build`; "
       "move it elsewhere"},
      {"an empty directory where a page goes",
       [](const fs::path& site) { fs::create_directories(site / "new.html/x"); },
       {{"new.html", "ours"}},
       "`site/new.html` is in the way of a file of the site and was not written by `commonplace build`; "
       "move it elsewhere"},
      {"a directory with files of others",
       [](const fs::path& site) { write_file(site / "new/mine.txt", "mine"); },
       {{"new", "ours"}},
       "`site/new` is in the way of a file of the site and was not written by `commonplace build`; "
       "move it elsewhere"},
      {"a file where the site has a directory",
       [](const fs::path& site) { write_file(site / "new", "mine"); },
       {{"new/index.html", "ours"}},
       "`site/new`, which `commonplace build` did not write, is where the site needs a directory"},
      {"a link where the site has a directory",
       [](const fs::path& site) { fs::create_directory_symlink("..", site / "new"); },
       {{"new/index.html", "ours"}},
       "`site/new`, which `commonplace build` did not write, is where the site needs a directory"},
      {"a stale file that somebody changed",
       [](const fs::path& site) { write_file(site / "style.css", "hand"); },
       {{"index.html", "home"}},
       "`site/style.css` is no longer part of the site, but somebody has changed it since it was written; "
       "move it elsewhere"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    const TemporaryDirectory top;
    const fs::path site = top / "site";
    publish(files(small_site), site);
    one.make(site);
    const auto size = [&] { return std::distance(fs::recursive_directory_iterator(site), {}); };
    const auto before = size();
    CHECK(refusal(one.wanted, site) == one.expected);
    CHECK(size() == before);
    CHECK(read_file(site / "index.html") == "home");
  }
}

TEST_CASE("two files that cannot both be are refused") {
  const TemporaryDirectory top;
  struct Case {
    std::vector<OutputFile> wanted;
    const char* expected;
  };
  const std::vector<Case> cases = {
      {{{{"a.html"}, "1"}, {{"a.html"}, "2"}},
       "this would be published as `a.html`, but the site has a file of its own there"},
      {{{{"img/A.png"}, "1"}, {{"img/a.png"}, "2"}},
       "this would be published as `img/A.png`, but the site has a file of its own there"},
      {{{{"About"}, "1"}, {{"about/index.html"}, "2"}},
       "`About` cannot be both a file and the directory of `about/index.html`"},
      {{{{"../a.html"}, "1"}}, "no file can be published as `../a.html`"},
      {{{{"/a.html"}, "1"}}, "no file can be published as `/a.html`"},
      {{{{".commonplace"}, "1"}}, "no file can be published as `.commonplace`"},
      {{{{""}, "1"}}, "no file can be published as ``"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.expected);
    CHECK(error_of([&] { publish(one.wanted, top / "site"); }) == one.expected);
    CHECK_FALSE(fs::exists(top / "site"));
  }
}

TEST_CASE("a directory that is not ours is refused") {
  const TemporaryDirectory top;
  write_file(top / "home/letter.txt", "dear");
  write_file(top / "file", "");
  fs::create_directory(top / "content");
  const auto said = [&](const fs::path& output) {
    return error_of([&] { require_own_directory(output, {top / "content"}); });
  };
  const std::string home = (top / "home").string(), content = (top / "content").string();
  CHECK(said(home) ==
        "the output directory `" + home +
            "` holds files that `commonplace build` did not write; name a new or empty one with "
            "`--output`, or empty it yourself");
  CHECK(error_of([&] { publish(files(small_site), home); }) == said(home));
  CHECK(tree(home) == Tree{{"letter.txt", "dear"}});
  CHECK(said("/") == "the root of the file system cannot be the output directory");
  CHECK(said(top / "file") ==
        "`" + (top / "file").string() + "` is not a directory; name another one with `--output`");
  for (const std::string& near : {content, content + "/", content + "/site", content + "/../content"}) {
    CHECK(said(near) == "the output directory `" + near + "` and `" + content +
                            "`, the site's source, must not contain each other");
  }
  CHECK(said(top.path()) == "the output directory `" + top.path().string() + "` and `" + content +
                                "`, the site's source, must not contain each other");
  CHECK(said(top / "content-site") == "no error");
}

TEST_CASE("a directory that may not be changed is named before anything changes") {
  const TemporaryDirectory top;
  const fs::path site = top / "site";
  publish(files(small_site), site);
  fs::permissions(site / "meetings/1", fs::perms::owner_read | fs::perms::owner_exec |
                                           fs::perms::others_read | fs::perms::others_exec);
  CHECK(as_nobody({top.path(), site, site / ".commonplace", site / "index.html", site / "style.css"}, [&] {
    return refusal({{"index.html", "new"}, {"meetings/1/index.html", "new"}}, site) ==
           "cannot change `site/meetings/1`: permission denied";
  }));
  CHECK(tree(site) == small_site);
  fs::permissions(site / "meetings/1", fs::perms::owner_all);
}

TEST_CASE("of two builds at once the second is told to wait") {
  const TemporaryDirectory top;
  const fs::path site = top / "site";
  publish(files(small_site), site);
  const int first = ::open(site.c_str(), O_RDONLY | O_DIRECTORY);
  REQUIRE(::flock(first, LOCK_EX) == 0);
  CHECK(refusal({{"index.html", "x"}}, site) == "another build is writing to `site`; wait until it is done");
  ::close(first);
  CHECK(tree(site) == small_site);
}
