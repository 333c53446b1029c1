#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/name.h"
#include "model/date.h"
#include "model/placed.h"
#include "parse/faults.h"
#include "parse/link_address.h"
#include "parse/yaml.h"

namespace commonplace {

// What a map may hold is written as a table, one row a key, with a function that reads the value:
//
//   const std::vector<Key<Theme>> keys = {
//       {"name", Need::required, text_into(&Theme::name)},
//       {"related", Need::optional, ids_into(&Theme::related)},
//   };
//   read_map(yaml, "a theme", keys, theme, faults);
//
// A missing key, an unknown one (with the nearest known one) and a value of the wrong type are
// faults at their place. A key without a value counts as not there.

enum class Need { required, optional };

// A value on its way into the model, with its key.
struct Field {
  std::string_view key;
  const Yaml& value;
  Faults& faults;

  // Reports "`key` must be ...".
  void must_be(std::string_view what, std::string help = {}) const;
};

template <class T>
struct Key {
  std::string_view name;
  Need need = Need::optional;
  std::function<void(const Field&, T&)> read;
};

// Reports missing keys, with the severity `missing`, and unknown ones; false when `map` is no map at all.
bool check_keys(const Yaml& map, std::string_view what, const std::vector<std::string>& required,
                const std::vector<std::string>& known, Faults& faults, Severity missing = Severity::error);

template <class T>
void read_map(const Yaml& map, std::string_view what, const std::vector<Key<T>>& keys, T& into,
              Faults& faults, Severity missing = Severity::error) {
  std::vector<std::string> required, known;
  for (const Key<T>& key : keys) {
    known.emplace_back(key.name);
    if (key.need == Need::required) required.emplace_back(key.name);
  }
  if (!check_keys(map, what, required, known, faults, missing)) return;
  for (std::size_t i = 0; i < map.items.size(); ++i) {
    if (map.items[i].kind == Yaml::Kind::nothing) continue;
    for (const Key<T>& key : keys)
      if (key.name == map.keys[i].text) key.read({key.name, map.items[i], faults}, into);
  }
}

// Values. Each reports what is wrong and then gives something empty.
std::string read_text(const Field& field);
bool read_yes_or_no(const Field& field);                   // true or false; true when it is neither
std::optional<int> read_whole_number(const Field& field);  // above 0
std::optional<Date> read_day(const Field& field);          // 2023-01-15
std::string read_web_address(const Field& field);          // http:// or https://
std::string read_address(const Field& field, AddressFault (*fault_of)(std::string_view));
Placed<Url> read_site_address(const Field& field);  // begins with `/`
Placed<Url> read_old_address(const Field& field);   // the same, of a page that is no more
std::vector<Placed<std::string>> read_texts(const Field& field);
std::vector<Placed<std::string>> read_former_ids(const Field& field);  // names that files had
// The items of a list, for lists of maps; empty when it is none.
const std::vector<Yaml>& read_list(const Field& field);
// The items of a whole file that is a list, "the glossary"; a file of comments only has none.
const std::vector<Yaml>& read_list_file(const Yaml& yaml, std::string_view what, Faults& faults);
// One of `choices`; their index.
std::optional<std::size_t> read_choice(const Field& field, const std::vector<std::string>& choices);

// Makes an id of text; whether it names something is assemble's business.
template <class Id>
Placed<Id> as_id(Placed<std::string> text) {
  return {Id{std::move(text.value)}, text.line, text.column};
}

template <class Id>
Placed<Id> read_id(const Field& field) {
  return {Id{read_text(field)}, field.value.spot.line, field.value.spot.column};
}

template <class Id>
std::vector<Placed<Id>> read_ids(const Field& field) {
  std::vector<Placed<Id>> ids;
  for (Placed<std::string>& text : read_texts(field)) ids.push_back(as_id<Id>(std::move(text)));
  return ids;
}

// Readers for members, for the rows of a table.
template <class T>
auto text_into(std::string T::*member) {
  return [member](const Field& field, T& into) { into.*member = read_text(field); };
}
template <class T>
auto texts_into(std::vector<std::string> T::*member) {
  return [member](const Field& field, T& into) {
    for (Placed<std::string>& text : read_texts(field)) (into.*member).push_back(std::move(text.value));
  };
}
template <class T>
auto web_address_into(std::string T::*member) {
  return [member](const Field& field, T& into) { into.*member = read_web_address(field); };
}
template <class T>
auto placed_text_into(Placed<std::string> T::*member) {
  return [member](const Field& field, T& into) {
    into.*member = {read_text(field), field.value.spot.line, field.value.spot.column};
  };
}
template <class T>
auto placed_texts_into(std::vector<Placed<std::string>> T::*member) {
  return [member](const Field& field, T& into) { into.*member = read_texts(field); };
}
template <class T>
auto former_ids_into(std::vector<Placed<std::string>> T::*member) {
  return [member](const Field& field, T& into) { into.*member = read_former_ids(field); };
}
template <class T, class Id>
auto id_into(Placed<Id> T::*member) {
  return [member](const Field& field, T& into) { into.*member = read_id<Id>(field); };
}
template <class T, class Id>
auto ids_into(std::vector<Placed<Id>> T::*member) {
  return [member](const Field& field, T& into) { into.*member = read_ids<Id>(field); };
}

}  // namespace commonplace
