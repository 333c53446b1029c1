#include "pictures/png.h"

#include <zlib.h>

#include "base/error.h"

// PNG is a signature and chunks: length, name, bytes, checksum. Four kinds of them are all that an
// image of numbered colours needs, and zlib has the rest, so libpng is not asked: its way of telling
// errors is to jump out of C++.

namespace commonplace {
namespace {

void append_number(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8)
    out += static_cast<char>(value >> static_cast<unsigned>(shift) & 0xFFU);
}

void append_chunk(std::string& out, std::string_view name, std::string_view bytes) {
  append_number(out, static_cast<std::uint32_t>(bytes.size()));
  const std::size_t checked_from = out.size();
  out += name;
  out += bytes;
  append_number(
      out, static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(out.data() + checked_from),
                                              out.size() - checked_from)));
}

std::string header(const IndexedImage& image) {
  std::string bytes;
  append_number(bytes, image.width);
  append_number(bytes, image.height);
  bytes += {8, 3, 0, 0, 0};  // eight bits that number a colour; the usual packing; rows in order
  return bytes;
}

std::string packed(const IndexedImage& image) {
  std::string rows;
  rows.reserve(image.pixels.size() + image.height);
  for (std::size_t row = 0; row < image.height; ++row) {
    rows += '\0';  // not predicted from its neighbours: numbers of colours do not grow evenly
    rows.append(reinterpret_cast<const char*>(image.pixels.data()) + row * image.width, image.width);
  }
  uLongf size = compressBound(rows.size());
  std::string bytes(size, '\0');
  if (compress2(reinterpret_cast<Bytef*>(bytes.data()), &size, reinterpret_cast<const Bytef*>(rows.data()),
                rows.size(), Z_DEFAULT_COMPRESSION) != Z_OK)
    throw Error("out of memory while packing a picture");
  bytes.resize(size);
  return bytes;
}

}  // namespace

std::string png(const IndexedImage& image, std::string_view comment) {
  std::string palette;
  for (const Colour& colour : image.colours) palette.append(colour.begin(), colour.end());
  std::string out = "\x89PNG\r\n\x1A\n";
  append_chunk(out, "IHDR", header(image));
  append_chunk(out, "PLTE", palette);
  append_chunk(out, "tEXt", std::string("Comment\0", 8).append(comment));
  append_chunk(out, "IDAT", packed(image));
  append_chunk(out, "IEND", "");
  return out;
}

}  // namespace commonplace
