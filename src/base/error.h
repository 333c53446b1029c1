#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace commonplace {

// Something outside the content went wrong (disk, arguments, a damaged database). what() is one sentence
// for a person; help() says what to do about it, or is empty. Usually it ends the program with exit code 2
// and `main` prints it. A caller that can continue without what failed may catch it.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& text, std::string help = {})
      : std::runtime_error(text), help_(std::move(help)) {}
  const std::string& help() const { return help_; }

 private:
  std::string help_;
};

}  // namespace commonplace
