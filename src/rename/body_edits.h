#pragma once

#include <cstddef>
#include <vector>

#include "model/body.h"
#include "rename/edited_text.h"
#include "rename/new_name.h"

namespace commonplace {

// Changes the links of a body that lead to what is renamed. `begin` is where the body begins in the bytes.
// Returns the lines changed.
std::vector<int> rename_in_body(const SourcePath& file, const Body& body, std::size_t begin,
                                const NewName& name, EditedText& text);

}  // namespace commonplace
