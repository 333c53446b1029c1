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

TEST_CASE("numbers are packed in few bytes and come back") {
  std::string bytes;
  for (const std::uint64_t number : {0ULL, 1ULL, 127ULL, 128ULL, 300ULL, 1ULL << 40U})
    append_number(bytes, number);
  CHECK(bytes.size() == 1 + 1 + 1 + 2 + 2 + 6);
  std::string_view rest = bytes;
  for (const std::uint64_t number : {0ULL, 1ULL, 127ULL, 128ULL, 300ULL, 1ULL << 40U})
    CHECK(take_number(rest) == number);
  CHECK(rest.empty());
  CHECK(take_number(rest) == 0);
}
