#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/range.h"
#include "search/excerpt.h"
#include "search/index.h"
#include "search/ranking.h"

namespace commonplace {

// A passage (or footnote) that answers a query.
struct SearchResult {
  std::string document;    // id
  std::string passage;     // anchor on the document's page: p-… or fn-…
  std::string kind;        // of the passage: paragraph, item, blockquote, table, code, note
  std::string url;         // from the site's root, with the anchor
  std::string title;       // of the document
  std::string date;        // of the document, ISO 8601
  std::string host;        // of the document: entity id, or empty
  std::string kind_label;  // of the document's kind, to show
  std::vector<std::string> heading_path;
  std::vector<ExcerptPart> title_parts;                 // the title, with what in it matched
  std::vector<std::vector<ExcerptPart>> heading_parts;  // of each heading of the path
  std::string text;
  std::vector<Range> hits;  // what in `text` matched: words, and phrases as one; none when only the
                            // title or a heading did
  std::vector<ExcerptPart> excerpt;
  double score = 0;  // higher is better

  // An approximate result does not answer what was typed: it lacks something, has it
  // only in a synonym of the synonyms file, or answers the query with its spelling corrected.
  bool approximate = false;
  std::vector<std::string> missing;  // what it lacks of the query, in the query language
  std::size_t more = 0;              // further passages of the document that match and are not shown;
                                     // on the last result of each document
};

// The passages of these rows, in their order, without hits and excerpts.
std::vector<SearchResult> read_results(const Index& index, const std::vector<RankedRow>& rows);

// Adds what in them matches any of the phrases, in text, title and headings, and their excerpts.
void add_excerpts(const Index& index, const std::vector<ShownPhrase>& shown,
                  std::vector<SearchResult>& results);

}  // namespace commonplace
