#include "base/picture_size.h"

#include <string>

#include <doctest/doctest.h>

using namespace commonplace;

namespace {

using namespace std::string_literals;  // headers have NUL in them

PictureSize size(std::uint32_t width, std::uint32_t height) {
  return {width, height};
}

const std::string png = "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x02\x80\0\0\x01\xe0\x08\x06"s;
const std::string gif = "GIF89a\x40\x01\xf0\0\xf7"s;
const std::string lossy_webp = "RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x40\x41\xf0\0"s;
const std::string lossless_webp = "RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x3f\xc1\x3b\0"s;
const std::string extended_webp = "RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x3f\x01\0\xef\0\0"s;

// A frame of 320 x 240 after a segment that is passed over.
const std::string jpeg_start = "\xff\xd8\xff\xe0\0\x04JF"s;
const std::string jpeg_frame = "\xff\xc2\0\x11\x08\0\xf0\x01\x40\x03"s;

// Exif data that say `turned`, the camera held upright, in the order of bytes of Motorola or Intel.
std::string exif(bool little, char turned) {
  const std::string motorola = "MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s + turned + "\0\0"s;
  const std::string intel = "II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0"s + turned + "\0\0\0"s;
  const std::string data = "Exif\0\0"s + (little ? intel : motorola);
  return "\xff\xe1\0"s + static_cast<char>(data.size() + 2) + data;
}

}  // namespace

TEST_CASE("the size of a picture is read from its header") {
  CHECK(picture_size(png) == size(640, 480));
  CHECK(picture_size(gif) == size(320, 240));
  CHECK(picture_size(lossy_webp) == size(320, 240));
  CHECK(picture_size(lossless_webp) == size(320, 240));
  CHECK(picture_size(extended_webp) == size(320, 240));
  CHECK(picture_size(jpeg_start + jpeg_frame) == size(320, 240));
}

TEST_CASE("a photograph that a camera held upright has its sides the other way round") {
  CHECK(picture_size(jpeg_start + exif(false, 6) + jpeg_frame) == size(240, 320));
  CHECK(picture_size(jpeg_start + exif(true, 8) + jpeg_frame) == size(240, 320));
  CHECK(picture_size(jpeg_start + exif(true, 3) + jpeg_frame) == size(320, 240));
}

TEST_CASE("a drawing has the size it asks for, or that of its view box") {
  CHECK(picture_size("<?xml version='1.0'?>\n<svg width='300' height=\"150px\">") == size(300, 150));
  CHECK(picture_size("<svg\n xmlns='x' viewBox='0 0 100.4, 49.6' width='100%'>") == size(100, 50));
  CHECK(picture_size("<svg width='3in' height='2in' viewBox='0,0,300,200'/>") == size(300, 200));
  CHECK(picture_size("<svg stroke-width='3' width='10' height='0' viewBox='a'>") == PictureSize{});
  CHECK(picture_size("<svg width='1e99' height='-4'>") == PictureSize{});
  CHECK(picture_size("<svg width=") == PictureSize{});
}

TEST_CASE("what is no picture, or is cut short, has no size") {
  CHECK(picture_size("") == PictureSize{});
  CHECK(picture_size("%PDF-1.7") == PictureSize{});
  for (const std::string& whole :
       {png, gif, lossy_webp, lossless_webp, jpeg_start + exif(true, 6) + jpeg_frame}) {
    for (std::size_t length = 0; length < whole.size() / 2; ++length)
      CHECK(picture_size(whole.substr(0, length)) == PictureSize{});
  }
}
