#pragma once

#include <unordered_map>

#include "base/diagnostic.h"
#include "model/corpus.h"
#include "relate/relations.h"

namespace commonplace {

// Resolves every link and image of every body to an address on the site. A link may be written as
// - a path to a content file, from the file it stands in: ../meetings/meeting-48.md#the-district
// - the id of a document, theme, entity or page: meeting-48
// - an address on the site: /themes/equity/
// - an anchor in the same text: #the-district (a heading's id, with or without `h-`, a passage's or a note's)
// and an image as a path to a picture. Addresses off the site are left out, and not looked up. What
// is not there is reported where it stands, also in the site's navigation and redirects. Ids and
// paths may carry `#anchor` and addresses `?query`. An address of the past leads to where its words are now.
std::unordered_map<SourcePath, BodyLinks> resolve_links(const Corpus& corpus, const AddressHistory& history,
                                                        int jobs, Diagnostics& diagnostics);

// The content files that the bodies of documents that wait link to; nothing is reported.
std::vector<SourcePath> files_linked_by_waiting(const Corpus& corpus);

}  // namespace commonplace
