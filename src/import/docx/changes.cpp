#include "import/docx/changes.h"

#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "import/docx/xml.h"

namespace commonplace {
namespace {

// Word cuts one change into pieces where the looks of its words change.
bool goes_on_from_before(pugi::xml_node change) {
  const pugi::xml_node before = change.previous_sibling();
  return local_name(before) == local_name(change) &&
         attribute_of(before, "author") == attribute_of(change, "author");
}

// Within properties it is the change of a paragraph's mark or of a row.
bool is_of_properties(pugi::xml_node change) {
  return local_name(change.parent()).ends_with("Pr");
}

void add_count(int count, std::string_view one, std::string_view several, std::vector<std::string>& all) {
  if (count > 0) all.push_back(fmt::format("{} {}", count, count == 1 ? one : several));
}

}  // namespace

void OpenChanges::count(pugi::xml_node story) {
  for (const pugi::xml_node node : story.children()) {
    const std::string_view name = local_name(node);
    if (!is_of_properties(node) && !goes_on_from_before(node)) {
      insertions += name == "ins";
      deletions += name == "del";
      moves += name == "moveTo";
    }
    count(node);
  }
}

std::optional<std::string> OpenChanges::review() const {
  std::vector<std::string> all;
  add_count(insertions, "open insertion", "open insertions", all);
  add_count(deletions, "open deletion", "open deletions", all);
  add_count(moves, "open move", "open moves", all);
  if (all.empty()) return {};
  return fmt::format("this file has tracked changes ({}): the draft has the text with all of them accepted",
                     fmt::join(all, ", "));
}

}  // namespace commonplace
