#include "import/docx/xml.h"

namespace commonplace {

std::string_view local_name(const char* name) {
  const std::string_view whole = name;
  const std::size_t colon = whole.find(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

pugi::xml_node child_named(pugi::xml_node node, std::string_view name) {
  return node.find_child([&](pugi::xml_node child) { return local_name(child) == name; });
}

std::string_view attribute_of(pugi::xml_node node, std::string_view name) {
  return node.find_attribute([&](pugi::xml_attribute one) { return local_name(one.name()) == name; }).value();
}

std::string text_of(pugi::xml_node node) {
  std::string text;
  for (const pugi::xml_node child : node.children())
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) text += child.value();
  return text;
}

std::string_view property_of(pugi::xml_node properties, std::string_view name) {
  return attribute_of(child_named(properties, name), "val");
}

bool is_on(pugi::xml_node properties, std::string_view name) {
  if (!child_named(properties, name)) return false;
  const std::string_view value = property_of(properties, name);
  return value != "0" && value != "false" && value != "off" && value != "none";
}

bool is_deleted(pugi::xml_node node) {
  const std::string_view name = local_name(node);
  return name == "del" || name == "moveFrom" ||
         (name == "tr" && child_named(child_named(node, "trPr"), "del")) ||
         (name == "tc" && child_named(child_named(node, "tcPr"), "cellDel"));
}

pugi::xml_node chosen_alternative(pugi::xml_node node) {
  const pugi::xml_node choice = child_named(node, "Choice");
  return choice ? choice : child_named(node, "Fallback");
}

}  // namespace commonplace
