#include <memory>

#include "cli/build_and_report.h"
#include "cli/commands.h"

namespace commonplace {
namespace {

std::function<int()> prepare_check(CLI::App& app) {
  const auto options = std::make_shared<SiteOptions>();
  add_site_options(app, *options, Publishing::check_only);
  return [options] { return build_and_report(*options, Publishing::check_only); };
}

}  // namespace

Command check_command() {
  return {"check",
          "reports problems in the content; writes nothing",
          "",
          {{"commonplace check", "all of content/"},
           {"commonplace check --links", "test links to other sites, too"},
           {"commonplace check --drafts --strict", "include drafts, and treat warnings as errors"}},
          prepare_check};
}

}  // namespace commonplace
