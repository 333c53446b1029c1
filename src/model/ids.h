#pragma once

#include "base/name.h"

namespace commonplace {

// The file's name without its ending: meeting-48, continuous-improvement, long-beach-unified.
using DocumentId = Name<struct DocumentIdTag>;
using ThemeId = Name<struct ThemeIdTag>;
using EntityId = Name<struct EntityIdTag>;
// The anchor of a passage on its document's page: `p-k3f9a2`. Unique within its document only.
using PassageId = Name<struct PassageIdTag>;
// Unique within the site; the last part of the quote's address: `meeting-48-k3f9a2`.
using QuoteId = Name<struct QuoteIdTag>;

}  // namespace commonplace
