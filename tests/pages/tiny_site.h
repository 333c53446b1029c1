#pragma once

#include <string>
#include <vector>

#include "model/corpus.h"
#include "pages/catalogue.h"
#include "relate/relations.h"

namespace commonplace {

// A made-up site of two meetings and a case study, with relations written by hand. Documents:
// 0 meeting-7 (2012), 1 meeting-9 (2013, a digest), 2 harbor (2014, a case study).
// Themes: 0 time, 1 trust. Entities: 0 loom (a program), 1 quail (a district),
// 2 writer (a person, who wrote the original of meeting-9).
struct TinySite {
  Corpus corpus;
  Relations relations;
  Topics topics;
  Catalogue catalogue() const { return make_catalogue(corpus, relations, topics); }
};

// `more` are parsed files beside those of the tiny site.
TinySite tiny_site(std::vector<ParsedContent> more = {});
TinySite tiny_site(std::vector<ParsedContent> more, const Design& design);

// Where `words` stand for the first time in a passage of a document.
Range range_in(const TinySite& site, std::uint32_t document, std::uint32_t passage, const std::string& words);

}  // namespace commonplace
