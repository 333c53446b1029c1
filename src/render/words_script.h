#pragma once

#include "base/output_file.h"
#include "model/strings.h"

namespace commonplace {

// assets/words-<hash>.js: what scripts say (the keys that begin with `script_`), and in which locale, as the
// one global that assets/say.ts reads.
OutputFile words_script(const Strings& strings);

}  // namespace commonplace
