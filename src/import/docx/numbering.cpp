#include "import/docx/numbering.h"

#include <algorithm>
#include <charconv>

#include "import/docx/xml.h"
#include "import/ink_builder.h"

namespace commonplace {
namespace {

int number_or(std::string_view text, int otherwise) {
  int number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::clamp(number, 0, 1'000'000);
}

std::size_t level_or(std::string_view text, std::size_t otherwise, std::size_t levels) {
  return std::min(static_cast<std::size_t>(number_or(text, static_cast<int>(otherwise))), levels - 1);
}

// "3", "3.", "3)" or "(3)".
bool is_decimal_label(std::string_view format, std::string_view text, std::size_t level) {
  if (format != "decimal") return false;
  const std::string number = "%" + std::to_string(level + 1);
  return text == number || text == number + "." || text == number + ")" || text == "(" + number + ")";
}

}  // namespace

void DocxNumbering::read_level(pugi::xml_node node, Levels& all) {
  Level& level = all.at(level_or(attribute_of(node, "ilvl"), 0, levels));
  level.format = property_of(node, "numFmt");
  if (level.format.empty()) level.format = "decimal";  // what the schema says when nothing is said
  level.text = printable_words(property_of(node, "lvlText"));
  if (!child_named(node, "lvlText"))
    level.text = "%" + std::to_string(&level - all.data() + 1) + ".";  // what Word offers first
  level.style = property_of(node, "pStyle");
  level.start = number_or(property_of(node, "start"), 1);
  level.is_legal = is_on(node, "isLgl");
  if (child_named(node, "lvlRestart")) level.restarts_below = number_or(property_of(node, "lvlRestart"), 0);
  const pugi::xml_node indent = child_named(child_named(node, "pPr"), "ind");
  level.indent = number_or(attribute_of(indent, "left"), number_or(attribute_of(indent, "start"), 0));
}

void DocxNumbering::read_list(pugi::xml_node node, List& list) {
  for (const pugi::xml_node one : node.children()) {
    if (local_name(one) != "lvlOverride") continue;
    const std::string_view start = property_of(one, "startOverride");
    if (!start.empty()) list.restarts[number_or(attribute_of(one, "ilvl"), 0)] = number_or(start, 1);
    if (const pugi::xml_node level = child_named(one, "lvl")) read_level(level, list.levels);
  }
}

// A definition (`abstractNum`) may leave its levels to another that belongs to a list style: the one says
// `numStyleLink`, the other `styleLink` with the same name.
DocxNumbering::DocxNumbering(pugi::xml_node root) {
  std::map<std::string_view, pugi::xml_node> of_style;
  for (const pugi::xml_node node : root.children()) {
    if (local_name(node) == "abstractNum") of_style.emplace(property_of(node, "styleLink"), node);
  }
  std::map<std::string, Levels, std::less<>> definitions;
  for (const pugi::xml_node node : root.children()) {
    if (local_name(node) != "abstractNum") continue;
    const std::string_view link = property_of(node, "numStyleLink");
    const auto linked = link.empty() ? of_style.end() : of_style.find(link);
    const std::string id(attribute_of(node, "abstractNumId"));
    for (const pugi::xml_node level : (linked == of_style.end() ? node : linked->second).children())
      if (local_name(level) == "lvl") read_level(level, definitions[id]);
    definitions.try_emplace(id);
    counts_[id].fill(-1);
  }
  for (const pugi::xml_node node : root.children()) {
    const auto definition = definitions.find(property_of(node, "abstractNumId"));
    if (local_name(node) != "num" || definition == definitions.end()) continue;
    List list{definition->first, definition->second, {}, false};
    read_list(node, list);
    lists_.emplace(attribute_of(node, "numId"), std::move(list));
  }
}

std::optional<DocxNumbering::Mark> DocxNumbering::next(std::string_view key, int level) {
  const auto found = lists_.find(key);
  if (found == lists_.end()) return {};
  List& list = found->second;
  const std::size_t at = std::min(static_cast<std::size_t>(std::max(level, 0)), levels - 1);
  const Level& own = list.levels.at(at);

  std::array<int, levels>& counts = counts_.find(list.counter)->second;
  if (!list.begun) {
    for (const auto& [of_level, start] : list.restarts)
      if (of_level < static_cast<int>(levels)) counts.at(static_cast<std::size_t>(of_level)) = start - 1;
    list.begun = true;
  }
  counts.at(at) = counts.at(at) < 0 ? own.start : counts.at(at) + 1;
  for (std::size_t below = at + 1; below < levels; ++below) {
    const int restart = list.levels.at(below).restarts_below;
    if (restart < 0 || static_cast<int>(at) < restart) counts.at(below) = -1;
  }
  if (own.format == "none" && own.text.empty()) return {};
  Mark mark;
  mark.depth = static_cast<int>(at) + 1;
  mark.is_bullet = own.format == "bullet";
  mark.number = counts.at(at);
  mark.indent = own.indent;
  if (!mark.is_bullet) mark.printed = printed(list.levels, counts, at);
  mark.is_decimal = is_decimal_label(own.format, own.text, at);
  return mark;
}

std::string DocxNumbering::printed(const Levels& all, const std::array<int, levels>& counts, std::size_t at) {
  const std::string_view text = all.at(at).text;
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_count = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
    if (!is_count) {
      out += text[i];
      continue;
    }
    const auto of = static_cast<std::size_t>(text[++i] - '1');
    const int count = counts.at(of) < 0 ? all.at(of).start : counts.at(of);
    const std::string& format = all.at(of).format;
    out += formatted_number(count, all.at(at).is_legal ? "decimal" : std::string_view(format));
  }
  return out;
}

int DocxNumbering::level_of_style(std::string_view key, std::string_view style) const {
  const auto list = lists_.find(key);
  if (list == lists_.end() || style.empty()) return 0;
  const auto level = std::ranges::find(list->second.levels, style, &Level::style);
  return level == list->second.levels.end() ? 0 : static_cast<int>(level - list->second.levels.begin());
}

}  // namespace commonplace
