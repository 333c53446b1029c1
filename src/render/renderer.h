#pragma once

#include <map>
#include <string>
#include <string_view>

#include <kainjow/mustache.hpp>

#include "render/templates.h"

namespace commonplace {

// Fills templates with data (bindings.h). To render changes a Mustache template, so one renderer is
// used by one thread at a time; each parses the templates it is asked for, once.
class Renderer {
 public:
  // Borrows the templates.
  explicit Renderer(const Templates& templates) : templates_(templates) {}

  std::string render(std::string_view template_name, const kainjow::mustache::data& data);

 private:
  const Templates& templates_;
  std::map<std::string, kainjow::mustache::mustache, std::less<>> parsed_;
};

}  // namespace commonplace
