#include "render/web_manifest.h"

#include <nlohmann/json.hpp>

namespace commonplace {

OutputFile web_manifest(const Site& site) {
  const DesignFiles& files = site.design.files;
  nlohmann::ordered_json icons = nlohmann::ordered_json::array();
  for (const AppIcon& icon : files.app_icons)
    icons.push_back({{"src", "assets/" + icon.file},
                     {"type", "image/png"},
                     {"sizes", std::to_string(icon.width) + "x" + std::to_string(icon.width)}});
  const nlohmann::ordered_json manifest = {{"name", site.title},
                                           {"short_name", site.short_title},
                                           {"lang", site.locale},
                                           {"start_url", "./"},
                                           {"scope", "./"},
                                           {"display", "browser"},
                                           {"theme_color", files.paper},
                                           {"background_color", files.paper},
                                           {"icons", std::move(icons)}};
  return {{"manifest.json"}, manifest.dump(1) + "\n"};
}

}  // namespace commonplace
