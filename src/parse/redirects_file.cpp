#include "parse/content_file.h"
#include "parse/schema.h"

namespace commonplace {

Redirects parse_redirects(const Yaml& yaml, const SourcePath& path, Faults& faults) {
  Redirects redirects;
  if (yaml.kind == Yaml::Kind::nothing) return redirects;
  if (yaml.kind != Yaml::Kind::map) {
    faults.error(yaml.spot, "redirects must be written as `/old/address/: /new/address/`");
    return redirects;
  }
  for (std::size_t i = 0; i < yaml.items.size(); ++i)
    redirects.push_back({path, read_site_address({"an old address", yaml.keys[i], faults}),
                         read_site_address({yaml.keys[i].text, yaml.items[i], faults})});
  return redirects;
}

}  // namespace commonplace
