#pragma once

#include "model/corpus.h"
#include "relate/relations.h"
#include "search/database.h"
#include "search/layout.h"

namespace commonplace {

// Writes which passages are about what: for search (facet_rows), and for those who query the file themselves
// (passage_theme, passage_district, entity, mention, quote, quote_theme). The passages are those that
// `layout` tells the rows of.
void write_relations(const Database& database, const Layout& layout, const Corpus& corpus,
                     const Relations& relations, const Topics& topics);

}  // namespace commonplace
