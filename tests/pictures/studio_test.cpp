#include "pictures/studio.h"

#include <set>
#include <thread>

#include <doctest/doctest.h>

#include "base/error.h"
#include "base/files.h"
#include "faces.h"
#include "temporary_directory.h"

using namespace commonplace;

namespace {

const Palette in_green =
    palette_of({{{"tokens.css"}, ":root { --ink: #210; --accent: #0a5f0a; --line-3: #3a8f3a }"}});

Picture tide() {
  return spoken("We kept the morning for reading, and it held for years.");
}

}  // namespace

TEST_CASE("a picture is a PNG of 1200 by 630 that holds its key") {
  const std::shared_ptr<const Studio> studio = Studio::open(FACES, in_green);
  REQUIRE(studio != nullptr);
  const std::string bytes = studio->draw(tide());
  CHECK(bytes.starts_with("\x89PNG\r\n\x1A\n"));
  CHECK(bytes.substr(16, 8) == std::string("\0\0\x04\xB0\0\0\x02\x76", 8));
  CHECK(bytes.find(studio->key(tide())) != std::string::npos);
  CHECK(bytes.size() > 5000);
  CHECK(bytes.size() < 60000);
}

TEST_CASE("the same picture has the same bytes, on any thread and whatever was drawn before") {
  const std::string once = Studio::open(FACES, in_green)->draw(tide());
  const std::shared_ptr<const Studio> studio = Studio::open(FACES, in_green);
  std::vector<std::string> drawn(6);
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < drawn.size(); ++i) {
      threads.emplace_back([&, i] {
        studio->draw(spoken(std::string(i + 3, 'w')));
        drawn[i] = studio->draw(tide());
      });
    }
  }
  for (const std::string& bytes : drawn) CHECK(bytes == once);
}

TEST_CASE("whatever is shown changes the key and the picture") {
  const std::shared_ptr<const Studio> studio = Studio::open(FACES, in_green);
  std::set<std::string> keys = {studio->key(tide())}, pictures = {studio->draw(tide())};
  std::vector<Picture> others(8, tide());
  others[0].words += "!";
  others[1].by += "!";
  others[2].source += "!";
  others[3].site += "!";
  others[4].tint = 3;
  others[5].kind = Picture::Words::told;
  others[6].note = "In all seasons.";
  others[7].publisher += "!";
  for (const Picture& other : others) {
    keys.insert(studio->key(other));
    pictures.insert(studio->draw(other));
  }
  CHECK(keys.size() == others.size() + 1);
  CHECK(pictures.size() == others.size() + 1);
}

TEST_CASE("other colours are another picture") {
  const std::shared_ptr<const Studio> green = Studio::open(FACES, in_green), plain = Studio::open(FACES, {});
  CHECK(green->key(tide()) != plain->key(tide()));
  CHECK(green->draw(tide()) != plain->draw(tide()));
}

TEST_CASE("the key tells other faces apart") {
  const TemporaryDirectory fewer;
  std::filesystem::copy(FACES "/source-serif-4-latin-opsz.ttf", fewer.path());
  const std::shared_ptr<const Studio> serif_alone = Studio::open(fewer.path(), in_green);
  REQUIRE(serif_alone != nullptr);
  CHECK(serif_alone->key(tide()) != Studio::open(FACES, in_green)->key(tide()));
}

TEST_CASE("letters that no font has are told of") {
  const std::shared_ptr<const Studio> studio = Studio::open(FACES, in_green);
  CHECK_FALSE(studio->lacks_letters_of("Wörter, слова, λόγια, từ ngữ: “five” – and a soft\u00ADhyphen"));
  CHECK(studio->lacks_letters_of("a sign of nobody's: \U0010FFFD"));
}

TEST_CASE("without faces there is no studio, and what is no font is said") {
  const TemporaryDirectory empty;
  CHECK(Studio::open(empty.path(), {}) == nullptr);
  CHECK(Studio::open(empty.path() / "nowhere", {}) == nullptr);
  write_file(empty.path() / "serif.ttf", "no font");
  CHECK_THROWS_WITH_AS(
      Studio::open(empty.path(), {}),
      ("`" + (empty.path() / "serif.ttf").string() + "` is no font that can be read").c_str(), Error);
}
