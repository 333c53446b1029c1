#include "search/packed.h"

#include <algorithm>
#include <bit>

namespace commonplace {

void append_number(std::string& bytes, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7U) bytes += static_cast<char>(0x80U | (number & 0x7FU));
  bytes += static_cast<char>(number);
}

std::uint64_t take_number(std::string_view& bytes) {
  std::uint64_t number = 0;
  for (unsigned shift = 0; !bytes.empty() && shift < 64; shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    number |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
    if (byte < 0x80) break;
  }
  return number;
}

void append_word(std::string& bytes, std::string_view before, std::string_view word) {
  const auto parted = std::ranges::mismatch(before, word);
  const auto shared = static_cast<std::size_t>(parted.in2 - word.begin());
  append_number(bytes, shared);
  append_number(bytes, word.size() - shared);
  bytes += word.substr(shared);
}

void take_word(std::string_view& bytes, std::string& word) {
  word.resize(std::min<std::size_t>(word.size(), take_number(bytes)));
  const std::size_t rest = std::min<std::size_t>(bytes.size(), take_number(bytes));
  word += bytes.substr(0, rest);
  bytes.remove_prefix(rest);
}

// 200 is 11001000: 11001 (25) and 3 bits left out, so 16 * 3 + 25 = 73; and 73 is 25 followed by 3 bits.
std::uint8_t length_byte(std::size_t length) {
  if (length < 32) return static_cast<std::uint8_t>(length);
  const auto left_out = static_cast<std::size_t>(std::bit_width(length)) - 5;
  return static_cast<std::uint8_t>(std::min<std::size_t>(16 * left_out + (length >> left_out), 255));
}

std::size_t length_of_byte(std::uint8_t byte) {
  if (byte < 32) return byte;
  const unsigned left_out = byte / 16U - 1;
  return static_cast<std::size_t>(byte % 16U + 16) << left_out;
}

std::vector<std::int64_t> unpack_rows(std::string_view bytes) {
  std::vector<std::int64_t> rows;
  std::int64_t row = 0;
  while (!bytes.empty()) rows.push_back(row += static_cast<std::int64_t>(take_number(bytes)));
  return rows;
}

}  // namespace commonplace
