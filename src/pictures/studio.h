#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "pictures/palette.h"
#include "pictures/picture.h"

namespace commonplace {

class Typefaces;

// Makes share pictures, in the faces that lie in a directory (*.ttf). Threads may share one. What it
// makes is a function of the picture, the palette, those files and the versions of the libraries that draw;
// only a picture with letters that the files lack is drawn with the fonts of the machine as well.
class Studio {
 public:
  // Null when there are no faces. Throws Error when one of them cannot be read.
  static std::shared_ptr<const Studio> open(const std::filesystem::path& faces, const Palette& palette);
  ~Studio();

  // The same key means the same bytes, of which it is a part.
  std::string key(const Picture& picture) const;

  // A PNG of Picture::width by Picture::height. Every word is on it.
  std::string draw(const Picture& picture) const;

  // Whether `text` has a letter that no font has, so that a box would stand in its place.
  bool lacks_letters_of(std::string_view text) const;

 private:
  Studio(std::unique_ptr<const Typefaces> typefaces, const Palette& palette);

  std::unique_ptr<const Typefaces> typefaces_;
  Palette palette_;
};

}  // namespace commonplace
