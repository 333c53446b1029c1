#include "english.h"

#include <stdexcept>

#include "base/files.h"
#include "parse/strings_file.h"

namespace commonplace {

const Strings& english() {
  static const Strings strings = [] {
    Diagnostics diagnostics;
    const std::string name = "strings.en.yaml";
    Strings read = read_strings({{{name}, read_file(std::filesystem::path(TEMPLATES) / name)}}, {},
                                diagnostics, diagnostics);
    if (!diagnostics.empty()) throw std::logic_error(diagnostics.front().text);
    return read;
  }();
  return strings;
}

Design english_design() {
  Design design;
  design.strings = english();
  return design;
}

}  // namespace commonplace
