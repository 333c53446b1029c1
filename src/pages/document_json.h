#pragma once

#include <nlohmann/json_fwd.hpp>

#include "model/corpus.h"

namespace commonplace {

// The document as schema.org's Article.
nlohmann::ordered_json document_json(const Corpus& corpus, const Document& document);

}  // namespace commonplace
