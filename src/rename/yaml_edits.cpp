#include "rename/yaml_edits.h"

#include <algorithm>
#include <array>
#include <functional>

#include <fmt/format.h>

#include "base/error.h"

namespace commonplace {
namespace {

using Kind = NewName::Kind;
using Visit = std::function<void(const Yaml&)>;

const Yaml* value_of(const Yaml& map, std::string_view key) {
  if (map.kind != Yaml::Kind::map) return nullptr;
  const auto found = std::ranges::find(map.keys, key, &Yaml::text);
  return found == map.keys.end() ? nullptr : &map.items[static_cast<std::size_t>(found - map.keys.begin())];
}

// Visits every scalar at a path of keys; `*` goes into each item of a list, `?` through each key of a map.
void visit_at(const Yaml& yaml, std::string_view path, const Visit& visit) {
  if (path.empty()) {
    if (yaml.kind == Yaml::Kind::scalar) visit(yaml);
    return;
  }
  const std::string_view step = path.substr(0, path.find('.'));
  const std::string_view rest = step.size() < path.size() ? path.substr(step.size() + 1) : std::string_view();
  if (step == "*") {
    if (yaml.kind == Yaml::Kind::list)
      for (const Yaml& item : yaml.items) visit_at(item, rest, visit);
  } else if (step == "?") {
    for (const Yaml& key : yaml.keys) visit_at(key, rest, visit);
  } else if (const Yaml* const value = value_of(yaml, step)) {
    visit_at(*value, rest, visit);
  }
}

// Where content names things by their ids, in searches, and by their addresses.
struct Way {
  enum class Spelling { id, search, address };
  std::string_view files;  // the beginning of their paths
  std::string_view path;
  Kind kind;
  Spelling spelling = Spelling::id;
};
constexpr auto ways = std::to_array<Way>({
    {"", "themes.*", Kind::theme},
    {"", "quotes.themes.?", Kind::theme},
    {"", "quotes.add.*.themes.*", Kind::theme},
    {"", "host", Kind::entity},
    {"themes/", "related.*", Kind::theme},
    {"themes/", "passages.*.document", Kind::document},
    {"themes/", "search", Kind::theme, Way::Spelling::search},
    {"glossary.yaml", "*.entity", Kind::entity},
    {"golden-queries.yaml", "*.document", Kind::document},
    {"golden-queries.yaml", "*.passages.*.document", Kind::document},
    {"golden-queries.yaml", "*.query", Kind::theme, Way::Spelling::search},
    {"site.yaml", "navigation.*.url", Kind::page, Way::Spelling::address},
    {"site.yaml", "footer_links.*.url", Kind::page, Way::Spelling::address},
    {"site.yaml", "start_here.*.addresses.*", Kind::page, Way::Spelling::address},
});

class YamlEdits {
 public:
  YamlEdits(const SourcePath& file, const NewName& name, EditedText& text)
      : file_(file), name_(name), text_(text) {}

  std::vector<int> edit(const Yaml& yaml) {
    for (const Way& way : ways) {
      if (!file_.value.starts_with(way.files)) continue;
      if (way.spelling == Way::Spelling::id && way.kind != name_.kind) continue;
      visit_at(yaml, way.path, [&](const Yaml& scalar) {
        if (way.spelling == Way::Spelling::address)
          edit_address(scalar);
        else if (way.spelling == Way::Spelling::search)
          edit_search(scalar);
        else if (scalar.text == name_.before)
          replace(scalar, name_.after);
      });
    }
    if (file_.value == "redirects.yaml")
      for (const Yaml& target : yaml.items) edit_address(target);
    return std::move(lines_);
  }

 private:
  void edit_address(const Yaml& scalar) {
    if (scalar.kind != Yaml::Kind::scalar) return;
    if (const auto now = name_.renamed(file_, scalar.text)) replace(scalar, *now);
  }

  // `theme:equity`, `-district:long-beach`: filters by id.
  void edit_search(const Yaml& scalar) {
    constexpr std::array<std::string_view, 1> of_themes = {"theme:"};
    constexpr std::array<std::string_view, 4> of_entities = {"district:", "host:", "person:", "by:"};
    if (name_.kind == Kind::theme)
      for (const std::string_view filter : of_themes) edit_filter(scalar, filter);
    if (name_.kind == Kind::entity)
      for (const std::string_view filter : of_entities) edit_filter(scalar, filter);
  }

  void edit_filter(const Yaml& scalar, std::string_view filter) {
    const std::string old = std::string(filter) + name_.before;
    std::size_t written = text_.offset(scalar.spot);
    for (std::size_t at = next_word(scalar.text, old, 0); at != std::string::npos;
         at = next_word(scalar.text, old, at + old.size())) {
      written = next_word(text_.bytes(), old, written);
      if (written == std::string::npos) throw cannot_change(scalar);
      text_.replace(written + filter.size(), name_.before.size(), name_.after);
      written += old.size();
      lines_.push_back(scalar.spot.line);
    }
  }

  static bool is_part_of_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }

  // The next `word` that is not part of a longer one.
  static std::size_t next_word(std::string_view text, const std::string& word, std::size_t from) {
    for (std::size_t at = text.find(word, from); at != std::string_view::npos; at = text.find(word, at + 1)) {
      const bool begins = at == 0 || !is_part_of_word(text[at - 1]) || text[at - 1] == '-';
      const bool ends = at + word.size() >= text.size() || !is_part_of_word(text[at + word.size()]);
      if (begins && ends) return at;
    }
    return std::string_view::npos;
  }

