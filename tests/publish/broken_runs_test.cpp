#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/files.h"
#include "temporary_directory.h"
#include "trees.h"

using namespace commonplace;
using namespace commonplace::testing;
namespace fs = std::filesystem;

TEST_CASE("a damaged list of our files is made good, and nothing of others is lost") {
  const TemporaryDirectory top;
  const fs::path site = top / "site";
  publish(files(small_site), site);
  const std::string good = read_file(site / ".commonplace");
  const std::string first = good.substr(0, good.find('\n') + 1);
  for (const std::string& damaged :
       {std::string(), std::string("# some other list\n"), first, first + "0123456789abcdef ../../outside\n",
        good.substr(0, good.size() - 1), first + "0123456789abcdeX index.html\n", good + "short\n"}) {
    CAPTURE(damaged);
    write_file(site / ".commonplace", damaged);
    write_file(site / "mine.html", "mine");
    if (damaged.empty()) write_file(site / "style.css", "");  // as a power cut leaves both
    const PublishReport report = publish(files(small_site), site);
    if (damaged != first) {
      CHECK(report.healed);
      CHECK(report.not_ours == std::vector<OutputPath>{{"mine.html"}});
    }
    CHECK(read_file(site / ".commonplace") == good);
    CHECK(read_file(site / "mine.html") == "mine");
    fs::remove(site / "mine.html");
    CHECK(tree(site) == small_site);
  }

  // Bytes that are neither on the list nor those of the site may be anybody's.
  write_file(site / ".commonplace", "");
  const std::string before = read_file(site / "index.html");
  CHECK(refusal({{"index.html", "new home"}}, site).starts_with("`site/index.html` is in the way"));
  CHECK(read_file(site / "index.html") == before);
}

TEST_CASE("a damaged list is made good beside a folder that only others may read") {
  const TemporaryDirectory top;
  const fs::path site = top / "site";
  publish(files({{"index.html", "home"}}), site);
  write_file(site / ".commonplace", "");
  fs::create_directory(site / "lost+found");  // where the site is a disk of its own
  fs::permissions(site / "lost+found", fs::perms::none);
  CHECK(as_nobody({top.path(), site, site / ".commonplace", site / "index.html"}, [&] {
    return error_of([&] { publish(files({{"index.html", "home"}}), site); }) == "no error";
  }));
  fs::permissions(site / "lost+found", fs::perms::owner_all);
}

TEST_CASE("Ctrl-C while files are staged leaves the old site and no trace") {
  const TemporaryDirectory top;
  const fs::path site = top / "site";
  publish(files(small_site), site);
  for (const int signal : {SIGINT, SIGTERM}) {
    const pid_t child = ::fork();
    if (child == 0) {
      std::signal(signal, SIG_DFL);  // doctest has its own
      const std::vector<OutputFile> interrupted = {{{"a.html"}, "a"},
                                                   {{"card"},
                                                    {},
                                                    LateBytes{"key",
                                                              [signal] {
                                                                ::raise(signal);
                                                                return std::string("key");
                                                              }}},
                                                   {{"z.html"}, "z"}};
      (void)error_of([&] { publish(interrupted, site, 1); });
      ::_exit(0);  // not reached: the signal ends the program once all is cleaned up
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == signal);
    CHECK(tree(site) == small_site);
  }
}

TEST_CASE("a full disk leaves the old site whole, and no new one half") {
  const TemporaryDirectory top;
  const fs::path site = top / "site";
  publish(files(small_site), site);
  const std::string list = read_file(site / ".commonplace");
  Tree next = small_site;
  next["index.html"] = "new home";
  next["z.html"] = std::string(100'000, 'z');

  std::signal(SIGXFSZ, SIG_IGN);  // a write over the limit then fails as it does on a full disk
  rlimit usual{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &usual) == 0);
  const rlimit small{50'000, usual.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
  const std::string into_old = refusal(next, site), into_new = refusal(next, top / "new");
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &usual) == 0);

  CHECK(into_old == "cannot write `site/.commonplace-staging/1/z.html`: file too large");
  CHECK(into_new.ends_with("z.html`: file too large"));
  CHECK(tree(site) == small_site);
  CHECK(read_file(site / ".commonplace") == list);
  CHECK(tree(top.path()).size() == small_site.size() + 1);
}

TEST_CASE("a run that was killed is made good by the next") {
  const TemporaryDirectory top;
  const fs::path site = top / "site";
  // The first run ever, into a directory that was there and into one that was not.
  write_file(site / ".commonplace-staging/files/half.html", "half");
  write_file(top / ".new.commonplace-staging/files/half.html", "half");
  publish(files(small_site), site);
  publish(files(small_site), top / "new");
  CHECK(tree(top / "new") == small_site);

  // A later one, after it had noted both the old files and the new, and moved one of the new.
  const std::string before = read_file(site / ".commonplace");
  Tree next = {{"index.html", "new home"}, {"meetings/2/index.html", "two"}};
  publish(files(next), top / "next");
  const std::string after = read_file(top / "next/.commonplace");
  write_file(site / ".commonplace", before + after.substr(after.find('\n') + 1));
  write_file(site / "meetings/2/index.html", "two");
  write_file(site / ".commonplace-staging/files/index.html", "new home");
  CHECK(counts(publish(files(next), site)) == "1 written, 1 unchanged, 2 removed");
  CHECK(tree(site) == next);
  CHECK(read_file(site / ".commonplace") == after);
}
