#include "pictures/typefaces.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <glib.h>
#include <pango/pangofc-fontmap.h>

#include "base/error.h"
#include "base/files.h"
#include "base/hash.h"

// fontconfig is asked with a configuration of our own, so that no rule of the machine and no font of
// its changes a picture. Where the machine's fonts are wanted they are listed in no order; what the
// family names of a setting match comes first all the same, and the order of the rest is fontconfig's
// by its own rules. Fonts of pixels or colours are left out: pictures are drawn from outlines.

namespace commonplace {
namespace {

constexpr const char* fonts_of_the_machine = R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <cachedir>/var/cache/fontconfig</cachedir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <selectfont>
    <rejectfont><pattern><patelt name="scalable"><bool>false</bool></patelt></pattern></rejectfont>
    <rejectfont><pattern><patelt name="color"><bool>true</bool></patelt></pattern></rejectfont>
  </selectfont>
</fontconfig>
)";

const FcChar8* as_fontconfig(const char* text) {
  return reinterpret_cast<const FcChar8*>(text);
}

void add_all(FcConfig* config, const std::vector<std::filesystem::path>& files) {
  for (const std::filesystem::path& file : files) {
    if (FcConfigAppFontAddFile(config, as_fontconfig(file.c_str())) == FcTrue) continue;
    throw Error(fmt::format("`{}` is no font that can be read", file.string()));
  }
}

template <class Use>
void each_font(FcConfig* config, FcSetName set, Use use) {
  const FcFontSet* fonts = FcConfigGetFonts(config, set);
  for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i) use(fonts->fonts[i]);
}

CharSet letters_of(FcConfig* config) {
  CharSet all(FcCharSetCreate());
  for (const FcSetName set : {FcSetSystem, FcSetApplication}) {
    each_font(config, set, [&](FcPattern* font) {
      FcCharSet* letters = nullptr;
      if (FcPatternGetCharSet(font, FC_CHARSET, 0, &letters) == FcResultMatch)
        FcCharSetMerge(all.get(), letters, nullptr);
    });
  }
  return all;
}

// Names, versions and places of the fonts, sorted: which ones are there.
std::uint64_t edition_of_installed(FcConfig* config) {
  std::set<std::string> all;
  each_font(config, FcSetSystem, [&](FcPattern* font) {
    FcChar8* file = nullptr;
    int version = 0;
    FcPatternGetString(font, FC_FILE, 0, &file);
    FcPatternGetInteger(font, FC_FONTVERSION, 0, &version);
    if (file != nullptr) all.insert(fmt::format("{} {}", reinterpret_cast<const char*>(file), version));
  });
  return hash_of(fmt::format("{}", fmt::join(all, "\n")));
}

// Signs without a shape of their own need no font.
bool is_drawn(gunichar letter) {
  return g_unichar_isgraph(letter) != FALSE && pango_is_zero_width(letter) == FALSE &&
         g_unichar_type(letter) != G_UNICODE_FORMAT;
}

bool has_all(const CharSet& letters, std::string_view text) {
  const std::string valid(text);
  for (const char* at = valid.c_str(); *at != '\0'; at = g_utf8_next_char(at)) {
    const gunichar letter = g_utf8_get_char(at);
    if (is_drawn(letter) && FcCharSetHasChar(letters.get(), letter) == FcFalse) return false;
  }
  return true;
}

}  // namespace

Typefaces::Typefaces(std::vector<std::filesystem::path> files) : files_(std::move(files)) {
  std::ranges::sort(files_);
  own_.config.reset(FcConfigCreate());
  add_all(own_.config.get(), files_);
  own_.letters = letters_of(own_.config.get());
  std::string hashes;
  for (const std::filesystem::path& file : files_) hashes += fmt::format("{} ", hash_of(read_file(file)));
  own_.edition = hash_of(hashes);
}

Typefaces::~Typefaces() {
  for (const Fonts* fonts : {&own_, &machine_}) std::ranges::for_each(fonts->idle, g_object_unref);
}

FontMap Typefaces::for_text(std::string_view text) const {
  return lend(are_enough_for(text) ? own_ : machine());
}

std::uint64_t Typefaces::edition(std::string_view text) const {
  return are_enough_for(text) ? own_.edition : machine().edition;
}

bool Typefaces::lack_letters_of(std::string_view text) const {
  return !are_enough_for(text) && !has_all(machine().letters, text);
}

bool Typefaces::are_enough_for(std::string_view text) const {
  return has_all(own_.letters, text);
}

Typefaces::Fonts& Typefaces::machine() const {
  std::call_once(machine_wanted_, [&] {
    FcConfig* const config = FcConfigCreate();
    machine_.config.reset(config);
    FcConfigParseAndLoadFromMemory(config, as_fontconfig(fonts_of_the_machine), FcTrue);
    FcConfigBuildFonts(config);
    add_all(config, files_);
    machine_.letters = letters_of(config);
    machine_.edition = hash_of(fmt::format("{} {}", own_.edition, edition_of_installed(config)));
  });
  return machine_;
}

FontMap Typefaces::lend(Fonts& fonts) const {
  const std::lock_guard lock(lending_);
  if (fonts.idle.empty()) {
    PangoFontMap* const made = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(made), fonts.config.get());
    fonts.idle.push_back(made);
  }
  PangoFontMap* const lent = fonts.idle.back();
  fonts.idle.pop_back();
  return {lent, [this, &fonts](PangoFontMap* back) {
            const std::lock_guard giving_back(lending_);
            fonts.idle.push_back(back);
          }};
}

}  // namespace commonplace
