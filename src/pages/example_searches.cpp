#include "pages/example_searches.h"

#include <algorithm>
#include <set>

#include "model/urls.h"
#include "text/words.h"

namespace commonplace {
namespace {

constexpr std::size_t searches_shown = 4;

// One word says little of what a reader may ask; signs would have to be explained.
bool is_plain(const std::string& query) {
  const bool has_signs = query.find_first_of("\":-") != std::string::npos;
  return !has_signs && words(query).size() > 1;
}

}  // namespace

std::vector<Link> example_searches(const GoldenQueries& queries) {
  std::vector<const GoldenQuery*> first, others;
  std::set<DocumentId> seen;
  for (const GoldenQuery& one : queries) {
    if (one.passages.empty() || !is_plain(one.query.value)) continue;
    const bool is_new = seen.insert(one.passages.front().document.value).second;
    (is_new ? first : others).push_back(&one);
  }
  first.insert(first.end(), others.begin(), others.end());
  first.resize(std::min(first.size(), searches_shown));
  std::vector<Link> links;
  for (const GoldenQuery* const one : first)
    links.push_back({url_of_search(one->query.value), one->query.value});
  return links;
}

}  // namespace commonplace
