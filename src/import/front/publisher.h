#pragma once

#include <string>
#include <string_view>

namespace commonplace {

// Who published a document, as one piece of its text says; empty when the piece does not say.
//   To cite this publication: Moor, E. (2019). Reading at noon. Salem: Bay Press.
//   Published by Bay Press
//   © 2019 Bay Press. All rights reserved.
std::string publisher_in(std::string_view text);

}  // namespace commonplace
