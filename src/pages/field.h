#pragma once

#include <string_view>

namespace commonplace {

// How a template sees a view: every struct that a page shows lists its fields once, beside its
// definition, by specialising Fields<Struct> with
//   static constexpr auto list(auto use) { return use(field("title", &MeetingPage::title, "the title"), ...);
//   }
// which hands all of them to `use` at once; being a template it costs nothing where no one asks.
// From the list come the data a template gets, the check that a template uses no other name, and
// the documentation. A field may be std::string or int (text, escaped), Url (made relative to the
// page), bool, a struct with Fields, std::optional or std::vector of these, BodyView (HTML of a body),
// RichView (HTML of one text) or JsonLd (a script-safe JSON text).
template <class Struct, class Value>
struct ListedField {
  std::string_view name;
  Value Struct::*member;
  std::string_view meaning;
};

template <class Struct, class Value>
constexpr ListedField<Struct, Value> field(std::string_view name, Value Struct::*member,
                                           std::string_view meaning) {
  return {name, member, meaning};
}

template <class Struct>
struct Fields;

}  // namespace commonplace
