#pragma once

#include <string>

#include <kainjow/mustache.hpp>

#include "base/name.h"
#include "model/urls.h"
#include "render/body_html.h"
#include "render/script_json.h"
#include "render/view_schema.h"

namespace commonplace {

namespace mustache = kainjow::mustache;

// The values of a view as Mustache takes them, read by its Fields list: addresses relative to the
// page at `page`, bodies and texts as HTML, numbers as digits. What is absent, false or empty, an
// empty text too, closes a section and opens an inverted one.
template <class Value>
mustache::data bind(const Value& value, const Url& page);

inline mustache::data bind_text(const std::string& text) {
  return text.empty() ? mustache::data(mustache::data::type::bool_false) : mustache::data(text);
}

template <Record Struct>
mustache::data bind_record(const Struct& record, const Url& page) {
  mustache::data object(mustache::data::type::object);
  const auto bind_field = [&](const auto& field) {
    object[std::string(field.name)] = bind(record.*field.member, page);
  };
  Fields<Struct>::list([&](const auto&... fields) { (bind_field(fields), ...); });
  return object;
}

// The library copies what is put into a list, with all that is in it. So places are put there, and filled.
template <class Item>
mustache::data bind_list(const std::vector<Item>& items, const Url& page) {
  mustache::data list(mustache::data::type::list);
  for (std::size_t i = 0; i < items.size(); ++i) list.push_back(false);
  auto& places =
      const_cast<mustache::list&>(list.list_value());  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  for (std::size_t i = 0; i < items.size(); ++i) places[i] = bind(items[i], page);
  return list;
}

template <class Value>
mustache::data bind(const Value& value, const Url& page) {
  if constexpr (is_optional<Value>) {
    return value ? bind(*value, page) : mustache::data(mustache::data::type::bool_false);
  } else if constexpr (is_vector<Value>) {
    return bind_list(value, page);
  } else if constexpr (std::is_same_v<Value, std::string>) {
    return bind_text(value);
  } else if constexpr (std::is_same_v<Value, Url>) {
    return bind_text(value.empty() ? std::string() : relative_url(page, value));
  } else if constexpr (std::is_same_v<Value, bool>) {
    return mustache::data(value);
  } else if constexpr (std::is_same_v<Value, int>) {
    return mustache::data(std::to_string(value));
  } else if constexpr (std::is_same_v<Value, JsonLd>) {
    return bind_text(script_json(value.text));
  } else if constexpr (HtmlValue<Value>) {
    std::string html;
    append_html(html, value, page);
    return bind_text(html);
  } else {
    return bind_record(value, page);
  }
}

}  // namespace commonplace
