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

std::vector<std::pair<Named, Range>> names_in(std::string_view text, const std::vector<HashedWord>& words,
                                              const Names& names) {
  std::vector<std::pair<Named, Range>> found;
  for (std::size_t w = 0; w < words.size();) {
    const auto name = names.longest_at(text, words, w);
    if (!name) {
      ++w;
      continue;
    }
    found.emplace_back(name->named, Range{words[w].range.begin, words[w + name->words - 1].range.end});
    w += name->words;
  }
  return found;
}

std::vector<Mention> find_mentions(const Body& body, const BodyWords& words, const Names& names,
                                   const std::vector<Reference>& references) {
  std::vector<Mention> found;
  std::set<Named> linked;  // in this section
  int section = -1;
  for (std::uint32_t p = 0; p < body.passages.size(); ++p) {
    const Passage& passage = body.passages[p];
    if (passage.section != section) linked.clear();
    section = passage.section;
    for (const auto& [named, range] : names_in(passage.body.text, words[p], names)) {
      const bool link = linked.count(named) == 0 && can_be_linked(passage, p, range, references);
      if (link) linked.insert(named);
      found.push_back({named, p, range, link});
    }
  }
  return found;
}

std::vector<NoteMention> find_note_mentions(const Body& body, const Names& names) {
  std::vector<NoteMention> found;
  for (std::uint32_t n = 0; n < body.notes.size(); ++n) {
    const std::string& text = body.notes[n].body.text;
    for (const auto& [named, range] : names_in(text, hashed_words(text), names))
      if (named.kind == Named::Kind::entity) found.push_back({named.index, n, range});
  }
  return found;
}

std::vector<std::vector<NotePlace>> note_places(const std::vector<DocumentRelations>& documents,
                                                std::size_t entities) {
  std::vector<std::vector<NotePlace>> places(entities);
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    for (const NoteMention& mention : documents[d].note_mentions) {
      auto& rows = places[mention.entity];
      const bool is_new = rows.empty() || rows.back().document != d || rows.back().note != mention.note;
      if (is_new) rows.push_back({d, mention.note, mention.range});
    }
  }
  return places;
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
