#pragma once

#include "model/corpus.h"
#include "relate/relations.h"

namespace commonplace {

// What became of every address that the ledger lists, and the ledger after this build. Entries of the ledger
// that lead nowhere are reported.
AddressHistory find_address_history(const Corpus& corpus, int jobs, Diagnostics& diagnostics);

// The page of an entity that nothing names any more is left out; its readers are sent to the list of its
// kind.
void send_on_from_unnamed(const Corpus& corpus, Relations& relations);

// The ledger's bytes after this build. Pages of entities that nothing names are not published, but one that
// was keeps its line.
std::string written_ledger(const Corpus& corpus, const Relations& relations);

}  // namespace commonplace
