#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "model/parsed.h"
#include "model/strings.h"

namespace commonplace {

// The site that site.yaml describes, if it was read; else one with the defaults.
Site site_of(const std::vector<Parsed>& parsed);

// The words of the interface in the site's locale, of the templates' files: `es-MX` is served by
// strings.es-MX.yaml, else by strings.es.yaml. No file for the locale is a fault of site.yaml (`content`),
// and there are no words then. Reported of the files: a key that strings.en.yaml has and this lacks or the
// reverse, and messages that ICU cannot read or whose gaps are not those of the English.
Strings read_strings(const std::vector<SourceFile>& templates, const Site& site, Diagnostics& content,
                     Diagnostics& diagnostics);

}  // namespace commonplace
