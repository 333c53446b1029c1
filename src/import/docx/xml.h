#pragma once

#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace commonplace {

// Names in Word's XML without their prefix (`w:p` is `p`): pugixml knows no namespaces, and a program
// may bind other prefixes than Word does.
std::string_view local_name(const char* name);
inline std::string_view local_name(pugi::xml_node node) {
  return local_name(node.name());
}

// The first child of that local name; an empty node when there is none.
pugi::xml_node child_named(pugi::xml_node node, std::string_view name);

// The value of the attribute of that local name, empty when there is none.
std::string_view attribute_of(pugi::xml_node node, std::string_view name);

// All text directly in an element, also when a comment or CDATA parts it.
std::string text_of(pugi::xml_node node);

// Attribute `val` of the child `name`: how Word writes down one property.
std::string_view property_of(pugi::xml_node properties, std::string_view name);

// A property that is on or off: on when the element is there and its `val` does not deny it.
bool is_on(pugi::xml_node properties, std::string_view name);

// Content that tracked changes took away: not there once they are accepted.
bool is_deleted(pugi::xml_node node);

// Of an `AlternateContent` the branch to read: the first choice, or what stands in for it.
pugi::xml_node chosen_alternative(pugi::xml_node node);

}  // namespace commonplace
