#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

namespace commonplace {

struct FontConfigDeleter {
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
};
using FontConfig = std::unique_ptr<FcConfig, FontConfigDeleter>;

struct CharSetDeleter {
  void operator()(FcCharSet* set) const { FcCharSetDestroy(set); }
};
using CharSet = std::unique_ptr<FcCharSet, CharSetDeleter>;

// Fonts to set a text in, for one thread at a time. Given back when it is let go, since what it has
// found out about a size spares the next text most of its work.
using FontMap = std::shared_ptr<PangoFontMap>;

// The faces of the site, files beside the program, so that a picture does not depend on what is
// installed; and, for a text in letters that they lack and for no other, those of the machine beside
// them. Threads may share one.
class Typefaces {
 public:
  // Throws Error when a file is no font that can be read.
  explicit Typefaces(std::vector<std::filesystem::path> files);
  ~Typefaces();

  // The fonts that `text` is set in. To be let go before this.
  FontMap for_text(std::string_view text) const;

  // Differs when those fonts differ.
  std::uint64_t edition(std::string_view text) const;

  // Whether there is a letter in `text` that none of them has.
  bool lack_letters_of(std::string_view text) const;

 private:
  struct Fonts {
    FontConfig config;
    CharSet letters;
    std::uint64_t edition = 0;
    std::vector<PangoFontMap*> idle;
  };
  bool are_enough_for(std::string_view text) const;
  Fonts& machine() const;
  FontMap lend(Fonts& fonts) const;

  std::vector<std::filesystem::path> files_;
  mutable std::mutex lending_;
  mutable Fonts own_;
  mutable std::once_flag machine_wanted_;
  mutable Fonts machine_;  // with our own
};

}  // namespace commonplace
