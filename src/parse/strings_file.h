#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "model/parsed.h"
#include "model/strings.h"

namespace commonplace {

// The locale that a site's site.yaml names, "en" without one.
std::string locale_of(const std::vector<Parsed>& parsed);

// The words of the interface for `locale`, of the templates' files: `es-MX` is served by strings.es-MX.yaml,
// else by strings.es.yaml. Reported: no file for the locale, a key that strings.en.yaml has and this
// lacks or the reverse, and messages that ICU cannot read or whose gaps are not those of the English.
Strings read_strings(const std::vector<SourceFile>& templates, const std::string& locale,
                     Diagnostics& diagnostics);

}  // namespace commonplace
