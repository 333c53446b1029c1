#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace commonplace {

// The page templates (Mustache, *.html), partials (*.html under partials/) put in their places, checked
// against the fields of the views they show (pages/field.h). Immutable; copied per thread by render.
struct Templates {
  std::map<std::string, std::string> pages;  // by name without ending: "document" -> template text
};

// Reports: a template a page needs that is not there, a partial that is unknown or includes itself,
// an unclosed or unopened section, a name the view does not have, and {{{ }}} around what is not HTML.
Templates load_templates(const std::vector<SourceFile>& files, Diagnostics& diagnostics);

}  // namespace commonplace
