#include "discover/styles.h"

#include <string>

#include <doctest/doctest.h>

using namespace commonplace;

namespace {

std::vector<SourceFile> sheets() {
  return {{{"icon.svg"}, "<svg/>"}, {{"site.css"}, "@import 'tokens.css';"}, {{"tokens.css"}, ":root{}"}};
}

std::vector<SourceFile> built() {
  return {{{"fonts/italic-1.woff2"}, "i"},
          {{"fonts/serif-2.woff2"}, "s"},
          {{"from/site.css"}, "@import 'tokens.css';"},
          {{"from/tokens.css"}, ":root{}"},
          {{"search.js"}, "1"},
          {{"site-3.css"}, ":root{}"}};
}

std::string paths(const std::vector<SourceFile>& files) {
  std::string all;
  for (const SourceFile& file : files) all += file.path.value + " ";
  return all;
}

}  // namespace

TEST_CASE("the bundled style sheet takes the place of those it was made of") {
  std::vector<SourceFile> assets = sheets();
  const Styles styles = add_built(built(), assets);
  CHECK(styles == Styles{{"site-3.css"}, {"fonts/serif-2.woff2"}});
  CHECK(paths(assets) == "icon.svg fonts/italic-1.woff2 fonts/serif-2.woff2 search.js site-3.css ");
}

TEST_CASE("style sheets that were changed since are published as they are") {
  std::vector<SourceFile> assets = sheets();
  assets[2].bytes = ":root{--ink:red}";
  const Styles styles = add_built(built(), assets);
  CHECK(styles == Styles{{"site.css"}, {}});
  CHECK(paths(assets) == "icon.svg site.css tokens.css search.js ");
}

TEST_CASE("one style sheet more or less than was bundled counts as a change") {
  std::vector<SourceFile> more = sheets();
  more.push_back({{"zebra.css"}, ""});
  CHECK(add_built(built(), more).sheets.front() == "site.css");
  std::vector<SourceFile> fewer = sheets();
  fewer.pop_back();
  CHECK(add_built(built(), fewer).sheets.front() == "site.css");
}

TEST_CASE("without a bundle the style sheets are published as they are") {
  std::vector<SourceFile> assets = sheets();
  CHECK(add_built({}, assets) == Styles{{"site.css"}, {}});
  CHECK(paths(assets) == "icon.svg site.css tokens.css ");
}
