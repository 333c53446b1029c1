#pragma once

#include <string>
#include <string_view>

#include "model/corpus.h"
#include "search/statement.h"

namespace commonplace {

// Writes what readers can filter by: the tables facet, facet_name and facet_document.
class FacetWriter {
 public:
  explicit FacetWriter(const Database& database);

  // Kinds, themes, districts and persons of a site, with all their names.
  void write(const Corpus& corpus);

  // What a document carries. `row` is its rowid.
  void write(const Corpus& corpus, const Document& document, std::int64_t row);

 private:
  // What is offered to choose from, and what is filtered by when its name is typed.
  void offer(std::string_view dimension, const std::string& id, const std::string& label);
  void name(std::string_view dimension, const std::string& id, const std::string& name);
  void add_name(std::string_view dimension, const std::string& id, const std::string& name);

  Statement facet_, name_, document_;
};

}  // namespace commonplace
