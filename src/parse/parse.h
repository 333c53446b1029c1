#pragma once

#include <vector>

#include "base/source_file.h"
#include "model/parsed.h"

namespace commonplace {

// Reads one content file; what it is follows from its path (meetings/*.md, themes/*.md, site.yaml,
// ...). Never fails and never looks at another file: faults become diagnostics. May be called from
// several threads.
Parsed parse(const SourceFile& file);

// All of them, on at most `jobs` threads (0: one per core), in the order of `files`. What is wrong
// moves to `diagnostics`; what is wrong in a draft is only a warning unless `drafts` are to be shown, so that
// one that is unfinished keeps nothing else from being published.
std::vector<Parsed> parse_all(const std::vector<SourceFile>& files, int jobs, bool drafts,
                              Diagnostics& diagnostics);

// Whether something could be made of every file. A file of which nothing could be made would show up
// again as a heap of dead links to it.
bool is_whole(const std::vector<Parsed>& parsed);

}  // namespace commonplace
