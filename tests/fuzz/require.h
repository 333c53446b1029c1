#pragma once

#include <cstdio>
#include <cstdlib>

namespace commonplace::testing {

// Stops the program, which is how a fuzzer learns of a fault.
inline void require(bool sound, const char* fault) {
  if (sound) return;
  std::fprintf(stderr, "not sound: %s\n", fault);
  std::abort();
}

}  // namespace commonplace::testing
