#include "import/docx/numbering.h"

#include <algorithm>
#include <charconv>

#include "import/docx/xml.h"

namespace commonplace {
namespace {

int number_or(std::string_view text, int otherwise) {
  int number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::clamp(number, 0, 1'000'000);
}

}  // namespace

DocxNumbering::Levels DocxNumbering::read_levels(pugi::xml_node definition) {
  Levels all;
  for (const pugi::xml_node node : definition.children()) {
    if (local_name(node) != "lvl") continue;
    Level& level = all.at(static_cast<std::size_t>(std::min(number_or(attribute_of(node, "ilvl"), 0), 8)));
    const std::string_view format = property_of(node, "numFmt");
    level.format = format == "none" ? Format::none : format == "bullet" ? Format::bullet : Format::number;
    level.start = number_or(property_of(node, "start"), 1);
  }
  return all;
}

// A definition (`abstractNum`) may leave its levels to another that carries a list style: the one says
// `numStyleLink`, the other `styleLink` with the same name.
DocxNumbering::DocxNumbering(pugi::xml_node root) {
  std::map<std::string_view, pugi::xml_node> of_style;
  for (const pugi::xml_node node : root.children()) {
    if (local_name(node) == "abstractNum") of_style.emplace(property_of(node, "styleLink"), node);
  }
  for (const pugi::xml_node node : root.children()) {
    if (local_name(node) == "abstractNum") {
      const std::string_view link = property_of(node, "numStyleLink");
      const auto linked = link.empty() ? of_style.end() : of_style.find(link);
      const std::string id(attribute_of(node, "abstractNumId"));
      definitions_[id] = read_levels(linked == of_style.end() ? node : linked->second);
      counts_[id].fill(-1);
    } else if (local_name(node) == "num") {
      List list{std::string(property_of(node, "abstractNumId")), {}, false};
      for (const pugi::xml_node one : node.children()) {
        const std::string_view start = property_of(one, "startOverride");
        if (!start.empty()) list.restarts[number_or(attribute_of(one, "ilvl"), 0)] = number_or(start, 1);
      }
      lists_.emplace(attribute_of(node, "numId"), list);
    }
  }
}

std::optional<DocxNumbering::Mark> DocxNumbering::next(std::string_view list, int level) {
  const auto found = lists_.find(list);
  if (found == lists_.end()) return {};
  const auto definition = definitions_.find(found->second.counter);
  if (definition == definitions_.end()) return {};
  const auto at = static_cast<std::size_t>(std::clamp(level, 0, levels - 1));
  const Level& format = definition->second.at(at);
  if (format.format == Format::none) return {};

  std::array<int, levels>& counts = counts_.find(found->second.counter)->second;
  if (!found->second.begun) {
    for (const auto& [of_level, start] : found->second.restarts)
      if (of_level < levels) counts.at(static_cast<std::size_t>(of_level)) = start - 1;
    found->second.begun = true;
  }
  counts.at(at) = counts.at(at) < 0 ? format.start : counts.at(at) + 1;
  std::fill(counts.begin() + static_cast<std::ptrdiff_t>(at) + 1, counts.end(), -1);
  return Mark{static_cast<int>(at) + 1, format.format == Format::number,
              format.format == Format::number ? counts.at(at) : 0};
}

}  // namespace commonplace
