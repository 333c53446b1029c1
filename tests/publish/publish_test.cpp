#include "publish/publish.h"

#include <csignal>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.h"
#include "base/files.h"
#include "temporary_directory.h"

using namespace commonplace;
namespace fs = std::filesystem;

namespace {

using Tree = std::map<std::string, std::string>;

// Every file below a directory, the manifest aside; directories that hold nothing as `name/`.
Tree tree(const fs::path& root) {
  Tree all;
  if (!fs::exists(root)) return all;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    const std::string path = entry.path().lexically_relative(root).generic_string();
    if (entry.is_directory()) {
      if (fs::is_empty(entry.path())) all[path + "/"] = "";
    } else if (path != ".commonplace") {
      all[path] = read_file(entry.path());
    }
  }
  return all;
}

std::vector<OutputFile> files(const Tree& wanted) {
  std::vector<OutputFile> all;
  for (const auto& [path, bytes] : wanted) all.push_back({{path}, bytes});
  return all;
}

std::string error_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

// What publish() says, with the directory's own name for its long path.
std::string refusal(const Tree& wanted, const fs::path& site) {
  std::string text = error_of([&] { publish(files(wanted), site); });
  for (std::size_t at = text.find(site.string()); at != std::string::npos; at = text.find(site.string())) {
    text.replace(at, site.string().size(), "site");
  }
  return text;
}

std::string counts(const PublishReport& report) {
  return std::to_string(report.written) + " written, " + std::to_string(report.unchanged) + " unchanged, " +
         std::to_string(report.removed) + " removed";
}

const Tree small_site = {{"index.html", "home"}, {"meetings/1/index.html", "one"}, {"style.css", "css"}};

}  // namespace

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

TEST_CASE("a file with the very bytes of the site's is taken for the site's") {
  const TemporaryDirectory top;
  const fs::path site = top / "site";
  publish(files({{"index.html", "home"}}), site);
  write_file(site / "new.html", "ours");
  CHECK(counts(publish(files({{"index.html", "home"}, {"new.html", "ours"}}), site)) ==
        "0 written, 2 unchanged, 0 removed");
  CHECK(counts(publish(files({{"index.html", "home"}}), site)) == "0 written, 1 unchanged, 1 removed");
}

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

TEST_CASE("a directory that may not be changed is named before anything changes") {
  if (::geteuid() == 0) {
    // The superuser may change every directory. So a child that is nobody does it.
    const TemporaryDirectory top;
    const fs::path site = top / "site";
    publish(files(small_site), site);
    for (const fs::path& path :
         {top.path(), site, site / ".commonplace", site / "index.html", site / "style.css"})
      REQUIRE(::chown(path.c_str(), 65534, 65534) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
      if (::setgid(65534) != 0 || ::setuid(65534) != 0) ::_exit(2);
      const std::string said = refusal({{"index.html", "new"}, {"meetings/1/index.html", "new"}}, site);
      ::_exit(said == "cannot change `site/meetings/1`: permission denied" ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(tree(site) == small_site);
    return;
  }
  const TemporaryDirectory top;
  const fs::path site = top / "site";
  publish(files(small_site), site);
  fs::permissions(site / "meetings/1", fs::perms::owner_read | fs::perms::owner_exec);
  CHECK(refusal({{"index.html", "new"}, {"meetings/1/index.html", "new"}}, site) ==
        "cannot change `site/meetings/1`: permission denied");
  CHECK(tree(site) == small_site);
  fs::permissions(site / "meetings/1", fs::perms::owner_all);
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

namespace {

// A file `card` whose bytes are made of `key`, and how often that was done.
struct Counted {
  std::vector<OutputFile> files;
  std::shared_ptr<int> times = std::make_shared<int>(0);
  explicit Counted(const std::string& key) {
    const auto make = [key, counted = times] {
      ++*counted;
      return "made of " + key;
    };
    files = {{{"a.html"}, "a"}, {{"card"}, {}, LateBytes{key, make}}};
  }
};

}  // namespace

TEST_CASE("late bytes are made once, and anew when their key is another or somebody changed them") {
  const TemporaryDirectory work;
  const fs::path site = work / "site";
  const Tree first_tree = {{"a.html", "a"}, {"card", "made of first"}};

  const Counted first("first");
  const PublishReport made = publish(first.files, site);
  CHECK(made.made == 1);
  CHECK(made.kept == 0);
  CHECK(tree(site) == first_tree);

  const PublishReport kept = publish(first.files, site);
  CHECK(kept.made == 0);
  CHECK(kept.kept == 1);
  CHECK(kept.written == 0);
  CHECK(*first.times == 1);
  CHECK(tree(site) == first_tree);

  const Counted second("second");
  CHECK(publish(second.files, site).made == 1);
  CHECK(tree(site) == Tree{{"a.html", "a"}, {"card", "made of second"}});

  write_file(site / "card", "damaged, though made of second");
  CHECK(publish(second.files, site).made == 1);
  CHECK(*second.times == 2);
  CHECK(publish(second.files, site).kept == 1);

  CHECK(publish(files({{"a.html", "a"}}), site).removed == 1);
  CHECK(tree(site) == Tree{{"a.html", "a"}});
}

TEST_CASE("late bytes that cannot be made leave the old site whole") {
  const TemporaryDirectory work;
  const fs::path site = work / "site";
  publish(files({{"a.html", "old"}}), site);
  const std::vector<OutputFile> failing = {
      {{"a.html"}, "new"},
      {{"card"}, {}, LateBytes{"key", []() -> std::string { throw Error("no memory"); }}}};
  CHECK(error_of([&] { publish(failing, site); }) == "no memory");
  CHECK(tree(site) == Tree{{"a.html", "old"}});
}
