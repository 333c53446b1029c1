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
          "builds the site; if the content has errors, the old site stays as it was",
          "",
          {{"commonplace build", "content/ in, site/ out"},
           {"commonplace build --drafts --output preview", "include unpublished content, in another folder"},
           {"commonplace build --json | jq", "messages for another program"}},
          prepare_build};
}

}  // namespace commonplace
