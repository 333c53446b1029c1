#include "render/document_data.h"

#include <set>
#include <utility>

#include "model/urls.h"

namespace commonplace {
namespace {

using Json = nlohmann::ordered_json;

Json headings(const Body& body) {
  Json rows = Json::array();
  for (const Heading& heading : body.headings) {
    rows.push_back({{"level", heading.level}, {"text", heading.title.text}, {"id", heading.id}});
  }
  return rows;
}

Json theme_ids(const Corpus& corpus, const std::vector<std::uint32_t>& themes) {
  Json ids = Json::array();
  for (const std::uint32_t theme : themes) ids.push_back(corpus.themes()[theme].id.value);
  return ids;
}

Json passages(const Corpus& corpus, const Relations& relations, const Topics& topics,
              std::uint32_t document) {
  const Body& body = corpus.documents()[document].body;
  Json rows = Json::array();
  for (std::size_t p = 0; p < body.passages.size(); ++p) {
    const Passage& passage = body.passages[p];
    Json districts = Json::array();
    for (const std::uint32_t district : relations.documents[document].districts[p])
      districts.push_back(corpus.entities()[district].id.value);
    rows.push_back({{"id", passage.id.value},
                    {"kind", name_of(passage.kind)},
                    {"heading_path", heading_path(body, passage.section)},
                    {"text", passage.body.text},
                    {"themes", theme_ids(corpus, topics.of_passages[document][p])},
                    {"districts", std::move(districts)}});
  }
  return rows;
}

Json footnotes(const Body& body) {
  Json rows = Json::array();
  for (const Note& note : body.notes) rows.push_back({{"label", note.label}, {"text", note.body.text}});
  return rows;
}

Json quotes(const Corpus& corpus, const Topics& topics, std::uint32_t document) {
  Json rows = Json::array();
  for (const Quote& quote : corpus.documents()[document].quotes)
    rows.push_back(quote_data(corpus, topics, document, quote));
  return rows;
}

// Terms that stand for no entity are no mentions to others: they are words of the glossary.
Json mentions(const Corpus& corpus, const Document& document, const DocumentRelations& relations) {
  Json rows = Json::array();
  std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
  for (const Mention& mention : relations.mentions) {
    if (mention.named.kind != Named::Kind::entity) continue;
    if (!seen.emplace(mention.passage, mention.named.index).second) continue;
    rows.push_back({{"entity", corpus.entities()[mention.named.index].id.value},
                    {"passage", document.body.passages[mention.passage].id.value}});
  }
  return rows;
}

Json authors(const Document& document) {
  Json rows = Json::array();
  for (const Author& author : document.authors)
    rows.push_back({{"name", author.name}, {"affiliation", author.affiliation}});
  return rows;
}

// The published work that a document is or is a digest of. The authors of a digest's original wrote that
// alone.
Json source(const Document& document) {
  Json row = {{"title", document.source_work.title},
              {"publisher", document.source_work.publisher},
              {"url", document.source_work.url}};
  if (document.form == Form::digest) row["authors"] = authors(document);
  return row;
}

}  // namespace

Json document_row(const Document& document) {
  Json themes = Json::array();
  for (const Placed<ThemeId>& theme : document.themes) themes.push_back(theme.value.value);
  return {{"id", document.id.value},
          {"kind", document.kind},
          {"number", document.number ? Json(*document.number) : Json()},
          {"title", document.title},
          {"dates", {{"start", iso(document.dates.start)}, {"end", iso(document.dates.end)}}},
          {"place", document.place},
          {"host", document.host ? Json(document.host->value.value) : Json()},
          {"authors", document.form == Form::digest ? Json::array() : authors(document)},
          {"source", source(document)},
          {"themes", std::move(themes)},
          {"form", document.form == Form::digest ? "digest" : "full"},
          {"url", url_of(document).value}};
}

Json document_data(const Corpus& corpus, const Relations& relations, const Topics& topics,
                   std::uint32_t index) {
  const Document& document = corpus.documents()[index];
  Json json = document_row(document);
  json["takeaways"] = document.takeaways;
  json["headings"] = headings(document.body);
  json["passages"] = passages(corpus, relations, topics, index);
  json["footnotes"] = footnotes(document.body);
  json["quotes"] = quotes(corpus, topics, index);
  json["mentions"] = mentions(corpus, document, relations.documents[index]);
  return json;
}

Json quote_data(const Corpus& corpus, const Topics& topics, std::uint32_t document, const Quote& quote) {
  return {{"id", quote.id.value},
          {"text", quote.text},
          {"card", quote.card.empty() ? Json() : Json(quote.card)},
          {"attribution", quote.attribution},
          {"passage", corpus.documents()[document].body.passages[quote.passage].id.value},
          {"themes", theme_ids(corpus, themes_of_quote(corpus, topics, document, quote))}};
}

Json passage_data(const Document& document, std::uint32_t passage) {
  return {{"document", document.id.value}, {"passage", document.body.passages[passage].id.value}};
}

}  // namespace commonplace
