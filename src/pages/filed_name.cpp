#include "pages/filed_name.h"

#include "pages/printed_name.h"

namespace commonplace {

std::string filed_name(const Entity& entity) {
  return entity.kind == "person" ? inverted(printed_name(entity.name.value)) : entity.name.value;
}

}  // namespace commonplace
