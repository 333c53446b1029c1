#include "discover/name_assets.h"

#include <string>

#include <doctest/doctest.h>

#include "base/hash.h"

using namespace commonplace;

namespace {

std::vector<SourceFile> sheets() {
  return {{{"icon.svg"}, "<svg/>"},
          {{"site.css"}, "/* all */\n@import \"tokens.css\";\nbody{}\n"},
          {{"tokens.css"}, ":root{}"}};
}

std::vector<SourceFile> built() {
  return {{{"first-4.js"}, "f"},
          {{"fonts/italic-1.woff2"}, "i"},
          {{"fonts/serif-2.woff2"}, "s"},
          {{"from/site.css"}, sheets()[1].bytes},
          {{"from/tokens.css"}, ":root{}"},
          {{"search-5.js"}, "1"},
          {{"search/core-6.bin"}, "c"},
          {{"site-3.css"}, ":root{}"}};
}

std::string paths(const std::vector<SourceFile>& files) {
  std::string all;
  for (const SourceFile& file : files) all += file.path.value + " ";
  return all;
}

const std::string icon = named_by_hash("icon.svg", "<svg/>");

}  // namespace

TEST_CASE("the bundled style sheet takes the place of those it was made of") {
  const NamedAssets named = name_assets(built(), sheets());
  CHECK(named.bundled);
  CHECK(named.files.sheets == std::vector<std::string>{"site-3.css"});
  CHECK(named.files.faces == std::vector<std::string>{"fonts/serif-2.woff2"});
  CHECK(named.files.first_script == "first-4.js");
  CHECK(named.files.search_script == "search-5.js");
  CHECK(named.files.reading_script.empty());
  CHECK(named.files.icon == icon);
  CHECK(paths(named.plain).empty());
  CHECK(paths(named.hashed) ==
        "first-4.js fonts/italic-1.woff2 fonts/serif-2.woff2 search-5.js search/core-6.bin site-3.css " +
            icon + " ");
}

TEST_CASE("style sheets that were changed since are joined into one, named by its hash") {
  std::vector<SourceFile> assets = sheets();
  assets[2].bytes = ":root{--ink:red}\n";
  assets.push_back({{"unused.css"}, "p{}"});
  const NamedAssets named = name_assets(built(), assets);
  CHECK_FALSE(named.bundled);
  CHECK(named.changed);
  const std::string joined = "/* all */\n:root{--ink:red}\nbody{}\n";
  CHECK(named.files.sheets == std::vector<std::string>{named_by_hash("site.css", joined)});
  CHECK(named.files.faces.empty());
  CHECK(paths(named.plain) == "unused.css ");
  CHECK(paths(named.hashed) ==
        "first-4.js search-5.js search/core-6.bin " + named.files.sheets[0] + " " + icon + " ");
  CHECK(named.hashed[3].bytes == joined);
}

TEST_CASE("one style sheet more or less than was bundled counts as a change") {
  std::vector<SourceFile> more = sheets();
  more.push_back({{"zebra.css"}, ""});
  CHECK_FALSE(name_assets(built(), more).bundled);
  std::vector<SourceFile> fewer = sheets();
  fewer.pop_back();
  CHECK_FALSE(name_assets(built(), fewer).bundled);
}

TEST_CASE("what cannot be joined stays as it was written") {
  const std::string main =
      "@import \"https://example.org/a.css\";\n@import \"site.css\";\n@import url(b.css);\n";
  const NamedAssets named = name_assets({}, {{{"b.css"}, "b"}, {{"logo.png"}, "png"}, {{"site.css"}, main}});
  CHECK(paths(named.plain) == "b.css logo.png ");
  CHECK(named.hashed.at(0).bytes == "@import \"https://example.org/a.css\";\n@import url(b.css);\n");
}
