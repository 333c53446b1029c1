#pragma once

#include <string>

namespace commonplace {

// Empty when `tag` names a language as web pages do, with or without a country: `en`, `es-MX`. Else the
// tag as it should be written, or `?` when it is no language.
std::string better_language_tag(const std::string& tag);

}  // namespace commonplace
