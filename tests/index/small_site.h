#pragma once

#include <string>
#include <vector>

#include "model/corpus.h"
#include "search/index.h"

namespace commonplace {

// A document of the given kind; `dates` in ISO 8601.
Document make_document(std::string id, std::string_view kind, std::string title, std::string_view dates);

// Adds a passage under the heading of this title, which is made when it is not the last one.
void add_passage(Document& document, const std::string& heading, std::string anchor, std::string text);
void add_note(Document& document, std::string text);

// A corpus of these, and of a site with nothing said where none is given; the test fails when assemble()
// finds an error.
Corpus corpus_of(std::vector<ParsedContent> contents);

// The index that a site of this corpus publishes.
Index whole_index(const Corpus& corpus);

// Three documents on two school districts, with themes, entities and a glossary.
Corpus small_site();

}  // namespace commonplace
