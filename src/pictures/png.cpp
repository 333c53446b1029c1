#include "pictures/png.h"

#include <csetjmp>

#include <png.h>

#include "base/error.h"

namespace commonplace {
namespace {

void append(png_structp writer, png_bytep bytes, std::size_t size) {
  static_cast<std::string*>(png_get_io_ptr(writer))->append(reinterpret_cast<const char*>(bytes), size);
}

// libpng tells an error by jumping back to here, so nothing in this function has a destructor.
bool write(png_structp writer, png_infop info, const IndexedImage& image,
           const std::vector<png_color>& colours, png_textp comment) {
  if (setjmp(png_jmpbuf(writer)) != 0) return false;
  constexpr int depth = 8;
  png_set_IHDR(writer, info, image.width, image.height, depth, PNG_COLOR_TYPE_PALETTE, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_PLTE(writer, info, colours.data(), static_cast<int>(colours.size()));
  png_set_text(writer, info, comment, 1);
  png_write_info(writer, info);
  for (std::size_t row = 0; row < image.height; ++row)
    png_write_row(writer, image.pixels.data() + row * image.width);
  png_write_end(writer, nullptr);
  return true;
}

}  // namespace

std::string png(const IndexedImage& image, std::string comment) {
  std::string out;
  png_structp writer = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = writer == nullptr ? nullptr : png_create_info_struct(writer);
  std::vector<png_color> colours;
  for (const auto& [red, green, blue] : image.colours) colours.push_back({red, green, blue});
  std::string keyword = "Comment";
  png_text text{};
  text.compression = PNG_TEXT_COMPRESSION_NONE;
  text.key = keyword.data();
  text.text = comment.data();
  text.text_length = comment.size();
  if (info != nullptr) png_set_write_fn(writer, &out, append, nullptr);
  const bool written = info != nullptr && write(writer, info, image, colours, &text);
  png_destroy_write_struct(&writer, &info);
  if (!written) throw Error("a picture could not be packed");
  return out;
}

}  // namespace commonplace
