#pragma once

namespace commonplace {

// A value from a source file together with where it stands there (from 1; 0 when unknown), so that
// a later stage can point at it.
template <class T>
struct Placed {
  T value;
  int line = 0;
  int column = 0;
  friend bool operator==(const Placed&, const Placed&) = default;
};

}  // namespace commonplace
