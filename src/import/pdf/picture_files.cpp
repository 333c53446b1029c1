#include "import/pdf/picture_files.h"

#include <algorithm>
#include <csetjmp>
#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <vector>

#include <png.h>
#include <qpdf/Buffer.hh>

namespace commonplace {
namespace {

constexpr long long most_pixels = 30'000'000;  // of a scan at 600 dots an inch, in color
constexpr int most_components = 4;

// How the samples of a picture become red, green and blue (ISO 32000-1, 8.6).
struct ColorSpace {
  int components = 0;   // 1 gray, 3 red, green and blue, 4 printing inks
  std::string palette;  // of a picture with numbered colors: their components one after the other
  bool numbered = false;
};

std::optional<ColorSpace> color_space_of(QPDFObjectHandle space, int depth = 0) {
  if (depth > 3) return {};
  if (space.isName()) {
    const std::string name = space.getName();
    if (name == "/DeviceGray" || name == "/CalGray" || name == "/G") return ColorSpace{1, "", false};
    if (name == "/DeviceRGB" || name == "/CalRGB" || name == "/RGB") return ColorSpace{3, "", false};
    if (name == "/DeviceCMYK" || name == "/CMYK") return ColorSpace{4, "", false};
    return {};
  }
  if (!space.isArray() || space.getArrayNItems() < 2 || !space.getArrayItem(0).isName()) return {};
  const std::string name = space.getArrayItem(0).getName();
  if (name == "/CalGray") return ColorSpace{1, "", false};
  if (name == "/CalRGB") return ColorSpace{3, "", false};
  if (name == "/ICCBased" && space.getArrayItem(1).isStream()) {
    QPDFObjectHandle count = space.getArrayItem(1).getDict().getKey("/N");
    const int components = count.isInteger() ? count.getIntValueAsInt() : 0;
    if (components == 1 || components == 3 || components == 4) return ColorSpace{components, "", false};
  }
  if ((name == "/Indexed" || name == "/I") && space.getArrayNItems() == 4) {
    std::optional<ColorSpace> base = color_space_of(space.getArrayItem(1), depth + 1);
    QPDFObjectHandle table = space.getArrayItem(3);
    if (!base || base->numbered) return {};
    base->numbered = true;
    if (table.isString()) {
      base->palette = table.getStringValue();
    } else if (table.isStream()) {
      const auto bytes = table.getStreamData(qpdf_dl_generalized);
      base->palette.assign(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
    }
    return base;
  }
  return {};
}

struct Samples {
  long long width = 0, height = 0;
  int bits = 8;
  int components = 1;
  std::string bytes;

  long long row_bytes() const { return (width * components * bits + 7) / 8; }
  bool is_whole() const { return static_cast<long long>(bytes.size()) >= row_bytes() * height; }

  unsigned raw(long long x, long long y, int component) const {
    const long long at = (x * components + component) * bits;
    const auto byte = [&](long long i) {
      return static_cast<unsigned>(static_cast<unsigned char>(bytes[static_cast<std::size_t>(i)]));
    };
    const long long first = y * row_bytes() + at / 8;
    if (bits == 16) return byte(first);  // the upper half will do
    return (byte(first) >> static_cast<unsigned>(8 - bits - at % 8)) &
           ((1U << static_cast<unsigned>(bits)) - 1);
  }
  // From 0 to 255.
  unsigned scaled(long long x, long long y, int component) const {
    const unsigned most = bits >= 8 ? 255 : (1U << static_cast<unsigned>(bits)) - 1;
    return raw(x, y, component) * 255 / most;
  }
};

int integer(QPDFObjectHandle dictionary, const char* key, int otherwise) {
  QPDFObjectHandle value = dictionary.getKey(key);
  return value.isInteger() ? value.getIntValueAsInt() : otherwise;
}

void to_rgb(const std::array<unsigned, most_components>& color, int components, std::string& out) {
  for (std::size_t i = 0; i < 3; ++i) {
    const unsigned value = components == 1   ? color[0]
                           : components == 3 ? color.at(i)
                                             : (255 - color.at(i)) * (255 - color[3]) / 255;
    out += static_cast<char>(value);
  }
}

// Pixels as three bytes each, rows one after the other.
std::string pixels_of(const Samples& samples, const ColorSpace& space, bool inverted) {
  std::string out;
  out.reserve(static_cast<std::size_t>(samples.width * samples.height * 3));
  for (long long y = 0; y < samples.height; ++y) {
    for (long long x = 0; x < samples.width; ++x) {
      std::array<unsigned, most_components> color{};
      for (int i = 0; i < space.components; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (space.numbered) {
          const std::size_t entry =
              samples.raw(x, y, 0) * static_cast<unsigned>(space.components) + static_cast<unsigned>(i);
          color.at(at) = entry < space.palette.size() ? static_cast<unsigned char>(space.palette[entry]) : 0U;
        } else {
          color.at(at) = samples.scaled(x, y, i);
          if (inverted) color.at(at) = 255 - color.at(at);
        }
      }
      to_rgb(color, space.components, out);
    }
  }
  return out;
}

void append_bytes(png_structp png, png_bytep bytes, png_size_t count) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(bytes), count);
}

// A PNG file; empty when libpng refuses.
std::string png_of(const std::string& pixels, long long width, long long height) {
  std::string out;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  if (png == nullptr) return {};
  png_infop info = png_create_info_struct(png);
  // libpng reports by longjmp; nothing with a destructor is made between here and there.
  if (info == nullptr || setjmp(png_jmpbuf(png)) != 0) {
    png_destroy_write_struct(&png, &info);
    return {};
  }
  png_set_write_fn(png, &out, append_bytes, nullptr);
  png_set_IHDR(png, info, static_cast<png_uint_32>(width), static_cast<png_uint_32>(height), 8,
               PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_write_info(png, info);
  const auto* row = reinterpret_cast<png_const_bytep>(pixels.data());
  for (long long y = 0; y < height; ++y, row += width * 3) png_write_row(png, row);
  png_write_end(png, nullptr);
  png_destroy_write_struct(&png, &info);
  return out;
}

bool is_jpeg(QPDFObjectHandle filter) {
  if (filter.isArray() && filter.getArrayNItems() == 1) filter = filter.getArrayItem(0);
  return filter.isNameAndEquals("/DCTDecode") || filter.isNameAndEquals("/DCT");
}

std::optional<PictureFile> take_out(QPDFObjectHandle image) {
  QPDFObjectHandle dictionary = image.getDict();
  Samples samples;
  samples.width = integer(dictionary, "/Width", 0);
  samples.height = integer(dictionary, "/Height", 0);
  if (samples.width < 1 || samples.height < 1 || samples.width * samples.height > most_pixels) return {};
  const auto text = [](const std::shared_ptr<Buffer>& bytes) {
    return std::string(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
  };
  if (is_jpeg(dictionary.getKey("/Filter"))) return PictureFile{text(image.getRawStreamData()), "jpg"};

  QPDFObjectHandle stencil = dictionary.getKey("/ImageMask");
  const bool is_stencil = stencil.isBool() && stencil.getBoolValue();
  const std::optional<ColorSpace> space =
      is_stencil ? std::optional(ColorSpace{1, "", false}) : color_space_of(dictionary.getKey("/ColorSpace"));
  samples.bits = is_stencil ? 1 : integer(dictionary, "/BitsPerComponent", 8);
  const bool known_bits =
      samples.bits == 1 || samples.bits == 2 || samples.bits == 4 || samples.bits == 8 || samples.bits == 16;
  if (!space || !known_bits) return {};
  samples.components = space->numbered ? 1 : space->components;
  samples.bytes = text(image.getStreamData(qpdf_dl_generalized));
  if (!samples.is_whole()) return {};
  QPDFObjectHandle range = dictionary.getKey("/Decode");
  const bool inverted = range.isArray() && range.getArrayNItems() > 1 && range.getArrayItem(0).isNumber() &&
                        range.getArrayItem(0).getNumericValue() > 0.5;
  std::string bytes = png_of(pixels_of(samples, *space, inverted), samples.width, samples.height);
  if (bytes.empty()) return {};
  return PictureFile{std::move(bytes), "png"};
}

}  // namespace

std::shared_ptr<const PictureFile> PictureFiles::file_of(QPDFObjectHandle image) {
  const auto [known, is_new] = known_.try_emplace(image.getObjGen());
  if (!is_new) return known->second;
  try {
    if (std::optional<PictureFile> file = take_out(image))
      known->second = std::make_shared<const PictureFile>(std::move(*file));
  } catch (const std::exception&) {
    // A filter that qpdf does not know (fax, JPEG 2000), or damage: there is no picture.
    return nullptr;
  }
  return known->second;
}

}  // namespace commonplace
