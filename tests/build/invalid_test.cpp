#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include <doctest/doctest.h>

#include "case_file.h"
#include "temporary_site.h"

using namespace commonplace;
using namespace commonplace::testing;
namespace fs = std::filesystem;

namespace {

// What a person reads, with the temporary directory's name taken out.
std::string said(const BuildResult& result, const fs::path& root) {
  const auto source = [&](const SourcePath& path) -> std::string_view {
    const auto found = std::ranges::find(result.sources, path, &SourceFile::path);
    return found == result.sources.end() ? std::string_view() : std::string_view(found->bytes);
  };
  std::string text = render_diagnostics(result.diagnostics, source, false);
  const std::string prefix = root.string() + "/";
  for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix))
    text.erase(at, prefix.size());
  return text;
}

std::vector<fs::path> cases() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(fs::path(FIXTURES) / "invalid"))
    paths.push_back(entry.path());
  std::ranges::sort(paths);
  return paths;
}

}  // namespace

// Each case also shows that a check refuses what a build refuses, in the same words.
TEST_CASE(
    "bad input is said in full, by a check and by a build; nothing is published and the old site stays") {
  const bool rewrite = std::getenv("UPDATE_GOLDEN") != nullptr;
  REQUIRE(cases().size() > 20);
  for (const fs::path& path : cases()) {
    CAPTURE(path.filename().string());
    const CaseFile one = read_case(path);
    TemporarySite site;
    site.lay_base();
    REQUIRE(build(site.options(), Publishing::publish).published);
    const auto old_site = tree(site.root() / "site");

    for (const std::string& removed : one.removed) fs::remove(site.root() / removed);
    for (const auto& [name, text] : one.files) site.write(name, text);
    const BuildResult checked = build(site.options(), Publishing::check_only);
    const BuildResult result = build(site.options(), Publishing::publish);
    const std::string text = said(result, site.root());
    CHECK(said(checked, site.root()) == text);
    if (rewrite) {
      rewrite_expected(path, text);
    } else {
      CHECK(text == one.expected);
    }
    // A case that only warns is published: the warning is the whole message.
    CHECK(result.published == !has_errors(result.diagnostics));
    if (!result.published) CHECK(tree(site.root() / "site") == old_site);
  }
}
