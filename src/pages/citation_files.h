#pragma once

#include <string>

#include "model/document.h"
#include "model/site.h"

namespace commonplace {

// The reference of pages/citation.h for programs that keep references: the document's page as a
// report by its authors, or by its publisher when it names none.
std::string bibtex(const Site& site, const Document& document);
std::string ris(const Site& site, const Document& document);

}  // namespace commonplace
