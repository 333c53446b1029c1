#pragma once

#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "model/document.h"
#include "model/entity.h"
#include "model/ledger.h"
#include "model/site.h"
#include "model/synonym_group.h"
#include "model/term.h"
#include "model/theme.h"

namespace commonplace {

using Glossary = std::vector<Term>;
using Redirects = std::vector<Redirect>;
using GoldenQueries = std::vector<GoldenQuery>;
using SynonymGroups = std::vector<SynonymGroup>;

// The contents of one parsed file. monostate: it could not be parsed (its diagnostics say why).
using ParsedContent = std::variant<std::monostate, Document, Theme, Entity, ProsePage, Site, Glossary,
                                   Redirects, GoldenQueries, SynonymGroups, Ledger>;

struct Parsed {
  ParsedContent content;
  Diagnostics diagnostics;
};

}  // namespace commonplace
