#pragma once

#include <vector>

#include "model/document.h"
#include "model/entity.h"
#include "model/site.h"
#include "model/theme.h"
#include "model/withdrawn.h"

namespace commonplace {

// The redirects that follow from what a file says about its past: a document's aliases, and the ids
// (`formerly`) that it, a theme, an entity or a page had before. A document's id is also part of the
// addresses of its quotes.
void append_former(const Document& document, std::vector<Redirect>& redirects);
void append_former(const Theme& theme, std::vector<Redirect>& redirects);
void append_former(const Entity& entity, std::vector<Redirect>& redirects);
void append_former(const ProsePage& page, std::vector<Redirect>& redirects);

// Everything that led to a document or a part of it leads to the page that says it is withdrawn.
void append_withdrawn(const Document& document, std::vector<Redirect>& redirects);
Withdrawn withdrawn(const Document& document);

// What two addresses have in common when they are the same to a server: letter case and the last slash
// aside.
std::string address_key(const Url& url);

// Whether the site itself needs the address: `/feed.xml`, all below `/assets/`.
bool is_reserved(const Url& url);

}  // namespace commonplace
