#include "pages/short_name.h"

namespace commonplace {

std::string short_name(const Entity& entity) {
  std::string shortest = entity.name.value;
  for (const Placed<std::string>& name : entity.also) {
    if (entity.name.value.starts_with(name.value + ' ') && name.value.size() < shortest.size())
      shortest = name.value;
  }
  return shortest;
}

}  // namespace commonplace
