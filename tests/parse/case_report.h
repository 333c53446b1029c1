#pragma once

#include <string>

#include "base/diagnostic.h"

namespace commonplace::testing {

// `line:column severity: text` and `  help: ...` for each diagnostic, sorted.
inline std::string report(Diagnostics diagnostics) {
  sort_diagnostics(diagnostics);
  std::string out;
  for (const Diagnostic& one : diagnostics) {
    out += std::to_string(one.place.line) + ":" + std::to_string(one.place.column);
    out += one.severity == Severity::error ? " error: " : " warning: ";
    out += one.text + "\n";
    if (!one.help.empty()) out += "  help: " + one.help + "\n";
  }
  return out;
}

}  // namespace commonplace::testing
