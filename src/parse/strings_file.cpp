#include "parse/strings_file.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/nearest.h"
#include "parse/encoding.h"
#include "parse/faults.h"
#include "parse/source_text.h"
#include "parse/yaml.h"

namespace commonplace {
namespace {

std::string file_name(std::string_view language) {
  return fmt::format("strings.{}.yaml", language);
}

const SourceFile* file_of(const std::vector<SourceFile>& templates, std::string_view language) {
  const auto found = std::ranges::find(templates, file_name(language),
                                       [](const SourceFile& file) { return file.path.value; });
  return found == templates.end() ? nullptr : &*found;
}

// Those that the templates speak: `en` for strings.en.yaml.
std::vector<std::string> languages_of(const std::vector<SourceFile>& templates) {
  constexpr std::string_view before = "strings.", after = ".yaml";
  std::vector<std::string> languages;
  for (const SourceFile& file : templates) {
    std::string_view name = file.path.value;
    if (!name.starts_with(before) || !name.ends_with(after) || name.size() <= before.size() + after.size())
      continue;
    name.remove_prefix(before.size());
    name.remove_suffix(after.size());
    languages.emplace_back(name);
  }
  return languages;
}

Strings read_file(const SourceFile& file, Diagnostics& diagnostics) {
  Strings strings;
  strings.source = file.path;
  Faults faults(file.path, diagnostics);
  const SourceText source(file.path, decode(file.bytes, file.path, faults));
  const std::optional<Yaml> yaml = read_yaml(source, 0, source.text().size(), faults);
  if (!yaml) return strings;
  if (yaml->kind != Yaml::Kind::map) {
    faults.error(yaml->spot, "interface text must be written as `key: words`");
    return strings;
  }
  for (std::size_t i = 0; i < yaml->items.size(); ++i) {
    const Yaml& key = yaml->keys[i];
    const Yaml& words = yaml->items[i];
    if (words.kind != Yaml::Kind::scalar || words.text.empty())
      faults.error(words.spot, fmt::format("`{}` must be text", key.text),
                   "put quotation marks around words that contain `: ` or start with a brace");
    else if (!message_gaps(words.text))
      faults.error(words.spot, fmt::format("the braces in `{}` are not valid", key.text),
                   "a placeholder is `{name}`, a plural is `{count, plural, one {# page} other {# pages}}`");
    strings.messages.emplace(key.text, Placed<std::string>{words.text, words.spot.line, words.spot.column});
  }
  return strings;
}

std::vector<std::string> gaps_of(const Placed<std::string>& message) {
  std::vector<std::string> gaps = message_gaps(message.value).value_or(std::vector<std::string>{});
  std::ranges::sort(gaps);
  return gaps;
}

// A translation says all that the English says, and no more.
void compare(const Strings& strings, const Strings& english, Diagnostics& diagnostics) {
  Faults faults(strings.source, diagnostics);
  std::vector<std::string> known;
  for (const auto& [key, message] : english.messages) {
    known.push_back(key);
    const auto here = strings.messages.find(key);
    if (here == strings.messages.end()) {
      faults.error({}, fmt::format("the key `{}` is missing", key),
                   fmt::format("it translates `{}` in {}", message.value, english.source.value));
    } else if (gaps_of(here->second) != gaps_of(message)) {
      faults.error({here->second.line, here->second.column},
                   fmt::format("`{}` must have the placeholders of the English: `{}`", key,
                               fmt::join(gaps_of(message), "`, `")),
                   fmt::format("it translates `{}`", message.value));
    }
  }
  for (const auto& [key, message] : strings.messages)
    if (!english.messages.contains(key))
      faults.error({message.line, message.column}, fmt::format("unknown key `{}`", key),
                   did_you_mean(key, known, fmt::format("{} does not have it", english.source.value)));
}

}  // namespace

Site site_of(const std::vector<Parsed>& parsed) {
  for (const Parsed& one : parsed)
    if (const Site* site = std::get_if<Site>(&one.content)) return *site;
  return {};
}

Strings read_strings(const std::vector<SourceFile>& templates, const Site& site, Diagnostics& content,
                     Diagnostics& diagnostics) {
  const std::string language = site.locale.substr(0, site.locale.find('-'));
  const SourceFile* own = file_of(templates, site.locale);
  if (own == nullptr) own = file_of(templates, language);
  if (own == nullptr) {
    const std::vector<std::string> there = languages_of(templates);
    content.push_back(error_at({{"site.yaml"}, site.locale_line, site.locale_column},
                               fmt::format("the templates have no `{}`, the words of the interface in `{}`",
                                           file_name(language), site.locale),
                               there.empty()
                                   ? fmt::format("put `{}` back into the templates", file_name("en"))
                                   : fmt::format("write `locale: {}`, or translate `{}`",
                                                 fmt::join(there, "` or `locale: "), file_name("en"))));
    return {};
  }
  Strings strings = read_file(*own, diagnostics);
  strings.locale = site.locale;
  const SourceFile* english = file_of(templates, "en");
  if (english != nullptr && english != own) {
    Diagnostics of_another_file;
    compare(strings, read_file(*english, of_another_file), diagnostics);
  }
  return strings;
}

}  // namespace commonplace
