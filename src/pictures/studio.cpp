#include "pictures/studio.h"

#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <png.h>

#include "base/hash.h"
#include "pictures/draw.h"
#include "pictures/setting.h"
#include "pictures/typefaces.h"

namespace commonplace {
namespace {

// To be raised by whoever changes how pictures look, so that those drawn before are drawn anew.
constexpr int edition = 3;

std::string editions_of_libraries() {
  return fmt::format("{} {} {}.{}.{} {} {}", pango_version_string(), cairo_version_string(), FREETYPE_MAJOR,
                     FREETYPE_MINOR, FREETYPE_PATCH, FcGetVersion(), png_get_header_ver(nullptr));
}

}  // namespace

std::shared_ptr<const Studio> Studio::open(const std::filesystem::path& faces, const Palette& palette) {
  std::vector<std::filesystem::path> files;
  std::error_code none;
  for (const std::filesystem::directory_entry& entry : std::filesystem::directory_iterator(faces, none)) {
    if (entry.path().extension() == ".ttf") files.push_back(entry.path());
  }
  if (files.empty()) return nullptr;
  return std::shared_ptr<const Studio>(
      new Studio(std::make_unique<const Typefaces>(std::move(files)), palette));
}

Studio::Studio(std::unique_ptr<const Typefaces> typefaces, const Palette& palette)
    : typefaces_(std::move(typefaces)), palette_(palette) {}

Studio::~Studio() = default;

std::string Studio::key(const Picture& picture) const {
  std::vector<int> colours;
  for (const Colour& colour :
       {palette_.paper, palette_.ink, palette_.quiet,
        palette_.tints.at(static_cast<std::size_t>(picture.tint)), palette_.tints.front()})
    colours.insert(colours.end(), colour.begin(), colour.end());
  const std::string values = fmt::format(
      "{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}", edition, editions_of_libraries(),
      typefaces_->edition(letters_of(picture)), picture.words, static_cast<int>(picture.kind), picture.note,
      picture.by, picture.source, picture.site, picture.publisher, picture.language, fmt::join(colours, " "));
  return fmt::format("share picture {:016x}", hash_of(values));
}

std::string Studio::draw(const Picture& picture) const {
  return png(commonplace::draw(set_picture(picture, *typefaces_), palette_, picture.tint), key(picture));
}

bool Studio::lacks_letters_of(std::string_view text) const {
  return typefaces_->lack_letters_of(text);
}

}  // namespace commonplace
