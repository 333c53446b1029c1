#include "cli/counted.h"

#include <doctest/doctest.h>

using namespace commonplace;

TEST_CASE("one thing is not many, and thousands are parted by commas") {
  CHECK(counted(0, "quote", "quotes") == "0 quotes");
  CHECK(counted(1, "quote", "quotes") == "1 quote");
  CHECK(counted(999, "quote", "quotes") == "999 quotes");
  CHECK(counted(1000, "quote", "quotes") == "1,000 quotes");
  CHECK(counted(1234567, "quote", "quotes") == "1,234,567 quotes");
}
