#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>

#include "base/error.h"
#include "base/stopwatch.h"
#include "cli/build_and_report.h"
#include "cli/commands.h"
#include "cli/error_of.h"
#include "cli/site_options.h"
#include "cli/terminal.h"
#include "cli/whole_number.h"
#include "web/preview_server.h"
#include "web/watch.h"

namespace commonplace {
namespace {

namespace fs = std::filesystem;

constexpr int highest_port = 65535;

struct ServeOptions {
  SiteOptions site;
  int port = 8000;
  bool published_only = false;
};

// A folder that nobody else can read, since a preview holds drafts; it goes when the preview does.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "commonplace-preview-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
      throw Error(fmt::format("cannot create the folder `{}` for the preview", name));
    path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

// A build for the preview, reported on the terminal and on open pages. If it fails, for whatever reason, the
// preview goes on with the last site.
void build_for(const BuildOptions& options, PreviewState& state) {
  PreviewNews news = state.now();
  Timings timings;
  Stopwatch watch(timings);
  try {
    const BuildResult result = build(options, Publishing::publish);
    watch.lap("build");
    news.messages = readable_diagnostics(result, false);
    news.failed = !result.published;
    if (result.report.written + result.report.removed > 0) ++news.revision;
    fmt::print(stderr, "{}", readable_diagnostics(result, takes_colour(stderr)));
    fmt::print("{} ({:.2f} s)\n", result.published ? extent(result) : "the site was not built",
               timings.front().second);
  } catch (const std::exception& fault) {
    const Error error = error_of(fault);
    news.messages = fmt::format("error: {}\n", error.what());
    if (!error.help().empty()) news.messages += fmt::format("help: {}\n", error.help());
    news.failed = true;
    fmt::print(stderr, "{}", news.messages);
  }
  std::fflush(stdout);
  state.tell(std::move(news));
}

int serve(const ServeOptions& chosen) {
  const TemporaryFolder folder;
  BuildOptions options = build_options(chosen.site);
  options.output = folder.path() / "site";
  options.drafts = !chosen.published_only;
  options.cards = false;  // they take most of the time, and no page of the site shows them
  Watch watch({options.input.content, options.input.templates, options.input.assets});
  PreviewState state;
  const PreviewServer server(options.output, state, chosen.port);
  options.base_url = fmt::format("http://127.0.0.1:{}/", server.port());
  fmt::print("{}{}; press Ctrl-C to stop\n", options.base_url,
             options.drafts ? " (with drafts)" : " (published documents only)");
  std::fflush(stdout);
  do {
    options.now = build_options(chosen.site).now;  // a preview may be open past midnight
    build_for(options, state);
  } while (watch.wait() == Watch::Event::changed);
  return all_went_well;
}

std::function<int()> prepare_serve(CLI::App& app) {
  const auto options = std::make_shared<ServeOptions>();
  add_source_options(app, options->site);
  app.add_option("--port", options->port, "the port on this computer; 0 takes any free one")
      ->type_name("N")
      ->default_str("8000")
      ->check(whole_number_from(0, highest_port));
  app.add_flag("--published", options->published_only,
               "leave out drafts and documents held back by `publish_on`, as `build` does");
  return [options] { return serve(*options); };
}

}  // namespace

Command serve_command() {
  return {"serve",
          "shows the site in your browser as you write, drafts included; nothing is published",
          "",
          {{"commonplace serve", "open http://127.0.0.1:8000/; pages load again when you save a file"},
           {"commonplace serve --published", "only what `commonplace build` would publish today"}},
          prepare_serve};
}

}  // namespace commonplace
