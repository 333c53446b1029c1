#include "search/packed.h"

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

std::vector<std::int64_t> unpack_rows(std::string_view bytes) {
  std::vector<std::int64_t> rows;
  std::int64_t row = 0;
  while (!bytes.empty()) rows.push_back(row += static_cast<std::int64_t>(take_number(bytes)));
  return rows;
}

}  // namespace commonplace
