#include "pictures/png.h"

#include <doctest/doctest.h>
#include <zlib.h>

using namespace commonplace;

namespace {

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

struct Chunk {
  std::string name;
  std::string bytes;
};

// The chunks of a PNG, each checksum compared.
std::vector<Chunk> chunks(std::string_view file) {
  REQUIRE(file.starts_with("\x89PNG\r\n\x1A\n"));
  std::vector<Chunk> all;
  for (std::size_t at = 8; at < file.size();) {
    const std::size_t length = number_at(file, at);
    REQUIRE(at + 12 + length <= file.size());
    const std::string_view checked = file.substr(at + 4, length + 4);
    CHECK(number_at(file, at + 8 + length) ==
          crc32_z(0, reinterpret_cast<const Bytef*>(checked.data()), checked.size()));
    all.push_back({std::string(checked.substr(0, 4)), std::string(checked.substr(4))});
    at += 12 + length;
  }
  return all;
}

}  // namespace

TEST_CASE("a PNG holds size, colours, a comment and the pixels row by row") {
  const IndexedImage image{3, 2, {{255, 254, 250}, {1, 2, 3}}, {0, 1, 0, 1, 1, 0}};
  const std::vector<Chunk> all = chunks(png(image, "a comment"));
  REQUIRE(all.size() == 5);
  CHECK(all[0].name == "IHDR");
  CHECK(all[0].bytes == std::string("\0\0\0\3\0\0\0\2\10\3\0\0\0", 13));
  CHECK(all[1].name == "PLTE");
  CHECK(all[1].bytes == "\xFF\xFE\xFA\1\2\3");
  CHECK(all[2].name == "tEXt");
  CHECK(all[2].bytes == std::string("Comment\0a comment", 17));
  CHECK(all[3].name == "IDAT");
  std::string rows(8, '?');
  uLongf size = rows.size();
  REQUIRE(uncompress(reinterpret_cast<Bytef*>(rows.data()), &size,
                     reinterpret_cast<const Bytef*>(all[3].bytes.data()), all[3].bytes.size()) == Z_OK);
  CHECK(size == rows.size());
  CHECK(rows == std::string("\0\0\1\0\0\1\1\0", 8));
  CHECK(all[4].name == "IEND");
}
