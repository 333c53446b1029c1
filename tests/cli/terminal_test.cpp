#include "cli/terminal.h"

#include <doctest/doctest.h>

using namespace commonplace;

TEST_CASE("text is wrapped between words, each line after its indent") {
  CHECK(wrapped("one two\n three\tfour", 9, "  ") == "  one two\n  three\n  four\n");
  CHECK(wrapped("longer-than-a-line is whole", 8, "") == "longer-than-a-line\nis whole\n");
  CHECK(wrapped(" \n", 8, "  ").empty());
}

TEST_CASE("colours and the bytes of a character take no room") {
  CHECK(wrapped("\033[1mone\033[0m two", 7, "") == "\033[1mone\033[0m two\n");
  CHECK(wrapped("één twé", 7, "") == "één twé\n");
}
