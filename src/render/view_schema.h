#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/name.h"
#include "pages/body_view.h"
#include "pages/field.h"
#include "pages/json_ld.h"

namespace commonplace {

// What a template may do with a field: show it, show it unescaped (html), open a section on it
// (anything but a number), or look into it (record, list of records).
enum class ValueKind { text, number, flag, html, record, list };

struct ViewSchema;

struct ViewField {
  std::string_view name;
  std::string_view meaning;
  ValueKind kind = ValueKind::text;
  const ViewSchema& (*inside)() = nullptr;  // of a record, and of a list whose items are records
};

// The fields of a struct that a page shows, read from its Fields list (pages/field.h).
struct ViewSchema {
  std::vector<ViewField> fields;
};

// A template's name and what it may show.
struct PageSchema {
  std::string_view template_name;
  const ViewSchema* view = nullptr;
};

template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
concept HtmlValue = std::is_same_v<T, BodyView> || std::is_same_v<T, RichView> || std::is_same_v<T, JsonLd>;
template <class T>
concept TextValue = std::is_same_v<T, std::string> || std::is_same_v<T, Url>;
template <class T>
concept Record = requires {
  sizeof(Fields<T>);
};

template <Record Struct>
const ViewSchema& view_schema();

// The field without its name; what is optional is what it is when it is there.
template <class Value>
ViewField describe_value() {
  if constexpr (is_optional<Value>) {
    return describe_value<typename Value::value_type>();
  } else if constexpr (is_vector<Value>) {
    return {{}, {}, ValueKind::list, describe_value<typename Value::value_type>().inside};
  } else if constexpr (TextValue<Value>) {
    return {{}, {}, ValueKind::text};
  } else if constexpr (std::is_same_v<Value, bool>) {
    return {{}, {}, ValueKind::flag};
  } else if constexpr (std::is_same_v<Value, int>) {
    return {{}, {}, ValueKind::number};
  } else if constexpr (HtmlValue<Value>) {
    return {{}, {}, ValueKind::html};
  } else {
    static_assert(Record<Value>, "a field of a type that no template can show: see pages/field.h");
    return {{}, {}, ValueKind::record, &view_schema<Value>};
  }
}

template <Record Struct>
const ViewSchema& view_schema() {
  static const ViewSchema schema = [] {
    const auto describe = []<class Value>(const ListedField<Struct, Value>& field) {
      ViewField described = describe_value<Value>();
      described.name = field.name;
      described.meaning = field.meaning;
      return described;
    };
    return Fields<Struct>::list([&](const auto&... fields) { return ViewSchema{{describe(fields)...}}; });
  }();
  return schema;
}

// One for each alternative of a variant of page structs.
template <class... Pages>
std::vector<PageSchema> page_schemas(std::type_identity<std::variant<Pages...>>) {
  return {PageSchema{Pages::template_name, &view_schema<Pages>()}...};
}

}  // namespace commonplace
