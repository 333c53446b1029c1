#pragma once

#include <string>

namespace commonplace {

// What a page, or a thing on it, says of itself to machines: an object of schema.org as JSON text.
// Render writes it so that it is safe inside a script element. Text and no tree, so that the headers
// of pages need no JSON library: it took a third of their time to compile.
struct JsonLd {
  std::string text;  // empty: nothing
};

}  // namespace commonplace
