#include "base/picture_size.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "base/ascii.h"

// Each format tells its size within its first bytes. Libraries that read all five (gdk-pixbuf) depend on the
// plugins of the machine, so that a site would depend on it, too; what is needed of the formats is small.

namespace commonplace {
namespace {

// Bytes of a header; 0 beyond its end, so that a file that is cut short has no size.
class Header {
 public:
  explicit Header(std::string_view bytes) : bytes_(bytes) {}

  std::uint32_t byte(std::size_t at) const {
    return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0U;
  }
  std::uint32_t big(std::size_t at, int count) const {
    std::uint32_t value = 0;
    for (int i = 0; i < count; ++i) value = value << 8U | byte(at + static_cast<std::size_t>(i));
    return value;
  }
  std::uint32_t little(std::size_t at, int count) const {
    std::uint32_t value = 0;
    for (int i = count; i-- > 0;) value = value << 8U | byte(at + static_cast<std::size_t>(i));
    return value;
  }
  std::string_view text(std::size_t at, std::size_t count) const {
    return at < bytes_.size() ? bytes_.substr(at, count) : std::string_view();
  }
  std::size_t size() const { return bytes_.size(); }

 private:
  std::string_view bytes_;
};

PictureSize png_size(const Header& header) {
  return {header.big(16, 4), header.big(20, 4)};
}

PictureSize gif_size(const Header& header) {
  return {header.little(6, 2), header.little(8, 2)};
}

PictureSize webp_size(const Header& header) {
  const std::string_view kind = header.text(12, 4);
  if (kind == "VP8 ") return {header.little(26, 2) & 0x3FFFU, header.little(28, 2) & 0x3FFFU};
  if (kind == "VP8X") return {header.little(24, 3) + 1, header.little(27, 3) + 1};
  if (kind != "VP8L" || header.byte(20) != 0x2F) return {};
  const std::uint32_t bits = header.little(21, 4);
  return {(bits & 0x3FFFU) + 1, (bits >> 14U & 0x3FFFU) + 1};
}

// Whether Exif data (TIFF, after "Exif\0\0") say that the camera was held upright: then width and height
// change places.
bool is_turned(const Header& exif) {
  constexpr std::uint32_t orientation = 0x0112;
  const bool little = exif.text(0, 2) == "II";
  const auto number = [&](std::size_t at, int count) {
    return little ? exif.little(at, count) : exif.big(at, count);
  };
  const std::size_t first = number(4, 4);
  for (std::size_t entry = 0; entry < number(first, 2); ++entry) {
    const std::size_t at = first + 2 + 12 * entry;
    if (at >= exif.size()) break;
    if (number(at, 2) == orientation) return number(at + 8, 2) >= 5 && number(at + 8, 2) <= 8;
  }
  return false;
}

// A JPEG file is a row of segments, each with its length; the one that begins a frame has the size.
PictureSize jpeg_size(const Header& header) {
  bool turned = false;
  for (std::size_t at = 2; at + 4 <= header.size();) {
    if (header.byte(at) != 0xFF) return {};
    const std::uint32_t kind = header.byte(at + 1);
    if (kind == 0xFF) {  // padding
      ++at;
      continue;
    }
    const std::size_t length = header.big(at + 2, 2);
    const bool is_frame = kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC;
    if (is_frame) {
      const PictureSize size = {header.big(at + 7, 2), header.big(at + 5, 2)};
      return turned ? PictureSize{size.height, size.width} : size;
    }
    constexpr std::string_view exif("Exif\0\0", 6);
    if (kind == 0xE1 && header.text(at + 4, exif.size()) == exif && length > 8)
      turned = is_turned(Header(header.text(at + 10, length - 8)));
    at += 2 + std::max<std::size_t>(length, 2);
  }
  return {};
}

// The value of an attribute of the tag.
std::optional<std::string_view> attribute(std::string_view tag, std::string_view name) {
  for (std::size_t at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
    if (at == 0 || std::string_view(" \t\r\n").find(tag[at - 1]) == std::string_view::npos) continue;
    std::string_view rest = trimmed(tag.substr(at + name.size()));
    if (!rest.starts_with('=')) continue;
    rest = trimmed(rest.substr(1));
    if (rest.empty() || (rest.front() != '"' && rest.front() != '\'')) continue;
    return rest.substr(1, rest.find(rest.front(), 1) - 1);
  }
  return std::nullopt;
}

// The number a text begins with, and what follows it.
std::optional<std::pair<double, std::string_view>> leading_number(std::string_view text) {
  text = trimmed(text);
  double value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc() || !std::isfinite(value)) return std::nullopt;
  return std::pair(value, text.substr(static_cast<std::size_t>(end - text.data())));
}

std::uint32_t as_pixels(double length) {
  constexpr double most = 100'000;
  return length > 0 && length <= most ? static_cast<std::uint32_t>(std::lround(std::max(length, 1.0))) : 0U;
}

// "640" and "640px"; 0 for lengths in other units.
std::uint32_t pixels(const std::optional<std::string_view>& length) {
  const auto number = length ? leading_number(*length) : std::nullopt;
  const bool in_pixels = number && (number->second.empty() || trimmed(number->second) == "px");
  return in_pixels ? as_pixels(number->first) : 0U;
}

PictureSize view_box_size(std::string_view box) {
  std::string spaced(box);
  std::ranges::replace(spaced, ',', ' ');
  std::string_view rest = spaced;
  double numbers[4] = {};
  for (double& number : numbers) {
    const auto found = leading_number(rest);
    if (!found) return {};
    number = found->first;
    rest = found->second;
  }
  return {as_pixels(numbers[2]), as_pixels(numbers[3])};
}

PictureSize svg_size(std::string_view bytes) {
  const std::size_t begin = bytes.find("<svg");
  if (begin == std::string_view::npos) return {};
  const std::string_view tag = bytes.substr(begin, bytes.find('>', begin) - begin);
  const PictureSize size = {pixels(attribute(tag, "width")), pixels(attribute(tag, "height"))};
  if (size.known()) return size;
  const auto box = attribute(tag, "viewBox");
  return box ? view_box_size(*box) : PictureSize{};
}

}  // namespace

PictureSize picture_size(std::string_view bytes) {
  constexpr std::string_view png = "\x89PNG\r\n\x1a\n", jpeg = "\xff\xd8";
  const Header header(bytes);
  PictureSize size;
  if (bytes.starts_with(png)) {
    size = png_size(header);
  } else if (bytes.starts_with(jpeg)) {
    size = jpeg_size(header);
  } else if (bytes.starts_with("GIF8")) {
    size = gif_size(header);
  } else if (bytes.starts_with("RIFF") && header.text(8, 4) == "WEBP") {
    size = webp_size(header);
  } else if (bytes.substr(0, 1000).find('<') != std::string_view::npos) {
    size = svg_size(bytes.substr(0, 10'000));
  }
  return size.known() ? size : PictureSize{};
}

}  // namespace commonplace
