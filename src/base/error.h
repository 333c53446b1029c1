#pragma once

#include <stdexcept>
#include <string>

namespace commonplace {

// Something outside the content went wrong (disk, arguments, a damaged database): what() says it in
// one sentence for a person, and the program ends with exit code 2. Only `main` catches it.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace commonplace
