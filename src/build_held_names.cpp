#include "build_held_names.h"

#include "index/write_index.h"
#include "relate/names_that_wait.h"
#include "relate/relate.h"

namespace commonplace {

Corpus hold_back_names(Corpus corpus, int jobs) {
  CorpusNames names = named_by_waiting(corpus);
  if (names.empty()) return corpus;
  Diagnostics reported_later;
  const Relations relations = relate(corpus, jobs, reported_later);
  const Topics topics = relate_themes(corpus, relations, write_index(corpus), reported_later);
  keep_unnamed(corpus, relations, topics, names);
  return names.empty() ? std::move(corpus) : corpus.without(names);
}

}  // namespace commonplace
