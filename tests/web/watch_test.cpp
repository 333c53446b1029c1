#include "web/watch.h"

#include <csignal>
#include <filesystem>
#include <thread>

#include <doctest/doctest.h>

#include "base/files.h"

using namespace commonplace;
namespace fs = std::filesystem;

TEST_CASE("a watch tells of files that were saved, in new folders too, and of the signal to stop") {
  const fs::path folder = fs::temp_directory_path() / "commonplace-watch-test";
  fs::remove_all(folder);
  write_file(folder / "meetings/meeting-1.md", "one");
  write_file(folder / ".git/objects/0a/1b2c", "one");
  {
    Watch watch({folder});
    write_file(folder / "meetings/meeting-1.md", "two");
    CHECK(watch.wait() == Watch::Event::changed);
    // As many editors save: write another file, then rename it.
    write_file(folder / "meetings/.meeting-1.md.swp", "three");
    fs::rename(folder / "meetings/.meeting-1.md.swp", folder / "meetings/meeting-1.md");
    CHECK(watch.wait() == Watch::Event::changed);
    fs::create_directories(folder / "case-studies");
    CHECK(watch.wait() == Watch::Event::changed);
    write_file(folder / "case-studies/otter-bay.md", "four");
    CHECK(watch.wait() == Watch::Event::changed);
    fs::remove(folder / "case-studies/otter-bay.md");
    CHECK(watch.wait() == Watch::Event::changed);
    // What only editors and Git keep does not wake anyone: the signal is next.
    write_file(folder / "meetings/meeting-1.md~", "backup");
    write_file(folder / ".git/objects/0a/1b2c", "two");
    std::raise(SIGTERM);
    CHECK(watch.wait() == Watch::Event::stopped);
  }
  fs::remove_all(folder);
}
