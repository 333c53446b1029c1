#include <memory>

#include "cli/build_and_report.h"
#include "cli/commands.h"

namespace commonplace {
namespace {

std::function<int()> prepare_build(CLI::App& app) {
  const auto options = std::make_shared<SiteOptions>();
  add_site_options(app, *options, Publishing::publish);
  return [options] { return build_and_report(*options, Publishing::publish); };
}

}  // namespace

Command build_command() {
  return {"build",
          "makes the site; content with errors leaves the old site as it was",
          "",
          {{"commonplace build", "content/ in, site/ out"},
           {"commonplace build --drafts --output preview", "what is not yet published, elsewhere"},
           {"commonplace build --json | jq", "messages for another program"}},
          prepare_build};
}

}  // namespace commonplace
