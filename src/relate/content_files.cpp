#include "relate/content_files.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "model/urls.h"
#include "relate/linked_addresses.h"
#include "relate/links.h"

namespace commonplace {
namespace {

constexpr std::string_view downloads = "files/";

bool is_leftover(std::string_view path) {
  constexpr std::array<std::string_view, 4> endings = {".bak", ".orig", ".tmp", ".swp"};
  constexpr std::array<std::string_view, 2> names = {"thumbs.db", "desktop.ini"};
  const std::string name = ascii_lower(path.substr(path.rfind('/') + 1));
  return name.starts_with("~$") || std::ranges::count(names, name) > 0 ||
         std::ranges::any_of(endings, [&](std::string_view ending) { return name.ends_with(ending); });
}

}  // namespace

ContentFiles content_files(const Corpus& corpus, const Relations& relations) {
  const LinkedAddresses linked(corpus, relations);
  const std::vector<SourcePath> bodies = files_linked_by_waiting(corpus);
  std::set<SourcePath> awaited(bodies.begin(), bodies.end());
  for (const Document& document : corpus.waiting()) awaited.insert({document.source_work.file.value});

  ContentFiles files;
  for (const auto& [path, facts] : corpus.files()) {
    const bool offered = path.value.starts_with(downloads) && !is_leftover(path.value);
    if (linked.has_page(url_of_file(path)))
      files.published.push_back(path);
    else if (awaited.contains(path))
      files.waiting.push_back(path);
    else
      (offered ? files.published : files.left_out).push_back(path);
  }
  return files;
}

}  // namespace commonplace
