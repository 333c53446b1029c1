#pragma once

#include "pictures/png.h"
#include "pictures/setting.h"

namespace commonplace {

// What is set, in the colours of a tint (see Picture).
IndexedImage draw(const Setting& setting, int tint);

}  // namespace commonplace
