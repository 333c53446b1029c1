#pragma once

#include <string>

#include "import/draft/draft.h"

namespace commonplace {

// The id of the document, which its addresses are made of for good: meeting-48 by number, else a case study
// by its title. `name` is the source's; it names a draft about which nothing else is known.
std::string id_of(const DraftFront& front, const std::string& name);

// files/meeting-48.pdf: where a copy of the source is kept, below content/. A .md or .yaml file would be
// read as content there.
std::string path_of_kept(const std::string& id, const std::string& name);

}  // namespace commonplace
