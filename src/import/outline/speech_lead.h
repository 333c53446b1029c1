#pragma once

#include <string_view>

namespace commonplace {

// Whether the last sentence of a text says who speaks next: "As one principal put it:".
bool leads_to_speech(std::string_view text);

// Whether a text begins with a dash, as the line below a quotation does that names its speaker.
bool begins_with_dash(std::string_view text);

}  // namespace commonplace
