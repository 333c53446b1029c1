#pragma once

#include <string>
#include <string_view>

namespace commonplace {

// `text` made safe for the text and the attribute values of HTML and XML: & < > " ' become
// references. Control characters, which neither allows, are left out.
void append_escaped(std::string& out, std::string_view text);

std::string escaped(std::string_view text);

}  // namespace commonplace
