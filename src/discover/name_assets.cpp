#include "discover/name_assets.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "base/hash.h"

namespace commonplace {
namespace {

constexpr std::string_view sources = "from/";
constexpr std::string_view bundle = "site-";
constexpr std::string_view fonts = "fonts/";
constexpr std::string_view reading_face = "fonts/serif-";
constexpr std::string_view main_sheet = "site.css";

bool is_sheet(const SourceFile& file) {
  return file.path.value.ends_with(".css") && file.path.value.find('/') == std::string::npos;
}

auto begins(std::string_view start) {
  return [start](const SourceFile& file) { return file.path.value.starts_with(start); };
}

auto is_named(std::string_view name) {
  return [name](const SourceFile& file) { return file.path.value == name; };
}

std::vector<SourceFile> take(std::vector<SourceFile>& files, auto chosen) {
  const auto first = std::stable_partition(files.begin(), files.end(),
                                           [&](const SourceFile& file) { return !chosen(file); });
  std::vector<SourceFile> taken(std::make_move_iterator(first), std::make_move_iterator(files.end()));
  files.erase(first, files.end());
  return taken;
}

bool made_of(const std::vector<SourceFile>& from, const std::vector<SourceFile>& sheets) {
  return !from.empty() &&
         std::ranges::equal(from, sheets, [](const SourceFile& source, const SourceFile& sheet) {
           return source.path.value.substr(sources.size()) == sheet.path.value && source.bytes == sheet.bytes;
         });
}

// `@import "print.css";` names print.css.
std::optional<std::string_view> imported_by(std::string_view line) {
  constexpr std::string_view begin = "@import \"", end = "\";";
  if (!line.starts_with(begin) || !line.ends_with(end)) return std::nullopt;
  return line.substr(begin.size(), line.size() - begin.size() - end.size());
}

// A style sheet with those that it imports in the place of the imports. `joined` are the names so far.
std::string joined_sheet(const std::vector<SourceFile>& sheets, std::string_view name,
                         std::set<std::string_view>& joined) {
  const auto sheet = std::ranges::find_if(sheets, is_named(name));
  if (sheet == sheets.end() || !joined.insert(sheet->path.value).second) return {};
  std::string text;
  for (std::string_view rest = sheet->bytes; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const auto imported = imported_by(line);
    if (imported && std::ranges::any_of(sheets, is_named(*imported)))
      text += joined_sheet(sheets, *imported, joined);
    else
      (text += line) += '\n';
  }
  return text;
}

void add_hashed(std::string_view name, std::string bytes, NamedAssets& named, std::string& linked) {
  linked = named_by_hash(name, bytes);
  named.hashed.push_back({{linked}, std::move(bytes)});
}

void link(std::string_view start, const NamedAssets& named, std::string& linked) {
  const auto found = std::ranges::find_if(named.hashed, begins(start));
  if (found != named.hashed.end()) linked = found->path.value;
}

}  // namespace

NamedAssets name_assets(std::vector<SourceFile> built, std::vector<SourceFile> assets) {
  NamedAssets named;
  std::vector<SourceFile> sheets = take(assets, is_sheet);
  const std::vector<SourceFile> from = take(built, begins(sources));
  named.bundled = made_of(from, sheets);
  named.changed = !named.bundled && !from.empty();
  if (!named.bundled) {
    take(built, begins(bundle));
    take(built, begins(fonts));
  }
  named.hashed = std::move(built);
  if (named.bundled) {
    for (const SourceFile& file : named.hashed) {
      if (begins(bundle)(file)) named.files.sheets = {file.path.value};
      if (begins(reading_face)(file)) named.files.faces = {file.path.value};
    }
  } else {
    std::set<std::string_view> joined;
    std::string text = joined_sheet(sheets, main_sheet, joined);
    for (const SourceFile& sheet : sheets)
      if (!joined.contains(sheet.path.value)) named.plain.push_back(sheet);
    if (!joined.empty()) add_hashed(main_sheet, std::move(text), named, named.files.sheets.emplace_back());
  }
  for (SourceFile& icon : take(assets, is_named("icon.svg")))
    add_hashed(icon.path.value, std::move(icon.bytes), named, named.files.icon);
  link("first-", named, named.files.first_script);
  link("reading-", named, named.files.reading_script);
  link("browse-", named, named.files.browse_script);
  link("search-", named, named.files.search_script);
  std::ranges::move(assets, std::back_inserter(named.plain));
  return named;
}

}  // namespace commonplace
