#pragma once

#include <cstdint>

#include <nlohmann/json.hpp>

#include "model/corpus.h"
#include "relate/relations.h"

namespace commonplace {

// A document's row in data/documents.json: its facts without its text.
nlohmann::ordered_json document_row(const Document& document);

// data/documents/<id>.json: its facts, headings, passages with what they are about, footnotes, quotes and the
// entities its passages name, all in document order. An entity counts once for each passage.
nlohmann::ordered_json document_data(const Corpus& corpus, const Relations& relations, const Topics& topics,
                                     std::uint32_t document);

// A quote as its document's file has it: {id, text, card, attribution, passage, themes}.
nlohmann::ordered_json quote_data(const Corpus& corpus, const Topics& topics, std::uint32_t document,
                                  const Quote& quote);

// A passage as the files of other things name it: {document, passage}.
nlohmann::ordered_json passage_data(const Document& document, std::uint32_t passage);

}  // namespace commonplace
