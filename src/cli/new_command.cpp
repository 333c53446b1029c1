#include <algorithm>
#include <filesystem>
#include <memory>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>

#include "base/error.h"
#include "base/files.h"
#include "base/nearest.h"
#include "cli/commands.h"
#include "cli/skeletons.h"
#include "text/slug.h"

namespace commonplace {
namespace {

namespace fs = std::filesystem;

struct NewArguments {
  std::string kind;
  std::string id;
  std::string content = "content";
};

const Skeleton& find_skeleton(const std::string& kind) {
  std::vector<std::string> kinds;
  for (const Skeleton& skeleton : skeletons()) {
    if (skeleton.kind == kind) return skeleton;
    kinds.emplace_back(skeleton.kind);
  }
  throw Error(
      fmt::format("there is no kind of file `{}`; {}", kind,
                  did_you_mean(kind, kinds, fmt::format("the kinds are {}", fmt::join(kinds, ", ")))));
}

std::string filled(std::string_view text, const std::string& id) {
  const std::string number = id.substr(id.find_last_not_of("0123456789") + 1);
  constexpr std::string_view blank = "{number}";
  std::string out(text);
  if (const std::size_t at = out.find(blank); at != std::string::npos) out.replace(at, blank.size(), number);
  return out;
}

int run(const NewArguments& options) {
  if (options.id.empty())
    throw Error("write `commonplace new KIND ID`, such as `commonplace new meeting meeting-49`");
  const Skeleton& skeleton = find_skeleton(options.kind);
  if (slug(options.id) != options.id) {
    throw Error(fmt::format("`{}` is not a valid id: use lower-case letters, digits and single hyphens{}",
                            options.id,
                            slug(options.id).empty() ? "" : fmt::format(", such as `{}`", slug(options.id))));
  }
  constexpr std::size_t longest = 200;
  if (options.id.size() > longest)
    throw Error(fmt::format("this id has {} characters; it becomes part of addresses: use at most {}",
                            options.id.size(), longest));
  if (!fs::is_directory(options.content)) {
    throw Error(
        fmt::format("no content directory at `{}`; name the right one with `--content`", options.content));
  }
  const fs::path path = fs::path(options.content) / skeleton.folder / (options.id + ".md");
  if (fs::exists(fs::symlink_status(path))) {
    throw Error(fmt::format("`{}` already exists; it was not changed", path.string()));
  }
  write_file(path, filled(skeleton.text, options.id));
  fmt::print("{}\nfill in the front matter, write the text below it, then run `commonplace check`\n",
             path.string());
  return all_went_well;
}

std::function<int()> prepare_new(CLI::App& app) {
  const auto options = std::make_shared<NewArguments>();
  app.add_option("KIND", options->kind);
  app.add_option("ID", options->id);
  app.add_option("--content", options->content, "where the file goes")
      ->type_name("DIR")
      ->default_str("content");
  return [options] { return run(*options); };
}

}  // namespace

Command new_command() {
  return {"new",
          "writes a file to fill in; never replaces an existing file",
          "KIND ID",
          {{"commonplace new meeting meeting-49", "content/meetings/meeting-49.md"},
           {"commonplace new case-study oakland-2023", "content/case-studies/oakland-2023.md"},
           {"commonplace new theme student-voice", "content/themes/student-voice.md"},
           {"commonplace new entity oakland-unified", "a district, person, organization, program or policy"}},
          prepare_new};
}

}  // namespace commonplace
