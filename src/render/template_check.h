#pragma once

#include <map>
#include <string>

#include "base/diagnostic.h"
#include "model/strings.h"
#include "render/template_source.h"
#include "render/view_schema.h"

namespace commonplace {

// By the name a template includes them by: `head` for partials/head.html.
using Partials = std::map<std::string, TemplateSource>;

// Reports what a page's template, with its partials in their places, asks for and cannot have: a name
// that the view does not hold, words that `strings` lacks, a section on a number, text shown in the manner of
// HTML or the reverse, an unknown partial, and a partial that includes itself. Every place is that of the tag
// in its own file. Asks for sources whose sections are closed in order.
void check_template(const PageSchema& page, const TemplateSource& source, const Partials& partials,
                    const Strings& strings, Diagnostics& diagnostics);

}  // namespace commonplace
