#include "parse/content_file.h"
#include "parse/schema.h"

namespace commonplace {

GoldenQueries parse_golden_queries(const Yaml& yaml, Faults& faults) {
  static const std::vector<Key<GoldenQuery>> keys = {
      {"query", Need::required, text_into(&GoldenQuery::query)},
      {"document", Need::required, id_into(&GoldenQuery::document)},
      {"words", Need::required, placed_text_into(&GoldenQuery::words)},
  };
  GoldenQueries queries;
  for (const Yaml& item : read_list_file(yaml, "the file of golden queries", faults))
    read_map(item, "a golden query", keys, queries.emplace_back(), faults);
  return queries;
}

}  // namespace commonplace
