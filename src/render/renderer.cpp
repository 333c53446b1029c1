#include "render/renderer.h"

#include "render/escape.h"

namespace commonplace {

std::string Renderer::render(std::string_view template_name, const kainjow::mustache::data& data) {
  auto parsed = parsed_.find(template_name);
  if (parsed == parsed_.end()) {
    const auto& [name, text] = *templates_.pages.find(std::string(template_name));
    parsed = parsed_.emplace(name, text).first;
    parsed->second.set_custom_escape(escaped);
  }
  std::string html;
  parsed->second.render(data, [&](const std::string& piece) { html += piece; });
  return html;
}

}  // namespace commonplace
