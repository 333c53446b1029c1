#include "search/packed.h"

#include <doctest/doctest.h>

using namespace commonplace;

TEST_CASE("a length as a byte is never more than a sixteenth too short, and short ones are exact") {
  std::uint8_t before = 0;
  for (std::size_t length = 0; length < 100'000; ++length) {
    const std::uint8_t byte = length_byte(length);
    const std::size_t read = length_of_byte(byte);
    INFO(length);
    CHECK(byte >= before);
    CHECK(read <= length);
    CHECK(16 * (length - read) <= length);
    if (length < 32) CHECK(read == length);
    before = byte;
  }
  CHECK(length_byte(std::size_t{1} << 40U) == 255);
}
