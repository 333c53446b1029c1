#include "parse/parse.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/control_characters.h"
#include "base/utf8.h"
#include "parse/content_file.h"
#include "parse/encoding.h"
#include "parse/faults.h"
#include "parse/front_matter.h"
#include "parse/source_text.h"
#include "parse/yaml.h"
#include "text/slug.h"

namespace commonplace {
namespace {

// meetings/meeting-48.md taken apart.
struct PathParts {
  std::string_view folder;  // "meetings"; empty at the top
  std::string_view name;    // "meeting-48"
  std::string_view ending;  // ".md"
};

PathParts parts_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  PathParts parts;
  if (slash != std::string_view::npos) {
    parts.folder = path.substr(0, slash);
    path.remove_prefix(slash + 1);
  }
  const std::size_t dot = path.rfind('.');
  parts.name = path.substr(0, dot);
  if (dot != std::string_view::npos) parts.ending = path.substr(dot);
  return parts;
}

std::string where_texts_live() {
  std::string folders;
  for (const DocumentKind& kind : document_kinds()) folders += fmt::format("`{}/`, ", kind.folder);
  return fmt::format(
      "put texts in {}`themes/`, `entities/` and `pages/` (as `.md`); the other files are "
      "`glossary.yaml`, "
      "`site.yaml`, `redirects.yaml`, `synonyms.yaml` and `golden-queries.yaml`",
      folders);
}

const DocumentKind* kind_of_folder(std::string_view folder) {
  const auto& kinds = document_kinds();
  const auto found = std::ranges::find(kinds, folder, &DocumentKind::folder);
  return found == kinds.end() ? nullptr : &*found;
}

bool is_markdown(const PathParts& path) {
  const bool known_folder = kind_of_folder(path.folder) != nullptr || path.folder == "themes" ||
                            path.folder == "entities" || path.folder == "pages";
  return path.ending == ".md" && known_folder;
}

bool is_yaml(const PathParts& path) {
  return path.ending == ".yaml" && path.folder.empty() &&
         (path.name == "glossary" || path.name == "site" || path.name == "redirects" ||
          path.name == "synonyms" || path.name == "golden-queries");
}

// Characters that XML does not allow or that tell terminals what to do. A damaged file may have thousands:
// the first is enough.
void check_characters(const SourceText& source, Faults& faults) {
  const std::size_t first = find_control_character(source.text());
  if (first == std::string_view::npos) return;
  std::size_t after = first, more = 0;
  const char32_t character = next_character(source.text(), after);
  for (std::size_t at = find_control_character(source.text(), after); at != std::string_view::npos; ++more) {
    next_character(source.text(), at);
    at = find_control_character(source.text(), at);
  }
  faults.error(source.spot(first),
               fmt::format("this is the control character U+{:04X}, which no text may hold{}",
                           static_cast<std::uint32_t>(character),
                           more == 0 ? "" : fmt::format("; the file has {} more like it", more)),
               "delete it; if it replaces a letter or hyphen, type that instead");
}

// The file's name is the id everywhere, so it must be able to stand in an address, and to be part of the
// name of a file: systems allow 255 bytes.
void check_name(const PathParts& path, Faults& faults) {
  constexpr std::size_t longest = 200;
  if (path.name.size() > longest)
    faults.error({}, fmt::format("the file's name has {} characters", path.name.size()),
                 fmt::format("it becomes part of addresses: shorten it to at most {}", longest));
  const bool good = !path.name.empty() && std::ranges::all_of(path.name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  if (good) return;
  const std::string better = slug(path.name);
  faults.error({}, fmt::format("the name `{}{}` cannot be part of an address", path.name, path.ending),
               better.empty() ? "name it with small letters, digits and hyphens"
                              : fmt::format("name it `{}{}`", better, path.ending));
}

ParsedContent parse_markdown(const PathParts& path, const SourceText& source, Faults& faults) {
  check_name(path, faults);
  ContentFile file{source, std::string(path.name), std::nullopt, 0};
  if (!source.text().empty()) {
    FrontMatter front = split_front_matter(source, faults);
    file.front = std::move(front.yaml);
    file.body = front.body;
  }
  if (const DocumentKind* kind = kind_of_folder(path.folder)) return parse_document(file, *kind, faults);
  if (path.folder == "themes") return parse_theme(file, faults);
  if (path.folder == "entities") return parse_entity(file, faults);
  return parse_page(file, faults);
}

ParsedContent parse_yaml(const PathParts& path, const SourceText& source, Faults& faults) {
  std::optional<Yaml> yaml;
  if (!source.text().empty()) yaml = read_yaml(source, 0, source.text().size(), faults);
  if (path.name == "site") return yaml ? parse_site(*yaml, faults) : Site{};
  if (path.name == "glossary") return yaml ? parse_glossary(*yaml, faults) : Glossary{};
  if (path.name == "redirects") return yaml ? parse_redirects(*yaml, source.path(), faults) : Redirects{};
  if (path.name == "synonyms") return yaml ? parse_synonyms(*yaml, faults) : SynonymGroups{};
  return yaml ? parse_golden_queries(*yaml, faults) : GoldenQueries{};
}

}  // namespace

Parsed parse(const SourceFile& file) {
  Parsed parsed;
  Faults faults(file.path, parsed.diagnostics);
  if (file.path.value == ledger_file) {
    parsed.content = parse_ledger(file.bytes, faults);
    return parsed;
  }
  const PathParts path = parts_of(file.path.value);
  if (!is_markdown(path) && !is_yaml(path)) {
    faults.error({}, "unexpected file", where_texts_live());
    return parsed;
  }
  const SourceText source(file.path, decode(file.bytes, file.path, faults));
  check_characters(source, faults);
  parsed.content = is_yaml(path) ? parse_yaml(path, source, faults) : parse_markdown(path, source, faults);
  return parsed;
}

}  // namespace commonplace
