#include "pages/passage_card.h"

#include <fmt/format.h>

#include "model/urls.h"
#include "text/words.h"

namespace commonplace {
namespace {

// The column heads of a table, which away from its document is known by them.
std::string column_heads(const Passage& table) {
  std::string heads;
  for (const Range cell : table.table.rows.front()) {
    const std::string_view head = cell.of(table.body.text);
    if (!head.empty()) heads += fmt::format("{}{}", heads.empty() ? "" : ", ", head);
  }
  return heads;
}

// The row of a table around byte `at`.
Range row_around(const Passage& table, std::uint32_t at) {
  for (const std::vector<Range>& row : table.table.rows) {
    if (!row.empty() && at < row.back().end) return {row.front().begin, row.back().end};
  }
  return {};
}

}  // namespace

const BodyLinks& links_of(const Relations& relations, const SourcePath& source) {
  static const BodyLinks none;
  const auto found = relations.links.find(source);
  return found == relations.links.end() ? none : found->second;
}

PassageCard passage_card(const Corpus& corpus, const Relations& relations, std::uint32_t document,
                         std::uint32_t passage, Range part) {
  const Document& home = corpus.documents()[document];
  const Passage& shown = home.body.passages[passage];
  PassageCard card;
  card.url = url_of(home, shown);
  const std::string path = fmt::format("{}", fmt::join(heading_path(home.body, shown.section), " › "));
  if (!path.empty()) card.headings = path;
  const bool is_table = shown.kind == PassageKind::table && !shown.table.rows.empty();
  if (is_table) card.table = column_heads(shown);
  if (!is_table || !part.empty())
    card.words = RichView{&shown.body, &links_of(relations, home.source), part, {}};
  return card;
}

PassageCard mention_card(const Corpus& corpus, const Relations& relations, const MentionPlace& mention) {
  const Passage& passage = corpus.documents()[mention.document].body.passages[mention.passage];
  const Range around = passage.kind == PassageKind::table
                           ? row_around(passage, mention.range.begin)
                           : sentence_around(passage.body.text, mention.range.begin);
  PassageCard card = passage_card(corpus, relations, mention.document, mention.passage, around);
  if (card.words) card.words->overlays = {{OverlayKind::hit, mention.range, {}, {}}};
  return card;
}

PassageGroup passage_group(const Corpus& corpus, std::uint32_t document) {
  const Document& shown = corpus.documents()[document];
  PassageGroup group;
  group.document = document_link(corpus, shown);
  if (shown.host) group.host = corpus.entities()[*corpus.find(shown.host->value)].name.value;
  return group;
}

}  // namespace commonplace
