#include "import/draft/renumbered.h"

#include <map>

#include <fmt/format.h>

namespace commonplace {

void mark_renumbered(Draft& draft) {
  std::map<int, int> next;  // for each depth of the open lists the number that Markdown gives
  bool is_marked = false;   // the list
  for (DraftBlock& block : draft.blocks) {
    if (block.kind != DraftKind::item) {
      next.clear();
      continue;
    }
    next.erase(next.upper_bound(block.depth), next.end());
    const auto known = next.find(block.depth);
    if (known == next.end()) is_marked = false;
    if (!block.ordered) {
      next.erase(block.depth);
      continue;
    }
    const int given = known == next.end() ? block.number : known->second;
    if (given != block.number && !is_marked) {
      block.reviews.push_back(
          {block.spot, fmt::format("the site will number this item {}, not {}", given, block.number)});
      is_marked = true;
    }
    next[block.depth] = given + 1;
  }
}

}  // namespace commonplace
