#include "relation_dump.h"

#include <algorithm>
#include <iterator>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace commonplace::testing {
namespace {

const std::string& id_of(const Corpus& corpus, std::uint32_t document) {
  return corpus.documents()[document].id.value;
}

std::string place_of(const Corpus& corpus, std::uint32_t document, std::uint32_t passage) {
  return fmt::format("{} ¶{}", id_of(corpus, document), passage + 1);
}

std::string words_of(const Corpus& corpus, std::uint32_t document, std::uint32_t passage, Range range) {
  return std::string(range.of(corpus.documents()[document].body.passages[passage].body.text));
}

std::string name_of(const Corpus& corpus, Named named) {
  return named.kind == Named::Kind::entity ? corpus.entities()[named.index].id.value
                                           : "term " + corpus.terms()[named.index].term.value;
}

std::string neighbour(const Corpus& corpus, int index) {
  return index < 0 ? "none" : id_of(corpus, static_cast<std::uint32_t>(index));
}

std::string listed(const std::vector<std::string>& texts) {
  return texts.empty() ? "none" : fmt::format("{}", fmt::join(texts, ", "));
}

// One line of `line(d, row)` for each row of each document.
template <class Rows, class Line>
std::string each_row(const Relations& relations, Rows DocumentRelations::*rows, Line line) {
  std::string out;
  for (std::uint32_t d = 0; d < relations.documents.size(); ++d) {
    for (const auto& row : relations.documents[d].*rows) out += line(d, row) + "\n";
  }
  return out;
}

}  // namespace

std::string dump_mentions(const Corpus& corpus, const Relations& relations) {
  return each_row(relations, &DocumentRelations::mentions, [&](std::uint32_t d, const Mention& row) {
    return fmt::format("{}: `{}` is {}{}", place_of(corpus, d, row.passage),
                       words_of(corpus, d, row.passage, row.range), name_of(corpus, row.named),
                       row.linked ? ", linked" : "");
  });
}

std::string dump_references(const Corpus& corpus, const Relations& relations) {
  return each_row(relations, &DocumentRelations::references, [&](std::uint32_t d, const Reference& row) {
    return fmt::format("{}: `{}` is {}", place_of(corpus, d, row.passage),
                       words_of(corpus, d, row.passage, row.range), id_of(corpus, row.target));
  });
}

std::string dump_districts(const Corpus& corpus, const Relations& relations) {
  std::string out;
  for (std::uint32_t d = 0; d < relations.documents.size(); ++d) {
    const auto& of_passages = relations.documents[d].districts;
    for (std::uint32_t p = 0; p < of_passages.size(); ++p) {
      std::vector<std::string> ids;
      for (const std::uint32_t district : of_passages[p]) ids.push_back(corpus.entities()[district].id.value);
      out += fmt::format("{}: {}\n", place_of(corpus, d, p), listed(ids));
    }
  }
  return out;
}

std::string dump_links(const Corpus& /*corpus*/, const Relations& relations) {
  std::map<std::pair<std::string, std::string>, std::string> sorted;
  for (const auto& [source, links] : relations.links) {
    for (const auto& [written, target] : links) sorted[{source.value, written}] = target.url.value;
  }
  std::string out;
  for (const auto& [key, url] : sorted)
    out += fmt::format("{}: `{}` leads to {}\n", key.first, key.second, url);
  return out;
}

std::string dump_backlinks(const Corpus& corpus, const Relations& relations) {
  return each_row(relations, &DocumentRelations::backlinks, [&](std::uint32_t d, const Backlink& row) {
    return fmt::format("{} from {}: {}", id_of(corpus, d), place_of(corpus, row.document, row.passage),
                       words_of(corpus, row.document, row.passage, row.sentence));
  });
}

std::string dump_neighbours(const Corpus& corpus, const Relations& relations) {
  std::string out;
  for (std::uint32_t d = 0; d < relations.documents.size(); ++d) {
    out += fmt::format("{} < {} < {}\n", neighbour(corpus, relations.documents[d].previous), id_of(corpus, d),
                       neighbour(corpus, relations.documents[d].next));
  }
  return out;
}

std::string dump_related(const Corpus& corpus, const Relations& relations) {
  return each_row(relations, &DocumentRelations::related, [&](std::uint32_t d, const RelatedDocument& row) {
    std::vector<std::string> themes, entities;
    for (const std::uint32_t theme : row.themes) themes.push_back(corpus.themes()[theme].id.value);
    for (const std::uint32_t entity : row.entities) entities.push_back(corpus.entities()[entity].id.value);
    return fmt::format("{} with {}, {:.2f}: themes [{}], entities [{}], words [{}]", id_of(corpus, d),
                       id_of(corpus, row.document), row.score, fmt::join(themes, ", "),
                       fmt::join(entities, ", "), fmt::join(row.words, ", "));
  });
}

std::string dump_themes(const Corpus& corpus, const Topics& topics) {
  const std::vector<ThemeRelations>& themes = topics.themes;
  std::string out;
  const auto counted = [](const std::vector<Counted>& rows, const auto& values) {
    std::vector<std::string> texts;
    for (const Counted& row : rows)
      texts.push_back(fmt::format("{} {}", values[row.index].id.value, row.count));
    return listed(texts);
  };
  for (std::size_t t = 0; t < themes.size(); ++t) {
    out += corpus.themes()[t].id.value + "\n";
    for (const ThemePassage& row : themes[t].passages) {
      const std::string& text = corpus.documents()[row.document].body.passages[row.passage].body.text;
      out += fmt::format("  {} {}: {}\n", row.curated ? "curated" : "matched",
                         place_of(corpus, row.document, row.passage), text);
    }
    std::vector<std::string> documents;
    for (const std::uint32_t document : themes[t].documents) documents.push_back(id_of(corpus, document));
    out += fmt::format("  documents: {}\n", listed(documents));
    out += fmt::format("  districts: {}\n", counted(themes[t].districts, corpus.entities()));
    out += fmt::format("  related: {}\n", counted(themes[t].related, corpus.themes()));
  }
  return out;
}

std::string dump_bylines(const Corpus& corpus, const Relations& relations) {
  std::string out;
  std::vector<std::string> unnamed;
  for (std::size_t e = 0; e < corpus.entities().size(); ++e) {
    const std::string& id = corpus.entities()[e].id.value;
    const auto line = [&](std::string_view what, const std::string& where) {
      out += fmt::format("{} {} {}\n", id, what, where);
    };
    for (const std::uint32_t d : relations.bylines[e].written) line("wrote", id_of(corpus, d));
    for (const std::uint32_t d : relations.bylines[e].affiliated) line("has the author of", id_of(corpus, d));
    for (const NotePlace& place : relations.entity_notes[e]) {
      const Note& note = corpus.documents()[place.document].body.notes[place.note];
      line("is in note", fmt::format("{} of {}: `{}`", note.number, id_of(corpus, place.document),
                                     place.range.of(note.body.text)));
    }
    for (const MentionPlace& place : relations.entity_mentions[e])
      line("is in", fmt::format("{}: `{}`", place_of(corpus, place.document, place.passage),
                                words_of(corpus, place.document, place.passage, place.range)));
    if (!relations.named[e]) unnamed.push_back(id);
  }
  return out + fmt::format("named nowhere: {}\n", listed(unnamed));
}

std::string dump(const Corpus& corpus, const Relations& relations) {
  return dump_mentions(corpus, relations) + dump_references(corpus, relations) +
         dump_links(corpus, relations) + dump_backlinks(corpus, relations) +
         dump_neighbours(corpus, relations) + dump_related(corpus, relations);
}

}  // namespace commonplace::testing
