#pragma once

#include <string>
#include <string_view>

namespace commonplace {

// What a rough text prints (Manuscript::witness), by another way than its reader: nothing is
// understood, only what is no word is taken out: tags, comments, addresses behind `](`, labels of
// notes, escapes.
std::string plain_witness(std::string_view text);

}  // namespace commonplace
