#pragma once

#include <nlohmann/json.hpp>

namespace commonplace {

// What a page says about itself to machines (schema.org). Render writes it so that it is safe inside
// a script element.
struct JsonLd {
  nlohmann::ordered_json value;
};

}  // namespace commonplace
