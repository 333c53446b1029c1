#include "parse/content_file.h"
#include "parse/schema.h"

namespace commonplace {

Glossary parse_glossary(const Yaml& yaml, Faults& faults) {
  static const std::vector<Key<Term>> keys = {
      {"term", Need::required, placed_text_into(&Term::term)},
      {"expansion", Need::optional, text_into(&Term::expansion)},
      {"meaning", Need::optional, text_into(&Term::meaning)},
      {"formerly", Need::optional, placed_texts_into(&Term::formerly)},
      {"link", Need::optional, [](const Field& field, Term& term) { term.linked = read_yes_or_no(field); }},
      {"entity", Need::optional,
       [](const Field& field, Term& term) { term.entity = read_id<EntityId>(field); }},
  };
  Glossary glossary;
  for (const Yaml& item : read_list_file(yaml, "the glossary", faults)) {
    Term& term = glossary.emplace_back();
    read_map(item, "a term", keys, term, faults);
    if (!term.term.value.empty() && term.expansion.empty() && term.meaning.empty())
      faults.error(item.spot, "the term `" + term.term.value + "` has no expansion or meaning",
                   "write `expansion: ...` or `meaning: ...`");
  }
  return glossary;
}

}  // namespace commonplace
