#include "index/facet_writer.h"

#include "search/searchable.h"
#include "text/slug.h"
#include "text/words.h"

namespace commonplace {

FacetWriter::FacetWriter(const Database& database)
    : facet_(database, "INSERT OR IGNORE INTO facet(dimension, id, label) VALUES(?1, ?2, ?3)"),
      name_(database, "INSERT OR IGNORE INTO facet_name VALUES(?1, ?2, ?3, ?4)"),
      document_(database, "INSERT OR IGNORE INTO facet_document VALUES(?1, ?2, ?3)") {}

void FacetWriter::offer(std::string_view dimension, const std::string& id, const std::string& label) {
  facet_.run(dimension, id, label);
  name(dimension, id, label);
}

void FacetWriter::name(std::string_view dimension, const std::string& id, const std::string& name) {
  add_name(dimension, id, name);
  add_name(dimension, id, id);
}

void FacetWriter::add_name(std::string_view dimension, const std::string& id, const std::string& name) {
  const std::string folded = folded_words_joined(searchable(name));
  name_.run(dimension, folded, id, name);
}

void FacetWriter::write(const Corpus& corpus) {
  for (const DocumentKind& kind : document_kinds()) {
    const std::string id(kind.id);
    // The words of the interface come first; a corpus that no site is made of has none.
    if (const Strings& strings = corpus.strings(); !strings.messages.empty()) {
      offer("kind", id, strings(kind_key(id)));
      add_name("kind", id, strings(kind_key(id, "plural")));
    }
    offer("kind", id, std::string(kind.label));
    add_name("kind", id, std::string(kind.plural));
  }
  for (const Theme& theme : corpus.themes()) {
    offer("theme", theme.id.value, theme.name);
    for (const std::string& other : theme.also) add_name("theme", theme.id.value, other);
  }
  for (const Entity& entity : corpus.entities()) {
    if (entity.kind == "district") {
      offer(entity.kind, entity.id.value, entity.name.value);
    } else if (entity.kind == "person") {
      name(entity.kind, entity.id.value, entity.name.value);
    } else {
      continue;
    }
    for (const Placed<std::string>& other : entity.also) add_name(entity.kind, entity.id.value, other.value);
  }
}

void FacetWriter::write(const Corpus& corpus, const Document& document, std::int64_t row) {
  document_.run("kind", document.kind, row);
  for (const Author& author : document.authors) {
    const std::string id = slug(author.name);
    name("author", id, author.name);
    document_.run("author", id, row);
  }
  if (!document.host || find_document_kind(document.kind)->about_host) return;
  const auto host = corpus.find(document.host->value);
  if (!host) return;
  const Entity& entity = corpus.entities()[*host];
  name("host", entity.id.value, entity.name.value);
  for (const Placed<std::string>& other : entity.also) add_name("host", entity.id.value, other.value);
  document_.run("host", entity.id.value, row);
}

}  // namespace commonplace
