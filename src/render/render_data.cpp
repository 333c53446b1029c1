#include <utility>

#include "base/parallel_for.h"
#include "model/urls.h"
#include "render/document_data.h"
#include "render/render.h"

namespace commonplace {
namespace {

using Json = nlohmann::ordered_json;

OutputFile data_file(const std::string& name, const Json& json) {
  return {{"data/" + name + ".json"}, json.dump(1) + "\n"};
}

// A description's words, its passages parted by blank lines.
std::string plain_text(const Body& body) {
  std::string text;
  for (const Passage& passage : body.passages) {
    if (!text.empty()) text += "\n\n";
    text += passage.body.text;
  }
  return text;
}

Json documents(const Corpus& corpus) {
  Json rows = Json::array();
  for (const Document& document : corpus.documents()) {
    Json row = document_row(document);
    row["summary"] = document.summary;
    rows.push_back(std::move(row));
  }
  return rows;
}

// Every quote of a document with the document it stands in.
Json quotes(const Corpus& corpus, const Topics& topics) {
  Json rows = Json::array();
  for (std::uint32_t d = 0; d < corpus.documents().size(); ++d) {
    const Document& document = corpus.documents()[d];
    for (const Quote& quote : document.quotes) {
      Json row = quote_data(corpus, topics, d, quote);
      row["document"] = document.id.value;
      row["url"] = quote.card.empty() ? Json() : Json(url_of(quote).value);
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

Json themes(const Corpus& corpus, const Topics& topics) {
  Json rows = Json::array();
  for (std::size_t index = 0; index < corpus.themes().size(); ++index) {
    const Theme& theme = corpus.themes()[index];
    Json carriers = Json::array(), passages = Json::array(), related = Json::array();
    for (const std::uint32_t document : topics.themes[index].documents) {
      carriers.push_back(corpus.documents()[document].id.value);
    }
    for (const ThemePassage& passage : topics.themes[index].passages) {
      Json row = passage_data(corpus.documents()[passage.document], passage.passage);
      row["curated"] = passage.curated;
      passages.push_back(std::move(row));
    }
    for (const Counted& other : topics.themes[index].related) {
      related.push_back(corpus.themes()[other.index].id.value);
    }
    rows.push_back({{"id", theme.id.value},
                    {"name", theme.name},
                    {"also", theme.also},
                    {"description", plain_text(theme.body)},
                    {"search", theme.search},
                    {"url", url_of(theme).value},
                    {"documents", std::move(carriers)},
                    {"passages", std::move(passages)},
                    {"related", std::move(related)}});
  }
  return rows;
}

Json mentions(const Corpus& corpus, const std::vector<MentionPlace>& places) {
  Json rows = Json::array();
  for (const MentionPlace& place : places) {
    rows.push_back(passage_data(corpus.documents()[place.document], place.passage));
  }
  return rows;
}

// A footnote by its label, as the document's own file has it.
Json footnotes_of(const Corpus& corpus, const std::vector<NotePlace>& places) {
  Json rows = Json::array();
  for (const NotePlace& place : places) {
    const Document& document = corpus.documents()[place.document];
    rows.push_back({{"document", document.id.value}, {"footnote", document.body.notes[place.note].label}});
  }
  return rows;
}

Json ids_of(const Corpus& corpus, const std::vector<std::uint32_t>& documents) {
  Json ids = Json::array();
  for (const std::uint32_t document : documents) ids.push_back(corpus.documents()[document].id.value);
  return ids;
}

Json entities(const Corpus& corpus, const Relations& relations) {
  Json rows = Json::array();
  for (std::size_t index = 0; index < corpus.entities().size(); ++index) {
    if (!relations.named[index]) continue;
    const Entity& entity = corpus.entities()[index];
    Json also = Json::array();
    for (const Placed<std::string>& name : entity.also) also.push_back(name.value);
    rows.push_back({{"id", entity.id.value},
                    {"kind", entity.kind},
                    {"name", entity.name.value},
                    {"also", std::move(also)},
                    {"role", entity.role},
                    {"description", plain_text(entity.body)},
                    {"website", entity.url},
                    {"url", url_of(entity).value},
                    {"mentions", mentions(corpus, relations.entity_mentions[index])},
                    {"footnotes", footnotes_of(corpus, relations.entity_notes[index])},
                    {"author_of", ids_of(corpus, relations.bylines[index].written)}});
  }
  return rows;
}

Json glossary(const Corpus& corpus, const Relations& relations) {
  Json rows = Json::array();
  for (std::size_t index = 0; index < corpus.terms().size(); ++index) {
    const Term& term = corpus.terms()[index];
    // A mention of a term that stands for an entity is one of the entity.
    const auto entity = term.entity ? corpus.find(term.entity->value) : std::nullopt;
    const std::vector<MentionPlace>& places =
        entity ? relations.entity_mentions[*entity] : relations.term_mentions[index];
    rows.push_back({{"term", term.term.value},
                    {"expansion", term.expansion},
                    {"meaning", term.meaning},
                    {"entity", term.entity ? Json(term.entity->value.value) : Json()},
                    {"url", url_of(term).value},
                    {"mentions", mentions(corpus, places)}});
  }
  return rows;
}

}  // namespace

std::vector<OutputFile> render_data(const Corpus& corpus, const Relations& relations, const Topics& topics,
                                    int jobs) {
  const std::vector<Document>& all = corpus.documents();
  std::vector<OutputFile> files(all.size());
  parallel_for(all.size(), jobs, [&](std::size_t index) {
    files[index] = data_file("documents/" + all[index].id.value,
                             document_data(corpus, relations, topics, static_cast<std::uint32_t>(index)));
  });
  files.push_back(data_file("documents", documents(corpus)));
  files.push_back(data_file("quotes", quotes(corpus, topics)));
  files.push_back(data_file("themes", themes(corpus, topics)));
  files.push_back(data_file("entities", entities(corpus, relations)));
  files.push_back(data_file("glossary", glossary(corpus, relations)));
  return files;
}

}  // namespace commonplace
