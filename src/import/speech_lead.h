#pragma once

#include <string_view>

namespace commonplace {

// Whether the last sentence of a text says who speaks next: "As one principal put it:".
bool leads_to_speech(std::string_view text);

}  // namespace commonplace
