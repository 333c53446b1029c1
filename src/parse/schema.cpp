#include "parse/schema.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/nearest.h"
#include "model/old_address.h"
#include "text/fold.h"

namespace commonplace {
namespace {

const std::vector<Yaml> no_items;

// A map with more of them is not what it was taken for; to list all, each with the key it may mean, would
// help nobody.
constexpr std::size_t most_unknown_keys = 20;

bool is_there(const Yaml& map, std::string_view key) {
  for (std::size_t i = 0; i < map.keys.size(); ++i)
    if (map.keys[i].text == key) return map.items[i].kind != Yaml::Kind::nothing;
  return false;
}

// A line of text must stay one on a terminal.
std::string printable(std::string_view text) {
  std::string shown;
  for (const char c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
      shown += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    else
      shown += c;
  return shown;
}

std::string known_keys(const std::vector<std::string>& known) {
  return fmt::format("known keys are `{}`", fmt::join(known, "`, `"));
}

}  // namespace

void Field::must_be(std::string_view what, std::string help) const {
  faults.error(value.spot, fmt::format("`{}` must be {}", key, what), std::move(help));
}

bool check_keys(const Yaml& map, std::string_view what, const std::vector<std::string>& required,
                const std::vector<std::string>& known, Faults& faults, Severity missing) {
  if (map.kind != Yaml::Kind::map) {
    faults.error(map.spot, fmt::format("{} must be written as `key: value`", what), known_keys(known));
    return false;
  }
  for (const std::string& key : required)
    if (!is_there(map, key))
      faults.add(missing, map.spot, fmt::format("{} must have the key `{}`", what, key),
                 fmt::format("write `{}: ...`", key));
  std::size_t unknown = 0;
  for (const Yaml& key : map.keys) {
    if (std::ranges::count(known, key.text)) continue;
    if (++unknown <= most_unknown_keys)
      faults.error(key.spot, fmt::format("unknown key `{}`", key.text),
                   did_you_mean(key.text, known, known_keys(known)));
    else if (unknown == most_unknown_keys + 1)
      faults.error(key.spot, "more unknown keys follow, which are not listed", known_keys(known));
  }
  return true;
}

std::string read_text(const Field& field) {
  if (field.value.kind == Yaml::Kind::scalar) {
    if (!fold(field.value.text).empty()) return field.value.text;
    field.must_be(field.value.text.empty() ? "text" : "text that can be seen",
                  "write a value, or leave the key out");
    return {};
  }
  const bool list = field.value.kind == Yaml::Kind::list;
  field.must_be(list ? "text, not a list" : "text, not a map",
                "put quotation marks around a value that contains `: ` or starts with a bracket");
  return {};
}

std::optional<int> read_whole_number(const Field& field) {
  const std::string& text = field.value.text;
  int number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = field.value.kind == Yaml::Kind::scalar && fault == std::errc{} &&
                     end == text.data() + text.size() && number > 0;
  if (whole) return number;
  field.must_be("a whole number above 0", fmt::format("write `{}: 48`", field.key));
  return std::nullopt;
}

std::optional<Date> read_day(const Field& field) {
  const std::string text = read_text(field);
  const auto date = parse_date(text);
  if (date && date->day > 0) return date;
  if (!text.empty())
    field.faults.error(field.value.spot, fmt::format("`{}: {}` is not a date", field.key, text),
                       fmt::format("write `{}: 2023-01-15`", field.key));
  return std::nullopt;
}

std::string read_web_address(const Field& field) {
  return read_address(field, fault_of_web_address);
}

std::string read_address(const Field& field, AddressFault (*fault_of)(std::string_view)) {
  std::string address = read_text(field);
  if (address.empty()) return {};
  const AddressFault fault = fault_of(address);
  if (fault.text.empty()) return address;
  field.faults.error(field.value.spot, fault.text, fault.help);
  return {};
}

Placed<Url> read_site_address(const Field& field) {
  std::string address = read_text(field);
  if (!address.empty() && (!address.starts_with('/') || address.starts_with("//"))) {
    field.faults.error(field.value.spot, fmt::format("`{}` is not an address on this site", address),
                       "start it with one `/`, like `/meetings/48/`");
    address.clear();
  }
  return {Url{std::move(address)}, field.value.spot.line, field.value.spot.column};
}

Placed<Url> read_old_address(const Field& field) {
  Placed<Url> old = read_site_address(field);
  const std::string fault = old.value.empty() ? std::string() : fault_of_old_address(old.value.value);
  if (fault.empty()) return old;
  field.faults.error(
      field.value.spot, fmt::format("the old address `{}` {}", printable(old.value.value), fault),
      "write it as it was in the browser's address bar, from the first `/` after the site's name");
  old.value.value.clear();
  return old;
}

const std::vector<Yaml>& read_list(const Field& field) {
  if (field.value.kind == Yaml::Kind::list) return field.value.items;
  field.must_be("a list", "start each item with `- `");
  return no_items;
}

const std::vector<Yaml>& read_list_file(const Yaml& yaml, std::string_view what, Faults& faults) {
  if (yaml.kind != Yaml::Kind::list && yaml.kind != Yaml::Kind::nothing)
    faults.error(yaml.spot, fmt::format("{} must be a list", what), "start each item with `- `");
  return yaml.kind == Yaml::Kind::list ? yaml.items : no_items;
}

std::vector<Placed<std::string>> read_texts(const Field& field) {
  std::vector<Placed<std::string>> texts;
  if (field.value.kind == Yaml::Kind::scalar) {
    field.must_be("a list", fmt::format("write `{}: [{}]`", field.key, field.value.text));
    return texts;
  }
  for (const Yaml& item : read_list(field)) {
    if (item.kind == Yaml::Kind::scalar && !item.text.empty())
      texts.push_back({item.text, item.spot.line, item.spot.column});
    else
      field.faults.error(item.spot, fmt::format("each item of `{}` must be text", field.key),
                         "put quotation marks around an item that contains `: ` or starts with a bracket");
  }
  return texts;
}

std::vector<Placed<std::string>> read_former_ids(const Field& field) {
  std::vector<Placed<std::string>> ids = read_texts(field);
  std::erase_if(ids, [&](const Placed<std::string>& id) {
    const bool good = std::ranges::all_of(
        id.value, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
    if (!good)
      field.faults.error({id.line, id.column}, fmt::format("`{}` cannot have been an id", id.value),
                         "write the name that the file had, without `.md`");
    return !good;
  });
  return ids;
}

std::optional<std::size_t> read_choice(const Field& field, const std::vector<std::string>& choices) {
  const std::string text = read_text(field);
  const auto found = std::ranges::find(choices, text);
  if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
  if (!text.empty())
    field.faults.error(
        field.value.spot, fmt::format("`{}: {}` is not known", field.key, text),
        did_you_mean(text, choices, fmt::format("write one of `{}`", fmt::join(choices, "`, `"))));
  return std::nullopt;
}

bool read_yes_or_no(const Field& field) {
  return read_choice(field, {"true", "false"}).value_or(0) == 0;
}

}  // namespace commonplace
