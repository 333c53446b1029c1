#include "pages/theme_card.h"

#include <fmt/format.h>

#include "model/urls.h"
#include "pages/passage_card.h"
#include "pages/wording.h"

namespace commonplace {
namespace {

std::string counts(const ThemeRelations& gathered) {
  if (gathered.passages.empty()) return "no passages yet";
  return fmt::format("{}, {}", counted(gathered.passages.size(), "passage", "passages"),
                     counted(gathered.documents.size(), "document", "documents"));
}

}  // namespace

std::vector<ThemeCard> theme_cards(const Catalogue& catalogue) {
  std::vector<ThemeCard> cards;
  for (const std::uint32_t t : catalogue.theme_order) {
    const Theme& theme = catalogue.corpus.themes()[t];
    ThemeCard card{url_of(theme), theme.name, counts(catalogue.themes[t]), std::nullopt};
    if (!theme.body.passages.empty()) {
      card.description =
          RichView{&theme.body.passages.front().body, &links_of(catalogue.relations, theme.source), {}, {}};
    }
    cards.push_back(std::move(card));
  }
  return cards;
}

}  // namespace commonplace
