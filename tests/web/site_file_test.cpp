#include "web/site_file.h"

#include <filesystem>

#include <doctest/doctest.h>

#include "base/files.h"
#include "temporary_directory.h"

using namespace commonplace;
namespace fs = std::filesystem;

namespace {

// A site, and a secret beside it.
struct Folder {
  TemporaryDirectory top;
  fs::path path = top.path();
  Folder() {
    write_file(path / "site/index.html", "home");
    write_file(path / "site/meetings/1/index.html", "one");
    write_file(path / "site/meetings/1/chart.png", "png");
    write_file(path / "site/.commonplace", "ours");
    write_file(path / "secret.txt", "secret");
    fs::create_symlink(path / "secret.txt", path / "site/link.txt");
  }
};

}  // namespace

TEST_CASE("an address leads to a file of the site and to nothing else") {
  const Folder folder;
  const fs::path site = folder.path / "site";
  const auto bytes = [&](const char* path) {
    const auto file = site_file(site, path);
    return file ? file->bytes : "none";
  };
  CHECK(bytes("/") == "home");
  CHECK(bytes("/meetings/1/") == "one");
  CHECK(bytes("/meetings/1/chart.png") == "png");
  for (const char* path :
       {"/meetings/1", "/meetings/2/", "/../secret.txt", "/meetings/../../secret.txt", "//etc/passwd",
        "/.commonplace", "/link.txt", "/./index.html", "/meetings//1/", "", "secret.txt"}) {
    CAPTURE(path);
    CHECK(bytes(path) == "none");
  }
  CHECK(lacks_slash(site, "/meetings/1"));
  CHECK_FALSE(lacks_slash(site, "/meetings/1/"));
  CHECK_FALSE(lacks_slash(site, "/../site"));
}

TEST_CASE("a file is sent as what it is, with a tag of its bytes") {
  const Folder folder;
  const fs::path site = folder.path / "site";
  const auto picture = site_file(site, "/meetings/1/chart.png");
  REQUIRE(picture.has_value());
  CHECK(picture->type == "image/png");
  const std::string before = picture->tag;
  write_file(site / "meetings/1/chart.png", "another");
  CHECK(site_file(site, "/meetings/1/chart.png")->tag != before);
  CHECK(site_file(site, "/")->type == "text/html; charset=utf-8");
  CHECK(media_type("/search/engine.wasm") == "application/wasm");
  CHECK(media_type("/files/plan.unknown") == "application/octet-stream");
}
