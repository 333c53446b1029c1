#include "import/knowledge.h"

namespace commonplace {

Knowledge knowledge_of(const std::vector<Parsed>& content) {
  Knowledge knowledge;
  for (const Parsed& one : content) {
    if (const auto* entity = std::get_if<Entity>(&one.content)) knowledge.entities.push_back(*entity);
    if (const auto* theme = std::get_if<Theme>(&one.content)) knowledge.themes.push_back(*theme);
  }
  return knowledge;
}

}  // namespace commonplace
