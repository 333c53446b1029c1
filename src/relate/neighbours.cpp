#include "relate/neighbours.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace commonplace {

void set_neighbours(const Corpus& corpus, std::vector<DocumentRelations>& documents) {
  std::map<std::string_view, std::vector<int>> by_kind;  // each in order of dates, as the corpus is
  for (std::size_t d = 0; d < corpus.documents().size(); ++d)
    by_kind[corpus.documents()[d].kind].push_back(static_cast<int>(d));

  const auto document = [&](int index) -> const Document& {
    return corpus.documents()[static_cast<std::size_t>(index)];
  };
  for (auto& [kind, row] : by_kind) {
    std::stable_sort(row.begin(), row.end(),
                     [&](int a, int b) { return document(a).number < document(b).number; });
    for (std::size_t i = 1; i < row.size(); ++i) {
      documents[static_cast<std::size_t>(row[i - 1])].next = row[i];
      documents[static_cast<std::size_t>(row[i])].previous = row[i - 1];
    }
  }
}

}  // namespace commonplace
