#pragma once

#include "pictures/palette.h"
#include "pictures/png.h"
#include "pictures/setting.h"

namespace commonplace {

// What is set, in the colours of the palette, with one of its tints (see Picture).
IndexedImage draw(const Setting& setting, const Palette& palette, int tint);

}  // namespace commonplace
