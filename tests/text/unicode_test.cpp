#include "text/unicode.h"

#include <fstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/utf8.h"

using namespace commonplace;

namespace {

nlohmann::json table() {
  std::ifstream file(FIXTURES "/unicode.json");
  return nlohmann::json::parse(file);
}

}  // namespace

// The browser's Unicode is held to the same table by tests/site/unicode.mjs.
TEST_CASE("ICU normalizes and folds as the table says") {
  const nlohmann::json all = table();
  REQUIRE(all["texts"].size() > 50);
  for (const auto& row : all["texts"]) {
    const auto text = row["text"].get<std::string>();
    CAPTURE(text);
    CHECK(nfkc(text) == row["normal"].get<std::string>());
    CHECK(nfkc_casefold(text) == row["folded"].get<std::string>());
  }
}

TEST_CASE("characters make words or do not, as the table says") {
  const nlohmann::json all = table();
  const auto check = [](const std::string& characters, bool expected) {
    REQUIRE(!characters.empty());
    for (std::size_t at = 0; at < characters.size();) {
      const char32_t c = next_character(characters, at);
      CAPTURE(static_cast<unsigned>(c));
      CHECK(is_letter_digit_or_mark(c) == expected);
    }
  };
  check(all["word_characters"].get<std::string>(), true);
  check(all["other_characters"].get<std::string>(), false);
}
