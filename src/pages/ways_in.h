#pragma once

#include <vector>

#include "pages/catalogue.h"
#include "pages/link.h"

namespace commonplace {

// Ways in beside search: the kinds of documents, the themes, the quotes, the kinds of entities, the
// glossary, each with how much it holds. What holds nothing is left out.
std::vector<CountedLink> ways_in(const Catalogue& catalogue);

// Every theme with how much it gathers, by name.
std::vector<CountedLink> theme_choices(const Catalogue& catalogue);

}  // namespace commonplace
