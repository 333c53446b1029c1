#include "pages/passage_card.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "model/urls.h"
#include "pages/frame.h"
#include "text/sentences.h"

namespace commonplace {
namespace {

// The column heads of a table, by which a whole table is known away from its document.
std::string column_heads(const Passage& table) {
  std::string heads;
  for (const Range cell : table.table.rows.front()) {
    const std::string_view head = cell.of(table.body.text);
    if (!head.empty()) heads += fmt::format("{}{}", heads.empty() ? "" : ", ", head);
  }
  return heads;
}

// The cells of the row that holds byte `at`, each under the head of its column; empty ones left out.
// None for the heads themselves.
std::vector<TableCell> row_around(const Passage& table, const BodyLinks& links, std::uint32_t at) {
  const auto& rows = table.table.rows;
  const auto row = std::ranges::find_if(
      rows, [&](const std::vector<Range>& cells) { return !cells.empty() && at < cells.back().end; });
  std::vector<TableCell> cells;
  if (row == rows.begin()) return cells;
  for (std::size_t column = 0; row != rows.end() && column < row->size(); ++column) {
    if ((*row)[column].empty()) continue;
    TableCell cell;
    if (column < rows.front().size()) cell.head = rows.front()[column].of(table.body.text);
    cell.words = {&table.body, &links, (*row)[column], {}};
    cells.push_back(std::move(cell));
  }
  return cells;
}

void mark(const std::vector<Range>& marked, RichView& view) {
  for (const Range range : marked) {
    if (view.part.empty() || view.part.contains(range))
      view.overlays.push_back({OverlayKind::hit, range, {}, {}});
  }
}

void show_table(const Passage& table, const BodyLinks& links, Range part, const std::vector<Range>& marked,
                PassageCard& card) {
  if (!part.empty()) card.row = listing(row_around(table, links, part.begin));
  if (!card.row) {
    card.table = column_heads(table);
    return;
  }
  for (TableCell& cell : card.row->items) mark(marked, cell.words);
}

}  // namespace

const BodyLinks& links_of(const Relations& relations, const SourcePath& source) {
  static const BodyLinks none;
  const auto found = relations.links.find(source);
  return found == relations.links.end() ? none : found->second;
}

const std::vector<FormerAnchor>* former_anchors(const Relations& relations, const SourcePath& source) {
  const auto found = relations.addresses.former.find(source);
  return found == relations.addresses.former.end() ? nullptr : &found->second;
}

PassageCard passage_card(const Corpus& corpus, const Relations& relations, std::uint32_t document,
                         std::uint32_t passage, Range part, const std::vector<Range>& marked) {
  const Document& home = corpus.documents()[document];
  const Passage& shown = home.body.passages[passage];
  const BodyLinks& links = links_of(relations, home.source);
  PassageCard card;
  card.url = url_of(home, shown);
  card.address = corpus.site().base_url + card.url.value.substr(1);
  const std::string path = fmt::format("{}", fmt::join(heading_path(home.body, shown.section), " › "));
  if (!path.empty()) card.headings = path;
  if (shown.kind == PassageKind::table && !shown.table.rows.empty()) {
    show_table(shown, links, part, marked, card);
  } else {
    card.words = RichView{&shown.body, &links, part, {}};
    mark(marked, *card.words);
  }
  return card;
}

PassageCard mention_card(const Corpus& corpus, const Relations& relations, const MentionPlace& mention) {
  const Passage& passage = corpus.documents()[mention.document].body.passages[mention.passage];
  const Range part = passage.kind == PassageKind::table
                         ? mention.range
                         : sentence_around(passage.body.text, mention.range.begin);
  return passage_card(corpus, relations, mention.document, mention.passage, part, {mention.range});
}

PassageCard note_card(const Corpus& corpus, const Relations& relations, const NotePlace& place) {
  const Document& home = corpus.documents()[place.document];
  const Note& note = home.body.notes[place.note];
  PassageCard card;
  card.url = url_of(home, note);
  card.address = absolute_url(corpus.site(), card.url);
  card.headings = corpus.strings()("footnote_number", {{"number", note.number}});
  card.words = RichView{
      &note.body, &links_of(relations, home.source), sentence_around(note.body.text, place.range.begin), {}};
  mark({place.range}, *card.words);
  return card;
}

PassageGroup passage_group(const Corpus& corpus, std::uint32_t document) {
  const Document& shown = corpus.documents()[document];
  PassageGroup group;
  group.document = document_link(corpus, shown);
  group.year = shown.dates.start.year;
  if (shown.host) group.host = corpus.entities()[*corpus.find(shown.host->value)].name.value;
  return group;
}

}  // namespace commonplace
