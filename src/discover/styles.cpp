#include "discover/styles.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace commonplace {
namespace {

constexpr std::string_view sources = "from/";
constexpr std::string_view bundle = "site-";
constexpr std::string_view reading_face = "fonts/serif-";

bool is_sheet(const SourceFile& file) {
  return file.path.value.ends_with(".css") && file.path.value.find('/') == std::string::npos;
}

std::vector<SourceFile> take(std::vector<SourceFile>& files, auto chosen) {
  const auto first = std::stable_partition(files.begin(), files.end(),
                                           [&](const SourceFile& file) { return !chosen(file); });
  std::vector<SourceFile> taken(std::make_move_iterator(first), std::make_move_iterator(files.end()));
  files.erase(first, files.end());
  return taken;
}

bool made_of(const std::vector<SourceFile>& from, const std::vector<SourceFile>& sheets) {
  return std::ranges::equal(from, sheets, [](const SourceFile& source, const SourceFile& sheet) {
    return source.path.value.substr(sources.size()) == sheet.path.value && source.bytes == sheet.bytes;
  });
}

}  // namespace

Styles add_built(std::vector<SourceFile> built, std::vector<SourceFile>& assets) {
  const auto begins = [](std::string_view start) {
    return [start](const SourceFile& file) { return file.path.value.starts_with(start); };
  };
  std::vector<SourceFile> sheets = take(assets, is_sheet);
  const std::vector<SourceFile> from = take(built, begins(sources));
  Styles styles;
  if (made_of(from, sheets) && !from.empty()) {
    const auto sheet = std::ranges::find_if(built, begins(bundle));
    if (sheet != built.end()) styles.sheets = {sheet->path.value};
    const auto face = std::ranges::find_if(built, begins(reading_face));
    if (face != built.end()) styles.faces = {face->path.value};
  } else {
    take(built, begins(bundle));
    take(built, begins("fonts/"));
    styles.sheets = {"site.css"};
    std::ranges::move(sheets, std::back_inserter(assets));
  }
  std::ranges::move(built, std::back_inserter(assets));
  return styles;
}

}  // namespace commonplace
