#pragma once

#include "base/source_file.h"
#include "model/parsed.h"

namespace commonplace {

// Reads one content file; what it is follows from its path (meetings/*.md, themes/*.md, site.yaml,
// ...). Never fails and never looks at another file: faults become diagnostics. May be called from
// several threads.
Parsed parse(const SourceFile& file);

}  // namespace commonplace
