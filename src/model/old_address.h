#pragma once

#include <string>
#include <string_view>

#include "base/name.h"

namespace commonplace {

// An address that something had before, taken apart: `/old.aspx`, `id=1`, `part-2`. The path is what a file
// would be called, `%20` a space.
struct OldAddress {
  std::string path;
  std::string query;
  std::string fragment;
};

OldAddress take_apart(const Url& old);

// Why this cannot be an old address, in words that follow "the address"; empty for a good one.
std::string fault_of_old_address(std::string_view written);

// The page that sends readers on: `/old/` for `/old`; an address of an HTML file is its own.
Url page_of(const OldAddress& old);

// Whether only the server can answer: it has a query, or the name of a file that is not a page (`/old.pdf`,
// `/old.php`). For other names, many servers show the page in the folder of that name.
bool needs_server(const OldAddress& old);

}  // namespace commonplace
