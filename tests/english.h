#pragma once

#include "model/site.h"

namespace commonplace {

// A plain design that speaks the English of templates/strings.en.yaml, and its words alone.
Design english_design();
const Strings& english();

}  // namespace commonplace
