#pragma once

#include <functional>
#include <string>

#include "base/error.h"

namespace commonplace::testing {

// What the Error says that `work` throws; "no error" if it throws none.
inline std::string error_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace commonplace::testing
