// Quotes, references and mentions are found apart from each other, so they may cross:
//
//     “What Meeting 23 in Fresno” Unified taught us   (a quote, a reference in it, a mention across its end)
//
// A quote may hold links, a link may hold no other link, and nothing may cross by half. So each
// passage takes the quotes first, then the references, then the mentions, and of each what fits with
// what it has: what lies apart from all of it, or within a quote.

#include "pages/overlays.h"

#include <algorithm>
#include <utility>

#include "model/urls.h"
#include "pages/document_card.h"

namespace commonplace {
namespace {

class PassageOverlays {
 public:
  void add(Overlay overlay) {
    const auto fits = [&](const Overlay& taken) {
      return !taken.range.overlaps(overlay.range) ||
             (taken.kind == OverlayKind::quote && taken.range.contains(overlay.range) &&
              overlay.kind != OverlayKind::quote);
    };
    if (!overlay.range.empty() && std::ranges::all_of(taken_, fits)) taken_.push_back(std::move(overlay));
  }

  std::vector<Overlay> in_order() && {
    std::ranges::sort(taken_, {},
                      [](const Overlay& one) { return std::pair(one.range.begin, ~one.range.end); });
    return std::move(taken_);
  }

 private:
  std::vector<Overlay> taken_;
};

Overlay mention_overlay(const Corpus& corpus, const Mention& mention) {
  if (mention.named.kind == Named::Kind::entity) {
    const Entity& entity = corpus.entities()[mention.named.index];
    return {OverlayKind::mention, mention.range, url_of(entity), entity.name.value};
  }
  const Term& term = corpus.terms()[mention.named.index];
  return {OverlayKind::mention, mention.range, url_of(term),
          term.expansion.empty() ? term.meaning : term.expansion};
}

}  // namespace

std::vector<std::vector<Overlay>> body_overlays(const Corpus& corpus, const Relations& relations,
                                                std::uint32_t document) {
  const Document& shown = corpus.documents()[document];
  const DocumentRelations& related = relations.documents[document];
  const std::string quote_sign = corpus.strings()("quote_on_page");
  std::vector<PassageOverlays> passages(shown.body.passages.size());
  for (const Quote& quote : shown.quotes) {
    const Quote* const shown_on = card_holder(shown, quote);
    const Url card = shown_on != nullptr ? url_of(*shown_on) : Url{};
    for (const Range part : quote.parts)
      passages[quote.passage].add({OverlayKind::quote, part, card, quote_sign});
  }
  for (const Reference& reference : related.references) {
    const Document& target = corpus.documents()[reference.target];
    passages[reference.passage].add(
        {OverlayKind::reference, reference.range, url_of(target), full_title(corpus.strings(), target)});
  }
  for (const Mention& mention : related.mentions) {
    if (mention.linked) passages[mention.passage].add(mention_overlay(corpus, mention));
  }
  std::vector<std::vector<Overlay>> overlays;
  overlays.reserve(passages.size());
  for (PassageOverlays& passage : passages) overlays.push_back(std::move(passage).in_order());
  return overlays;
}

}  // namespace commonplace
