#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/error.h"
#include "base/files.h"
#include "temporary_directory.h"
#include "trees.h"

using namespace commonplace;
using namespace commonplace::testing;
namespace fs = std::filesystem;

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
