#include "import/docx/styles.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "import/docx/style_names.h"
#include "import/docx/xml.h"

namespace commonplace {
namespace {

constexpr int word_half_points = 20;  // what Word takes when nobody says a size

std::optional<int> number_of(std::string_view text) {
  int number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  // Word's own measures are far below; what is above would only overflow in sums.
  if (fault != std::errc() || end == text.data() || number < -100'000 || number > 100'000) return {};
  return number;
}

std::optional<bool> toggle(pugi::xml_node properties, std::string_view name) {
  if (!child_named(properties, name)) return {};
  return is_on(properties, name);
}

template <class Value>
void fill(std::optional<Value>& own, const std::optional<Value>& base) {
  if (!own) own = base;
}

// Space before or after a paragraph: in twips, in hundredths of a line, or what HTML would have.
std::optional<int> space_of(pugi::xml_node spacing, const char* side) {
  constexpr int html_space = 280, twips_of_line = 240;
  const std::string name(side);
  const std::string_view automatic = attribute_of(spacing, name + "Autospacing");
  if (automatic == "1" || automatic == "true" || automatic == "on") return html_space;
  if (const auto lines = number_of(attribute_of(spacing, name + "Lines")))
    return *lines * twips_of_line / 100;
  return number_of(attribute_of(spacing, name));
}

}  // namespace

RunLooks run_looks(pugi::xml_node properties) {
  RunLooks looks;
  looks.bold = toggle(properties, "b");
  looks.italic = toggle(properties, "i");
  looks.underline = toggle(properties, "u");
  looks.strike = toggle(properties, "strike");
  if (is_on(properties, "dstrike")) looks.strike = true;
  looks.hidden = toggle(properties, "vanish");
  if (const std::string_view align = property_of(properties, "vertAlign"); !align.empty()) {
    looks.superscript = align == "superscript";
    looks.subscript = align == "subscript";
  }
  looks.half_points = number_of(property_of(properties, "sz"));
  return looks;
}

ParagraphLooks paragraph_looks(pugi::xml_node properties) {
  ParagraphLooks looks;
  const pugi::xml_node indent = child_named(properties, "ind");
  looks.indent = number_of(attribute_of(indent, "left"));
  fill(looks.indent, number_of(attribute_of(indent, "start")));
  const pugi::xml_node spacing = child_named(properties, "spacing");
  looks.space_before = space_of(spacing, "before");
  looks.space_after = space_of(spacing, "after");
  looks.contextual = toggle(properties, "contextualSpacing");
  if (const std::string_view align = property_of(properties, "jc"); !align.empty())
    looks.centred = align == "center";
  looks.outline = number_of(property_of(properties, "outlineLvl"));
  const pugi::xml_node list = child_named(properties, "numPr");
  if (const std::string_view id = property_of(list, "numId"); !id.empty()) looks.list = std::string(id);
  looks.list_level = number_of(property_of(list, "ilvl"));
  return looks;
}

RunLooks over(RunLooks own, const RunLooks& base) {
  fill(own.bold, base.bold);
  fill(own.italic, base.italic);
  fill(own.underline, base.underline);
  fill(own.strike, base.strike);
  fill(own.superscript, base.superscript);
  fill(own.subscript, base.subscript);
  fill(own.hidden, base.hidden);
  fill(own.half_points, base.half_points);
  return own;
}

ParagraphLooks over(ParagraphLooks own, const ParagraphLooks& base) {
  fill(own.indent, base.indent);
  fill(own.space_before, base.space_before);
  fill(own.space_after, base.space_after);
  fill(own.contextual, base.contextual);
  fill(own.centred, base.centred);
  fill(own.outline, base.outline);
  fill(own.list, base.list);
  fill(own.list_level, base.list_level);
  return own;
}

std::string heading_role(int outline) {
  if (outline < 0 || outline > 8) return {};
  return fmt::format("heading {}", std::min(outline, 5) + 1);
}

DocxStyles::DocxStyles(pugi::xml_node root) {
  const pugi::xml_node defaults = child_named(root, "docDefaults");
  paragraph_default_.run = run_looks(child_named(child_named(defaults, "rPrDefault"), "rPr"));
  if (!paragraph_default_.run.half_points) paragraph_default_.run.half_points = word_half_points;
  paragraph_default_.paragraph = paragraph_looks(child_named(child_named(defaults, "pPrDefault"), "pPr"));

  std::map<std::string_view, pugi::xml_node> nodes;
  for (const pugi::xml_node node : root.children())
    if (local_name(node) == "style") nodes.emplace(attribute_of(node, "styleId"), node);

  // Based on what is based on: from the style up. A chain longer than there are styles goes in a circle.
  for (const auto& [id, node] : nodes) {
    Style style;
    style.id = id;
    pugi::xml_node at = node;
    for (std::size_t steps = 0; at && steps < nodes.size(); ++steps) {
      if (style.role.empty()) style.role = role_of_style_name(property_of(at, "name"));
      if (style.role.empty()) style.role = role_of_style_name(attribute_of(at, "styleId"));
      style.run = over(style.run, run_looks(child_named(at, "rPr")));
      style.paragraph = over(style.paragraph, paragraph_looks(child_named(at, "pPr")));
      style.has_borders =
          style.has_borders || draws_lines(child_named(child_named(at, "tblPr"), "tblBorders"));
      const auto base = nodes.find(property_of(at, "basedOn"));
      at = base == nodes.end() ? pugi::xml_node() : base->second;
    }
    if (attribute_of(node, "type") == "paragraph") {
      style.run = over(style.run, paragraph_default_.run);
      style.paragraph = over(style.paragraph, paragraph_default_.paragraph);
    }
    styles_.emplace(id, std::move(style));
  }
  for (const auto& [id, node] : nodes) {
    const std::string_view by_default = attribute_of(node, "default");
    if (attribute_of(node, "type") == "paragraph" && (by_default == "1" || by_default == "true"))
      paragraph_default_ = styles_.find(id)->second;
  }
}

const DocxStyles::Style& DocxStyles::paragraph(std::string_view id) const {
  const auto found = styles_.find(id);
  return found == styles_.end() ? paragraph_default_ : found->second;
}

const DocxStyles::Style& DocxStyles::character(std::string_view id) const {
  const auto found = styles_.find(id);
  return found == styles_.end() ? character_default_ : found->second;
}

const DocxStyles::Style& DocxStyles::table(std::string_view id) const {
  return character(id);
}

bool draws_lines(pugi::xml_node borders) {
  for (const pugi::xml_node side : borders.children()) {
    const std::string_view line = attribute_of(side, "val");
    if (!line.empty() && line != "nil" && line != "none") return true;
  }
  return false;
}

}  // namespace commonplace
