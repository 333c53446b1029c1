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
          "says what is wrong with the content; writes nothing",
          "",
          {{"commonplace check", "all of content/"},
           {"commonplace check --drafts --strict", "drafts too, and warnings are errors"}},
          prepare_check};
}

}  // namespace commonplace
