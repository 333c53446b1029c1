#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace commonplace {

// Something outside the content went wrong (disk, arguments, a damaged database): what() says it in
// one sentence for a person, and help() what to do, where there is something. Nearly always the program ends
// with it, with exit code 2: `main` says it. A caller that can do without what failed may catch it.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& text, std::string help = {})
      : std::runtime_error(text), help_(std::move(help)) {}
  const std::string& help() const { return help_; }

 private:
  std::string help_;
};

}  // namespace commonplace
