#include "index/name_writer.h"

#include <string_view>

#include "model/urls.h"
#include "search/statement.h"
#include "text/words.h"

namespace commonplace {

void write_names(const Database& database, const Corpus& corpus, const Relations& relations) {
  Statement insert(database, "INSERT OR IGNORE INTO name VALUES(?1, ?2, ?3, ?4)");
  const auto add = [&insert](std::string_view name, std::string_view kind, const Url& url) {
    const std::string folded = folded_words_joined(name);
    if (!folded.empty()) insert.run(folded, name, kind, url.value);
  };
  for (const Theme& theme : corpus.themes()) {
    add(theme.name, "theme", url_of(theme));
    for (const std::string& other : theme.also) add(other, "theme", url_of(theme));
  }
  for (std::size_t e = 0; e < corpus.entities().size(); ++e) {
    if (!relations.named[e]) continue;  // it has no page
    const Entity& entity = corpus.entities()[e];
    add(entity.name.value, entity.kind, url_of(entity));
    for (const Placed<std::string>& other : entity.also) add(other.value, entity.kind, url_of(entity));
  }
  for (const Term& term : corpus.terms()) {
    auto own = term.entity ? corpus.find(term.entity->value) : std::nullopt;
    if (own && !relations.named[*own]) own.reset();
    const std::string_view kind = own ? corpus.entities()[*own].kind : "term";
    const Url url = own ? url_of(corpus.entities()[*own]) : url_of(term);
    add(term.term.value, kind, url);
    add(term.expansion, kind, url);
  }
}

}  // namespace commonplace
