#pragma once

#include "import/manuscript.h"

namespace commonplace {

// The text without what a typesetter or converter put into it: ligatures become letters, soft hyphens
// and characters without width go, spaces of every width become one space, as do runs of them.
InkedText cleaned(const InkedText& text);

}  // namespace commonplace
