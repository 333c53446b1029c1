#pragma once

#include <optional>
#include <string>

#include "model/parsed.h"
#include "parse/faults.h"
#include "parse/source_text.h"
#include "parse/yaml.h"

namespace commonplace {

// A Markdown file on its way into the model. What cannot be read of it is a fault and stays empty:
// even a broken file makes its theme or document known, so that one fault is not reported as many.
struct ContentFile {
  const SourceText& source;
  std::string id;             // the file's name without its ending
  std::optional<Yaml> front;  // a map
  std::size_t body = 0;       // where the body begins
};

// One for each kind of content, each in a file of its own (document_file.cpp ...).
Document parse_document(const ContentFile& file, const DocumentKind& kind, Faults& faults);
Theme parse_theme(const ContentFile& file, Faults& faults);
Entity parse_entity(const ContentFile& file, Faults& faults);
ProsePage parse_page(const ContentFile& file, Faults& faults);

Site parse_site(const Yaml& yaml, Faults& faults);
Glossary parse_glossary(const Yaml& yaml, Faults& faults);
Redirects parse_redirects(const Yaml& yaml, const SourcePath& path, Faults& faults);
GoldenQueries parse_golden_queries(const Yaml& yaml, Faults& faults);
SynonymGroups parse_synonyms(const Yaml& yaml, Faults& faults);

Ledger parse_ledger(std::string_view bytes, Faults& faults);

}  // namespace commonplace
