#pragma once

#include "relate/relations.h"

namespace commonplace {

// Which content files go out: those that a page, the front matter of a document or site.yaml links to, and
// all in `files/`. What only documents that wait link to waits with them, wherever it is, and what editors
// and systems leave behind (`Thumbs.db`, `~$plan.docx`, `plan.bak`) goes out only when it is linked. After
// the links and the entities with a page are known.
ContentFiles content_files(const Corpus& corpus, const Relations& relations);

}  // namespace commonplace
