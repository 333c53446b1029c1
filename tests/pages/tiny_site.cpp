#include "tiny_site.h"

#include <stdexcept>
#include <utility>

#include "english.h"
#include "relate/quote_speakers.h"

namespace commonplace {
namespace {

Passage passage(std::string id, std::string text, int section = -1) {
  Passage made;
  made.id = {std::move(id)};
  made.body.text = std::move(text);
  made.section = section;
  return made;
}

Heading heading(std::string id, std::string text, int parent = -1) {
  Heading made;
  made.title.text = std::move(text);
  made.id = std::move(id);
  made.parent = parent;
  return made;
}

Range range_of_words(const std::string& text, const std::string& words) {
  const std::size_t begin = text.find(words);
  if (begin == std::string::npos) throw std::logic_error("`" + words + "` does not stand in `" + text + "`");
  return range_of(begin, begin + words.size());
}

Quote quote(std::string id, const Document& document, std::uint32_t passage,
            const std::vector<std::string>& parts, std::string attribution, std::vector<ThemeId> themes) {
  Quote made;
  made.id = {std::move(id)};
  made.passage = passage;
  for (const std::string& part : parts) {
    made.parts.push_back(range_of_words(document.body.passages[passage].body.text, part));
    made.text += (made.text.empty() ? "" : " ") + part;
  }
  made.card = "“" + made.text + "”";
  made.spoken = true;
  made.attribution = std::move(attribution);
  made.themes = std::move(themes);
  return made;
}

Site site() {
  Site made;
  made.title = "Tide Notes";
  made.organization = "Harbor Circle";
  made.description = "What schools of the bay told each other.";
  made.base_url = "https://tide.example.org/notes/";
  made.contact = "tide@example.org";
  made.navigation = {{"Meetings", {{"/meetings/"}}}, {"A–Z", {{"/entities/"}}}};
  return made;
}

Document meeting_7() {
  Document made;
  made.id = {"meeting-7"};
  made.source = {"meetings/meeting-7.md"};
  made.kind = "meeting-summary";
  made.number = 7;
  made.title = "Counting the minutes";
  made.dates = {{2012, 3, 5}, {2012, 3, 5}};
  made.themes = {{{"time"}}, {{"trust"}}};
  made.body.passages = {passage("p-a", "Quail Unified moved the bell. Teachers of LOOM met at noon."),
                        passage("p-b", "One teacher said, “We found an hour each week.”")};
  made.quotes = {quote("meeting-7-b", made, 1, {"We found an hour each week."}, "One teacher", {{"time"}})};
  return made;
}

Passage table_passage() {
  Passage made = passage("p-t", "Group\tShare\nQuail Unified\t40%", 1);
  made.kind = PassageKind::table;
  const std::string& text = made.body.text;
  made.table.columns = {Alignment::none, Alignment::right};
  made.table.rows = {{range_of_words(text, "Group"), range_of_words(text, "Share")},
                     {range_of_words(text, "Quail Unified"), range_of_words(text, "40%")}};
  return made;
}

Document meeting_9() {
  Document made;
  made.id = {"meeting-9"};
  made.source = {"meetings/meeting-9.md"};
  made.kind = "meeting-summary";
  made.number = 9;
  made.title = "Trust is slow work";
  made.dates = {{2013, 11, 9}, {2013, 11, 10}};
  made.place = "Otter Point";
  made.host = Placed<EntityId>{{"quail"}};
  made.authors = {{"Ana de la Cruz", "Harbor Institute"}, {"Ben Ode", ""}};
  made.themes = {{{"trust"}}};
  made.form = Form::digest;
  made.source_work = {"Trust is slow work", "Bay Press", "https://bay.example.org/9", {"files/nine.pdf"}};
  made.summary = "Why trust takes years.";
  made.body.headings = {heading("h-start", "The start"), heading("h-small", "Small steps", 0),
                        heading("h-end", "The end")};
  made.body.passages = {
      passage("p-c", "At Meeting 7 in Quail Unified we saw it. Nobody ran LOOM then.", 0),
      passage("p-d", "“We kept LOOM small,” a principal of Quail Unified said, “and it held for years.”", 1),
      table_passage(), passage("p-e", "A parent said, “Call me before the letter comes.”", 2)};
  made.quotes = {quote("meeting-9-d", made, 1, {"We kept LOOM small,", "and it held for years."},
                       "a principal of Quail Unified", {{"time"}, {"trust"}}),
                 quote("meeting-9-e", made, 3, {"Call me before the letter comes."}, "", {{"trust"}})};
  made.quotes[1].featured = true;
  return made;
}

Document harbor() {
  Document made;
  made.id = {"harbor"};
  made.source = {"case-studies/harbor.md"};
  made.kind = "case-study";
  made.title = "Harbor learns to wait";
  made.dates = {{2014, 10, 0}, {2014, 10, 0}};
  made.body.passages = {passage("p-f", "Harbor waited. Meeting 9 had warned of haste.")};
  return made;
}

Theme theme(std::string id, std::string name) {
  Theme made;
  made.source = {"themes/" + id + ".md"};
  made.id = {std::move(id)};
  made.name = std::move(name);
  return made;
}

Entity entity(std::string id, std::string_view kind, std::string name) {
  Entity made;
  made.source = {"entities/" + id + ".md"};
  made.id = {std::move(id)};
  made.kind = kind;
  made.name = {std::move(name)};
  return made;
}

std::vector<ParsedContent> contents() {
  Theme trust = theme("trust", "Trust");
  trust.also = {"good faith"};
  trust.related = {{{"time"}}};
  trust.body.passages = {passage("p-x", "How people come to rely on each other.")};
  Entity quail = entity("quail", "district", "Quail Unified");
  quail.also = {{"QUSD"}};
  quail.body.passages = {passage("p-y", "A district of nine schools.")};
  Glossary glossary(2);
  glossary[0].term = {"LOOM"};
  glossary[0].expansion = "Learning on Our Mornings";
  glossary[0].entity = Placed<EntityId>{{"loom"}};
  glossary[1].term = {"bell schedule"};
  glossary[1].meaning = "When lessons begin and end.";
  ProsePage about;
  about.id = "about";
  about.source = {"pages/about.md"};
  about.title = "About";
  return {site(),
          meeting_7(),
          meeting_9(),
          harbor(),
          theme("time", "Time"),
          trust,
          quail,
          entity("loom", "program", "Loom Mornings"),
          entity("writer", "person", "Ana de la Cruz"),
          glossary,
          about};
}

}  // namespace

Range range_in(const TinySite& site, std::uint32_t document, std::uint32_t passage,
               const std::string& words) {
  return range_of_words(site.corpus.documents()[document].body.passages[passage].body.text, words);
}

TinySite tiny_site(std::vector<ParsedContent> more) {
  return tiny_site(std::move(more), english_design());
}

TinySite tiny_site(std::vector<ParsedContent> more, const Design& design) {
  std::vector<Parsed> parsed;
  for (ParsedContent& content : contents()) parsed.push_back({std::move(content), {}});
  for (ParsedContent& content : more) parsed.push_back({std::move(content), {}});
  Diagnostics diagnostics;
  TinySite site{
      assemble(std::move(parsed), {{{"files/nine.pdf"}, {1'234'567}}}, {.design = design}, diagnostics),
      {},
      {}};
  if (!diagnostics.empty()) throw std::logic_error(diagnostics.front().text);

  constexpr Named loom{Named::Kind::entity, 0}, quail{Named::Kind::entity, 1};
  site.relations.documents.resize(site.corpus.documents().size());
  for (std::size_t d = 0; d < site.corpus.documents().size(); ++d)
    site.relations.documents[d].authors.resize(site.corpus.documents()[d].authors.size());
  DocumentRelations& nine = site.relations.documents[1];
  nine.mentions = {{quail, 0, range_in(site, 1, 0, "Quail Unified"), true},
                   {loom, 0, range_in(site, 1, 0, "LOOM"), true},
                   {loom, 1, range_in(site, 1, 1, "LOOM"), true},
                   {quail, 1, range_in(site, 1, 1, "Quail Unified"), false},
                   {quail, 2, range_in(site, 1, 2, "Quail Unified"), false}};
  nine.authors = {2, std::nullopt};
  nine.references = {{0, range_in(site, 1, 0, "Meeting 7"), 0}};
  nine.backlinks = {{2, 0, range_in(site, 2, 0, "Meeting 9 had warned of haste.")}};
  nine.related = {{0, 1.0, {1}, {1, 0}, {"bell", "hour"}}};
  nine.previous = 0;
  site.relations.documents[0].next = 1;
  site.relations.entity_mentions = {
      {{0, 0, range_in(site, 0, 0, "LOOM")},
       {1, 0, range_in(site, 1, 0, "LOOM")},
       {1, 1, range_in(site, 1, 1, "LOOM")}},
      {{0, 0, range_in(site, 0, 0, "Quail Unified")}, {1, 2, range_in(site, 1, 2, "Quail Unified")}},
      {}};
  site.relations.entity_notes.resize(site.corpus.entities().size());
  site.relations.bylines.resize(site.corpus.entities().size());
  site.relations.bylines[2].written = {1};
  site.relations.named.assign(site.corpus.entities().size(), true);
  site.relations.term_mentions.resize(site.corpus.terms().size());
  for (std::size_t d = 0; d < site.corpus.documents().size(); ++d) {
    const std::size_t passages = site.corpus.documents()[d].body.passages.size();
    site.relations.documents[d].districts.resize(passages);
    site.topics.of_passages.emplace_back(passages);
    site.relations.documents[d].speakers =
        quote_speakers(site.corpus.documents()[d], PersonNames(site.corpus));
  }
  site.relations.documents[0].districts[0] = {1};
  nine.districts = {{1}, {1}, {1}, {}};
  site.topics.themes = {
      {}, {{{1, 1, true}, {1, 3, true}, {2, 0, false}, {1, 0, false}}, {1, 2}, {{1, 2}}, {{0, 1}}}};
  site.topics.of_passages[1] = {{1}, {1}, {}, {1}};
  site.topics.of_passages[2] = {{1}};
  return site;
}

}  // namespace commonplace
