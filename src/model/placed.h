#pragma once

namespace commonplace {

// A value from a source file with its line and column there (from 1; 0 if unknown), so that a later stage
// can point to it.
template <class T>
struct Placed {
  T value;
  int line = 0;
  int column = 0;
  friend bool operator==(const Placed&, const Placed&) = default;
};

}  // namespace commonplace
