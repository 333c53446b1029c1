#pragma once

#include <string>
#include <utility>

#include "base/diagnostic.h"
#include "parse/source_text.h"

namespace commonplace {

// Where the faults of one file are gathered.
class Faults {
 public:
  Faults(SourcePath file, Diagnostics& into) : file_(std::move(file)), into_(into) {}

  void add(Severity severity, Spot at, std::string text, std::string help = {}) {
    into_.push_back({severity, {file_, at.line, at.column}, std::move(text), std::move(help)});
  }
  void error(Spot at, std::string text, std::string help = {}) {
    into_.push_back(error_at({file_, at.line, at.column}, std::move(text), std::move(help)));
  }
  void warning(Spot at, std::string text, std::string help = {}) {
    into_.push_back(warning_at({file_, at.line, at.column}, std::move(text), std::move(help)));
  }

 private:
  SourcePath file_;
  Diagnostics& into_;
};

}  // namespace commonplace
