#include "pages/explanations.h"

#include <set>
#include <utility>

#include <fmt/format.h>

#include "model/urls.h"
#include "text/words.h"

namespace commonplace {
namespace {

constexpr std::size_t text_length = 320;

std::optional<std::string> some(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return shortened(text, text_length);
}

Explanation explained(const Strings& strings, const Entity& entity) {
  std::string kind = strings(kind_key(entity.kind));
  if (!entity.role.empty()) kind += " · " + entity.role;
  const std::string text = entity.body.passages.empty() ? "" : entity.body.passages.front().body.text;
  return {url_of(entity), entity.name.value, std::move(kind), some(text)};
}

Explanation explained(const Term& term) {
  return {url_of(term), term.term.value, term.expansion, some(term.meaning)};
}

}  // namespace

std::optional<Listing<Explanation>> explanations(const Corpus& corpus, const DocumentRelations& relations) {
  std::vector<Explanation> made;
  std::set<Named> seen;
  for (const Mention& mention : relations.mentions) {
    if (!mention.linked || !seen.insert(mention.named).second) continue;
    Explanation one = mention.named.kind == Named::Kind::entity
                          ? explained(corpus.strings(), corpus.entities()[mention.named.index])
                          : explained(corpus.terms()[mention.named.index]);
    if (!one.kind.empty() || one.text) made.push_back(std::move(one));
  }
  return listing(std::move(made));
}

}  // namespace commonplace
