#include "discover/discover.h"

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/files.h"
#include "temporary_directory.h"

using namespace commonplace;
namespace fs = std::filesystem;

namespace {

// A content directory with one good text, and beside it what a case adds.
struct Tree {
  TemporaryDirectory top;
  fs::path content = top / "content";

  Tree() {
    write_file(content / "site.yaml", "title: A\n");
    fs::create_directory(top / "templates");
    fs::create_directory(top / "assets");
  }
  Inputs discovered(Diagnostics& diagnostics) const {
    return discover({content, top / "templates", top / "assets"}, diagnostics);
  }
  std::string diagnostics() const {
    Diagnostics found;
    discovered(found);
    for (Diagnostic& one : found) {
      if (!one.place.file.empty()) one.place.file.value.insert(0, "content/");
    }
    return render_diagnostics(
        found, [](const SourcePath&) { return std::string_view(); }, false);
  }
};

std::string names(const std::vector<SourceFile>& files) {
  std::string all;
  for (const SourceFile& file : files) all += file.path.value + "=" + file.bytes + " ";
  return all;
}

// A file of that size which takes no room on the disk.
void make_sparse(const fs::path& path, std::uintmax_t size) {
  write_file(path, "");
  fs::resize_file(path, size);
}

std::string error_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("scripts join the assets they were made of, wherever they are, if they are there") {
  const Tree tree;
  write_file(tree.top / "assets/style.css", "css");
  write_file(tree.top / "assets/search/page.ts", "source");
  write_file(tree.top / "browser/search-1.js", "made");
  Diagnostics diagnostics;
  InputDirectories directories{tree.content, tree.top / "templates", tree.top / "assets",
                               tree.top / "browser"};
  const Inputs with = discover(directories, diagnostics);
  CHECK(with.scripts);
  CHECK(with.searched);
  CHECK(names(with.assets.plain) == "style.css=css ");
  CHECK(names(with.assets.hashed) == "search-1.js=made ");
  std::filesystem::rename(tree.top / "browser/search-1.js", tree.top / "browser/reading-1.js");
  const Inputs unsearched = discover(directories, diagnostics);
  CHECK(unsearched.scripts);
  CHECK_FALSE(unsearched.searched);
  directories.scripts = tree.top / "nowhere";
  const Inputs without = discover(directories, diagnostics);
  CHECK_FALSE(without.scripts);
  CHECK_FALSE(without.searched);
  CHECK(names(without.assets.plain) == "style.css=css ");
}

TEST_CASE("texts and files are read and sorted by the bytes of their paths") {
  const Tree tree;
  for (const char* name : {"b.md", "B.md.png", "a/z.md", "a-b.md", "a/b/c.yaml", "pictures/é.png"}) {
    write_file(tree.content / name, "x");
  }
  write_file(tree.top / "templates/partials/foot.html", "foot");
  write_file(tree.top / "assets/style.css", "css");
  Diagnostics diagnostics;
  const Inputs inputs = tree.discovered(diagnostics);
  CHECK(diagnostics.empty());
  CHECK(names(inputs.texts) == "a-b.md=x a/b/c.yaml=x a/z.md=x b.md=x site.yaml=title: A\n ");
  CHECK(names(inputs.files) == "B.md.png=x pictures/é.png=x ");
  CHECK(names(inputs.templates) == "partials/foot.html=foot ");
  CHECK(names(inputs.assets.plain) == "style.css=css ");
}

TEST_CASE("hidden files, hidden directories and backups are passed over") {
  const Tree tree;
  for (const char* name : {".hidden.md", ".git/a.md", "a.md~", "old~/b.md"})
    write_file(tree.content / name, "x");
  Diagnostics diagnostics;
  CHECK(names(tree.discovered(diagnostics).texts) == "site.yaml=title: A\n ");
  CHECK(diagnostics.empty());
}

TEST_CASE("what cannot be a file of a site is reported") {
  struct Case {
    const char* what;
    std::function<void(const fs::path& content)> make;
    const char* expected;
  };
  const std::vector<Case> cases = {
      {"a directory where a text should be",
       [](const fs::path& content) { write_file(content / "meetings/x.md/inner.md", ""); },
       "content/meetings/x.md: error: directory with the name of a text\n"
       "  help: give it a name that does not end in `.md`\n"},
      {"a link that leads out of the directory",
       [](const fs::path& content) {
         write_file(content.parent_path() / "secret.md", "secret");
         fs::create_symlink("../secret.md", content / "a.md");
       },
       "content/a.md: error: link to `../secret.md`, which is outside the folder\n"
       "  help: replace it with a copy of the file\n"},
      {"a link that leads to nothing",
       [](const fs::path& content) { fs::create_symlink("gone.md", content / "a.md"); },
       "content/a.md: error: link to `gone.md`, which cannot be found\n"
       "  help: replace it with the file itself\n"},
      {"a link to itself", [](const fs::path& content) { fs::create_symlink("a.md", content / "a.md"); },
       "content/a.md: error: link to `a.md`, which cannot be found\n"
       "  help: replace it with the file itself\n"},
      {"a link to a directory, which could go round in a ring",
       [](const fs::path& content) { fs::create_directory_symlink(".", content / "again"); },
       "content/again: error: link to the directory `.`\n"
       "  help: only links to files are allowed\n"},
      {"names that differ in letter case",
       [](const fs::path& content) {
         write_file(content / "Meetings/X.md", "");
         write_file(content / "meetings/x.md", "");
       },
       "content/meetings/x.md: error: name differs from `Meetings/X.md` only in letter case\n"
       "  help: rename one of the two\n"},
      {"a text that is too long", [](const fs::path& content) { make_sparse(content / "a.md", 50'000'001); },
       "content/a.md: error: the file is larger than 20 MB\n"
       "  help: split it into several texts\n"},
      {"a file that is too long",
       [](const fs::path& content) { make_sparse(content / "film.mp4", 50'000'001); },
       "content/film.mp4: error: the file is larger than 50 MB\n"
       "  help: keep it elsewhere and link to it\n"},
      {"a pipe", [](const fs::path& content) { ::mkfifo((content / "a.md").c_str(), 0600); },
       "content/a.md: error: neither a file nor a directory\n"
       "  help: move it out of here\n"},
      {"a name that is no UTF-8", [](const fs::path& content) { write_file(content / "caf\xe9.md", ""); },
       "content/caf\\xe9.md: error: file name is not printable UTF-8\n"
       "  help: rename it\n"},
      {"a name of two lines", [](const fs::path& content) { write_file(content / "a\nb.md", ""); },
       "content/a\\x0ab.md: error: file name is not printable UTF-8\n"
       "  help: rename it\n"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    const Tree tree;
    one.make(tree.content);
    CHECK(tree.diagnostics() == one.expected);
  }
}

TEST_CASE("a link to a file inside is read like a file") {
  const Tree tree;
  fs::create_symlink("site.yaml", tree.content / "again.yaml");
  Diagnostics diagnostics;
  CHECK(names(tree.discovered(diagnostics).texts) == "again.yaml=title: A\n site.yaml=title: A\n ");
  CHECK(diagnostics.empty());
}

TEST_CASE("a content directory without a text is reported") {
  const Tree tree;
  fs::remove(tree.content / "site.yaml");
  CHECK(tree.diagnostics() ==
        "error: the content directory has no texts\n"
        "  help: name the right one with `--content`, or start with `site.yaml`\n");
}

TEST_CASE("a directory that is missing is named with its option") {
  const TemporaryDirectory top;
  fs::create_directory(top / "content");
  const InputDirectories input{top / "content", top / "templates", top / "assets"};
  Diagnostics diagnostics;
  CHECK(error_of([&] { discover(input, diagnostics); }) == "no templates directory at `" +
                                                               input.templates.string() +
                                                               "`; name the right one with `--templates`");
  write_file(input.templates / "page.html", "");
  write_file(input.assets, "a file where a directory should be");
  CHECK(error_of([&] { discover(input, diagnostics); }) ==
        "no assets directory at `" + input.assets.string() + "`; name the right one with `--assets`");
}

TEST_CASE("a template or an asset that cannot be read ends the build") {
  const Tree tree;
  fs::create_symlink("../content/site.yaml", tree.top / "assets/style.css");
  Diagnostics diagnostics;
  CHECK(error_of([&] { tree.discovered(diagnostics); }) ==
        "`" + (tree.top / "assets/style.css").string() +
            "`: link to `../content/site.yaml`, which is outside the folder");
}

TEST_CASE("a file and a directory that may not be read are reported") {
  const Tree tree;
  write_file(tree.content / "a.md", "x");
  write_file(tree.content / "shut/b.md", "x");
  fs::permissions(tree.content / "a.md", fs::perms::none);
  fs::permissions(tree.content / "shut", fs::perms::none);
  // The superuser may read everything: for the time of the test we are somebody else.
  constexpr uid_t nobody = 65534;
  const bool root = ::geteuid() == 0;
  if (root) {
    fs::permissions(tree.top.path(), fs::perms(0755));
    REQUIRE(::access(tree.content.c_str(), R_OK) == 0);
    REQUIRE(::seteuid(nobody) == 0);
  }
  const std::string found = tree.diagnostics();
  if (root) REQUIRE(::seteuid(0) == 0);
  fs::permissions(tree.content / "shut", fs::perms::owner_all);
  CHECK(found ==
        "content/a.md: error: cannot be read: permission denied\n"
        "  help: its owner can allow it with `chmod a+rX`\n"
        "content/shut/: error: cannot be read: permission denied\n"
        "  help: its owner can allow it with `chmod a+rX`\n");
}
