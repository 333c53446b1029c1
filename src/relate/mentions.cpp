#include "relate/mentions.h"

#include <algorithm>
#include <set>

namespace commonplace {

// One walk over the words of a passage asks at each word for the longest name that begins there; a
// name found is taken whole and the walk goes on behind it. So the leftmost wins, then the longest:
//
//   The Long Beach Unified Teachers Association
//       \______________/                          with the names `Long Beach`, `Long Beach Unified`
//                                                  and `Unified Teachers Association`
//
// What a step costs does not grow with the number of names: see names.cpp.

namespace {

bool is_link_like(const Mark& mark) {
  return mark.kind == MarkKind::link || mark.kind == MarkKind::code || mark.kind == MarkKind::image;
}

// Whether a mention at `range` could carry a link without lying in or across another.
bool can_be_linked(const Passage& passage, std::uint32_t index, Range range,
                   const std::vector<Reference>& references) {
  if (passage.kind == PassageKind::code) return false;
  const auto& marks = passage.body.marks;
  if (std::any_of(marks.begin(), marks.end(),
                  [&](const Mark& mark) { return is_link_like(mark) && mark.range.overlaps(range); }))
    return false;
  const auto first =
      std::lower_bound(references.begin(), references.end(), index,
                       [](const Reference& each, std::uint32_t p) { return each.passage < p; });
  return std::none_of(first, references.end(), [&](const Reference& each) {
    return each.passage == index && each.range.overlaps(range);
  });
}

}  // namespace

std::vector<Mention> find_mentions(const Body& body, const BodyWords& words, const Names& names,
                                   const std::vector<Reference>& references) {
  std::vector<Mention> found;
  std::set<Named> linked;  // in this section
  int section = -1;
  for (std::uint32_t p = 0; p < body.passages.size(); ++p) {
    const Passage& passage = body.passages[p];
    if (passage.section != section) linked.clear();
    section = passage.section;
    for (std::size_t w = 0; w < words[p].size();) {
      const auto name = names.longest_at(passage.body.text, words[p], w);
      if (!name) {
        ++w;
        continue;
      }
      const Range range{words[p][w].range.begin, words[p][w + name->words - 1].range.end};
      const bool link = linked.count(name->named) == 0 && can_be_linked(passage, p, range, references);
      if (link) linked.insert(name->named);
      found.push_back({name->named, p, range, link});
      w += name->words;
    }
  }
  return found;
}

std::vector<std::vector<MentionPlace>> mention_places(const std::vector<DocumentRelations>& documents,
                                                      Named::Kind kind, std::size_t count) {
  std::vector<std::vector<MentionPlace>> places(count);
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    for (const Mention& mention : documents[d].mentions) {
      if (mention.named.kind != kind) continue;
      auto& rows = places[mention.named.index];
      const bool is_new = rows.empty() || rows.back().document != d || rows.back().passage != mention.passage;
      if (is_new) rows.push_back({d, mention.passage, mention.range});
    }
  }
  return places;
}

}  // namespace commonplace
