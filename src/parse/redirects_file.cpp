#include "parse/content_file.h"
#include "parse/schema.h"

namespace commonplace {
namespace {

// On this site, or anywhere else where readers are safe.
Placed<Url> read_target(const Field& field) {
  const bool elsewhere = field.value.kind == Yaml::Kind::scalar && field.value.text.starts_with("https://");
  if (!elsewhere) return read_site_address(field);
  return {Url{read_web_address(field)}, field.value.spot.line, field.value.spot.column};
}

}  // namespace

Redirects parse_redirects(const Yaml& yaml, const SourcePath& path, Faults& faults) {
  Redirects redirects;
  if (yaml.kind == Yaml::Kind::nothing) return redirects;
  if (yaml.kind != Yaml::Kind::map) {
    faults.error(yaml.spot, "redirects must be written as `/old/address/: /new/address/`");
    return redirects;
  }
  for (std::size_t i = 0; i < yaml.items.size(); ++i) {
    Placed<Url> from = read_old_address({"an old address", yaml.keys[i], faults});
    Placed<Url> to = read_target({yaml.keys[i].text, yaml.items[i], faults});
    if (!from.value.empty() && !to.value.empty()) redirects.push_back({path, std::move(from), std::move(to)});
  }
  return redirects;
}

}  // namespace commonplace
