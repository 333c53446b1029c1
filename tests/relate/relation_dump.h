#pragma once

#include <string>
#include <vector>

#include "model/corpus.h"
#include "relate/relations.h"

namespace commonplace::testing {

// Relations as lines for people to compare, one function for each kind. Passages are numbered from
// 1 in their document: `meeting-2 ¶3`.
std::string dump_mentions(const Corpus& corpus, const Relations& relations);
std::string dump_references(const Corpus& corpus, const Relations& relations);
std::string dump_districts(const Corpus& corpus, const Relations& relations);
std::string dump_links(const Corpus& corpus, const Relations& relations);
std::string dump_backlinks(const Corpus& corpus, const Relations& relations);
std::string dump_neighbours(const Corpus& corpus, const Relations& relations);
std::string dump_related(const Corpus& corpus, const Relations& relations);
std::string dump_themes(const Corpus& corpus, const Topics& topics);

// For each entity what it wrote, whose authors work there, and the footnotes and passages that name it; at
// the end those that nothing names.
std::string dump_bylines(const Corpus& corpus, const Relations& relations);

// All but the last two.
std::string dump(const Corpus& corpus, const Relations& relations);

}  // namespace commonplace::testing
