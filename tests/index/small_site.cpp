#include "index/small_site.h"

#include <algorithm>
#include <utility>
#include <variant>

#include <doctest/doctest.h>

#include "index/write_index.h"
#include "relate/relate.h"

namespace commonplace {
namespace {

Theme theme(std::string id, std::string name, std::vector<std::string> also, std::string search) {
  Theme made;
  made.id = {std::move(id)};
  made.source = {"themes/" + made.id.value + ".md"};
  made.name = std::move(name);
  made.also = std::move(also);
  made.search = std::move(search);
  return made;
}

Entity entity(std::string_view kind, std::string id, std::string name, std::vector<std::string> also) {
  Entity made;
  made.id = {std::move(id)};
  made.source = {"entities/" + made.id.value + ".md"};
  made.kind = kind;
  made.name = {std::move(name), 1, 1};
  for (std::string& other : also) made.also.push_back({std::move(other), 1, 1});
  return made;
}

Term term(std::string name, std::string expansion) {
  Term made;
  made.term = {std::move(name), 1, 1};
  made.expansion = std::move(expansion);
  return made;
}

Document first_meeting() {
  Document made = make_document("meeting-1", "meeting-summary", "The long road to coherence", "2013-03-07");
  made.number = 1;
  made.host = {EntityId{"alder-valley"}, 1, 1};
  made.authors = {{"Ines Okafor", "Lantern Institute"}};
  made.themes = {{{"leadership"}, 1, 1}};
  add_passage(made, "Site leaders", "p-time", "Principals need time to visit classrooms every week.");
  add_passage(made, "Site leaders", "p-visits", "Classroom visits, said one principal, change a mind-set.");
  add_passage(made, "Money", "p-lcff",
              "The Local Control Funding Formula (LCFF) moved choices to districts.");
  add_passage(made, "Money", "p-budget", "Under LCFF the budget of a K–12 district is its own to explain.");
  add_note(made, "Figures on the budget come from the district office.");
  return made;
}

Document second_meeting() {
  Document made =
      make_document("meeting-2", "meeting-summary", "Paying for schools", "2017-06-22/2017-06-23");
  made.number = 2;
  made.authors = {{"Tomás Verdi", ""}, {"Ines Okafor", ""}};
  made.themes = {{{"school-finance"}, 1, 1}, {{"leadership"}, 1, 1}};
  add_passage(made, "", "p-pensions", "Pensions take a growing share of the budget.");
  add_passage(made, "Two districts", "p-alder",
              "AVUSD saved early, and Mara Quill asked why others did not.");
  add_passage(made, "Two districts", "p-harbor", "Peña Harbor borrowed instead; its mindset was to wait.");
  return made;
}

Document case_study() {
  Document made = make_document("harbor-2019", "case-study", "Inquiry in Peña Harbor", "2019-10");
  made.host = {EntityId{"pena-harbor"}, 1, 1};
  made.authors = {{"Tomás Verdi", ""}};
  made.themes = {{{"leadership"}, 1, 1}};
  add_passage(made, "Cycles", "p-cycles", "Teams of teachers run short cycles and study what changed.");
  add_passage(made, "Cycles", "p-quill", "Quill calls it going slow to go fast.");
  return made;
}

}  // namespace

Document make_document(std::string id, std::string_view kind, std::string title, std::string_view dates) {
  Document made;
  made.id = {std::move(id)};
  made.source = {"documents/" + made.id.value + ".md"};
  made.kind = kind;
  made.title = std::move(title);
  made.dates = parse_dates(dates).value();
  return made;
}

void add_passage(Document& document, const std::string& heading, std::string anchor, std::string text) {
  Body& body = document.body;
  if (!heading.empty() && (body.headings.empty() || body.headings.back().title.text != heading)) {
    Heading made;
    made.title.text = heading;
    body.headings.push_back(made);
  }
  Passage made;
  made.id = {std::move(anchor)};
  made.body.text = std::move(text);
  made.section = heading.empty() ? -1 : static_cast<int>(body.headings.size()) - 1;
  body.passages.push_back(std::move(made));
}

void add_note(Document& document, std::string text) {
  Note made;
  made.number = static_cast<int>(document.body.notes.size()) + 1;
  made.label = std::to_string(made.number);
  made.body.text = std::move(text);
  document.body.notes.push_back(std::move(made));
}

Corpus corpus_of(std::vector<ParsedContent> contents) {
  std::vector<Parsed> parsed;
  const auto is_site = [](const ParsedContent& content) { return std::holds_alternative<Site>(content); };
  if (std::ranges::none_of(contents, is_site)) parsed.push_back({Site{}, {}});
  for (ParsedContent& content : contents) parsed.push_back({std::move(content), {}});
  Diagnostics diagnostics;
  Corpus corpus = assemble(std::move(parsed), {}, {}, diagnostics);
  for (const Diagnostic& one : diagnostics) CHECK(one.text == "");
  return corpus;
}

Corpus small_site() {
  return corpus_of({first_meeting(), second_meeting(), case_study(),
                    theme("leadership", "Leading instruction", {}, "principal OR teams"),
                    theme("school-finance", "School finance", {"budgets"}, "pensions OR budget OR borrowed"),
                    entity("district", "alder-valley", "Alder Valley Unified", {"AVUSD"}),
                    entity("district", "pena-harbor", "Peña Harbor", {}),
                    entity("person", "mara-quill", "Mara Quill", {"Quill"}),
                    Glossary{term("LCFF", "Local Control Funding Formula"), term("ILT", "leadership team")}});
}

Index whole_index(const Corpus& corpus) {
  Diagnostics diagnostics;
  const Relations relations = relate(corpus, 1, diagnostics);
  Index passages = write_index(corpus);
  const Topics topics = relate_themes(corpus, relations, passages, diagnostics);
  return complete_index(std::move(passages), corpus, relations, topics);
}

}  // namespace commonplace
