#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "search/index.h"

namespace commonplace {

struct SearchOptions {
  int limit = 10;
  bool hits = true;      // whether SearchResult::hits is wanted
  bool in_body = false;  // words must stand in the passage itself; its heading path and title do not count
};

// A passage (or footnote) that answers a query.
struct SearchResult {
  std::string document;  // id
  std::string passage;   // anchor on the document's page: p-… or fn-…
  std::string kind;      // of the passage: paragraph, item, blockquote, table, code, note
  std::string url;       // from the site's root, with the anchor
  std::string title;     // of the document
  std::string date;      // of the document, ISO 8601
  std::vector<std::string> heading_path;
  std::string text;
  std::vector<Range> hits;  // what in `text` matched: words, and phrases as one; none when only the
                            // title or a heading did
  double score = 0;         // higher is better
};

// The best passages for what a reader typed (see query.h for the language), best first; ties in
// order of the corpus. Every word must stand in the passage, its heading path or its document's title.
// A query of filters alone gives what they let through, in order of the corpus; one without words
// and filters gives nothing. Never fails because of the query.
std::vector<SearchResult> search(Index& index, std::string_view query, const SearchOptions& options);

}  // namespace commonplace
