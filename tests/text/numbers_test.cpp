#include "text/numbers.h"

#include <doctest/doctest.h>

using namespace commonplace;

TEST_CASE("numbers are written in words of a language") {
  CHECK(spelled_number(8, "en") == "eight");
  CHECK(spelled_number(33, "en") == "thirty-three");
  CHECK(spelled_ordinal(33, "en") == "thirty-third");
  CHECK(ordinal_number(33, "en") == "33rd");
  CHECK(spelled_number(8, "es") == "ocho");
  CHECK(spelled_ordinal(8, "es") == "octavo");
  CHECK(percent_in_words("en") == "percent");
  CHECK(percent_in_words("es") == "por ciento");
}
