#include "build_design.h"

#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "pictures/icons.h"
#include "render/words_script.h"

namespace commonplace {
namespace {

constexpr std::string_view folder = "assets/";

std::string css_colour(const Colour& colour) {
  return fmt::format("#{:02x}{:02x}{:02x}", colour[0], colour[1], colour[2]);
}

void add_icons(const SourceFile& mark, const Palette& palette, DesignFiles& files,
               std::vector<OutputFile>& out) {
  Icons icons = draw_icons(mark.bytes, palette.paper);
  out.push_back({{"favicon.ico"}, std::move(icons.favicon)});
  files.touch_icon = icons.touch.path.value;
  for (std::size_t i = 0; i < app_widths.size(); ++i)
    files.app_icons.push_back({icons.for_apps[i].path.value, app_widths[i]});
  icons.for_apps.push_back(std::move(icons.touch));
  append(out, copies(std::move(icons.for_apps), std::string(folder), Naming::by_hash));
}

}  // namespace

DesignMade make_design(const BuildOptions& options, const Strings& strings, NamedAssets& assets) {
  DesignMade made;
  DesignFiles& files = assets.files;
  const Palette palette = palette_of(assets.hashed);
  files.paper = css_colour(palette.paper);
  files.dark_paper = css_colour(palette.dark_paper);
  if (options.cards) made.studio = Studio::open(options.faces, palette);
  for (const SourceFile& file : assets.hashed)
    if (file.path.value == files.icon) add_icons(file, palette, files, made.icons);
  if (!files.reading_script.empty())
    files.words_script = words_script(strings).path.value.substr(folder.size());
  return made;
}

}  // namespace commonplace
