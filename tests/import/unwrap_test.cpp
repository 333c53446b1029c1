#include "import/outline/unwrap.h"

#include <string>

#include <doctest/doctest.h>

#include "import/outline/document_words.h"

using namespace commonplace;

namespace {

// `end` unwrapped, as the end of a text of so many lines.
std::string unwrapped_behind(int lines, const std::string& end) {
  std::string text;
  for (int i = 0; i < lines; ++i) text += "the tide comes in and the whole bay is under water\n";
  Piece piece;
  piece.words.text = text + end;
  const DocumentWords words({piece});
  return unwrapped({end, {}}, words).text;
}

}  // namespace

TEST_CASE("a text whose lines hardly ever end in a hyphen parts no words there") {
  CHECK(unwrapped_behind(10, "a multi-\ntiered plan") == "a multitiered plan");
  CHECK(unwrapped_behind(10, "see https://example.org/multi-\ntiered") ==
        "see https://example.org/multi-tiered");
  CHECK(unwrapped_behind(100, "a multi-\ntiered plan") == "a multi-tiered plan");
  CHECK(unwrapped_behind(100, "a multi-\ntiered plan for the wa-\nter") ==
        "a multitiered plan for the water");
  CHECK(unwrapped_behind(50, "a multi-\ntiered plan by the curric-\nulum") ==
        "a multitiered plan by the curriculum");
}