  void replace(const Yaml& scalar, const std::string& now) {
    std::size_t at = text_.offset(scalar.spot);
    const std::string_view bytes = text_.bytes();
    if (at < bytes.size() && (bytes[at] == '"' || bytes[at] == '\'')) ++at;
    if (bytes.substr(at, scalar.text.size()) != scalar.text) throw cannot_change(scalar);
    text_.replace(at, scalar.text.size(), now);
    lines_.push_back(scalar.spot.line);
  }

  Error cannot_change(const Yaml& scalar) const {
    return Error(fmt::format("line {} of `{}` names `{}` in a way that cannot be changed safely",
                             scalar.spot.line, file_.value, name_.before),
                 "write it plainly, without backslashes, on one line");
  }

  const SourcePath& file_;
  const NewName& name_;
  EditedText& text_;
  std::vector<int> lines_;
};

// A value that YAML reads back as it is.
std::string as_scalar(const std::string& text) {
  const bool plain = !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == ' ' || c == '/' ||
           static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9');
  });
  const bool letter_first = plain && text.front() != '-' && text.front() != ' ' && text.back() != ' ';
  const bool word =
      letter_first && text != "true" && text != "false" && text != "null" && text != "yes" && text != "no";
  if (word) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

// Adds an item to the list under a key of a map that ends before `end`; makes the list if there is none.
void add_item(const SourcePath& file, const Yaml& map, std::string_view key, const std::string& item,
              std::size_t end, EditedText& text) {
  const Yaml* const list = value_of(map, key);
  const std::string value = as_scalar(item);
  if (list == nullptr) return text.insert(end, fmt::format("{}: [{}]{}", key, value, text.line_end()));
  if (list->kind != Yaml::Kind::list) {
    const int line =
        std::ranges::find(map.keys, key, &Yaml::text)->spot.line;  // a missing value has no place
    throw Error(fmt::format("line {} of `{}` has the key `{}` without a list", line, file.value, key),
                fmt::format("remove the line, or write `{}: []`", key));
  }
  const std::size_t at = text.offset(list->spot);
  if (at < text.bytes().size() && text.bytes()[at] == '[')
    return text.insert(at + 1, value + (list->items.empty() ? "" : ", "));
  const std::size_t line = text.bytes().rfind('\n', at) + 1;
  const std::string_view indent = text.bytes().substr(line, text.bytes().find('-', line) - line);
  text.insert(line, fmt::format("{}- {}{}", indent, value, text.line_end()));
}

}  // namespace

std::vector<int> rename_in_yaml(const SourcePath& file, const Yaml& yaml, const NewName& name,
                                EditedText& text) {
  return YamlEdits(file, name, text).edit(yaml);
}

std::vector<std::string> write_past(const Yaml& yaml, int body_line, const NewName& name, EditedText& text) {
  std::vector<std::string> written;
  if (name.kind == Kind::term) {
    for (const Yaml& entry : yaml.items) {
      const Yaml* const term = value_of(entry, "term");
      if (term == nullptr || term->spot.line != name.term.line || term->spot.column != name.term.column)
        continue;
      std::size_t at = text.offset(term->spot), length = name.before.size();
      const std::string_view bytes = text.bytes();
      const bool quoted = bytes[at] == '"' || bytes[at] == '\'';
      if (bytes.substr(at + (quoted ? 1 : 0), length) != name.before)
        throw Error(
            fmt::format("line {} of `glossary.yaml` writes the term in a way that cannot be changed safely",
                        term->spot.line),
            "write it plainly, without backslashes, on one line");
      if (quoted) length += 2;
      const Yaml* const past = value_of(entry, "formerly");
      std::string now = as_scalar(name.after);
      if (past == nullptr) {
        const std::size_t item = text.offset(entry.spot);
        if (bytes[item] == '{')
          now += fmt::format(", formerly: [{}]", as_scalar(name.before));
        else
          now += fmt::format("{}{}formerly: [{}]", text.line_end(),
                             std::string(static_cast<std::size_t>(entry.spot.column - 1), ' '),
                             as_scalar(name.before));
      } else {
        add_item(name.file_before, entry, "formerly", name.before, 0, text);
      }
      text.replace(at, length, std::move(now));
      written.push_back(fmt::format("formerly {}", name.before));
    }
    return written;
  }
  const std::size_t close = text.offset({body_line - 1, 1});  // of the line `---`
  if (name.number) {
    const Yaml* const number = value_of(yaml, "number");
    std::size_t at = text.offset(number->spot);
    if (text.bytes()[at] == '"' || text.bytes()[at] == '\'') ++at;
    text.replace(at, number->text.size(), std::to_string(name.number->second));
    written.push_back(fmt::format("number {}", name.number->second));
    add_item(name.file_before, yaml, "aliases", name.addresses.front().first, close, text);
    written.push_back(fmt::format("alias {}", name.addresses.front().first));
  }
  add_item(name.file_before, yaml, "formerly", name.before, close, text);
  written.push_back(fmt::format("formerly {}", name.before));
  return written;
}

}  // namespace commonplace
