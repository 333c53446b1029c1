#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "model/strings.h"
#include "render/view_schema.h"

namespace commonplace {

// The page templates (Mustache, *.html) with the partials they include (partials/*.html) put in
// their places and the words of the interface written out, all checked against the views they show.
// Immutable.
struct Templates {
  std::map<std::string, std::string> pages;  // by name without ending: "document" -> template text
};

// Reports everything template_source.h and template_check.h look for, a page without its template,
// and a template that no page has. With any error the result is empty. Files that do not end in
// `.html` are passed over. Paths are below the templates directory.
Templates load_templates(const std::vector<SourceFile>& files, const Strings& strings,
                         Diagnostics& diagnostics);

// The same for other pages than those of pages/view.h.
Templates load_templates(const std::vector<SourceFile>& files, const Strings& strings,
                         const std::vector<PageSchema>& pages, Diagnostics& diagnostics);

}  // namespace commonplace
