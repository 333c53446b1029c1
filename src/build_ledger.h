#pragma once

#include "build.h"
#include "relate/relations.h"

namespace commonplace {

// Writes the list of published addresses (model/ledger.h) if it changed. What a preview shows is not
// published. A content folder that cannot be written to is not an error, since the site has
// been published by then.
void keep_ledger(const Corpus& corpus, const Relations& relations, const BuildOptions& options,
                 BuildResult& result);

}  // namespace commonplace
