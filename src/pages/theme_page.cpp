#include "pages/theme_page.h"

#include <algorithm>
#include <map>
#include <span>

#include "model/urls.h"
#include "pages/listed.h"
#include "pages/page_pictures.h"
#include "pages/quotes_page.h"
#include "pages/theme_card.h"
#include "text/lists.h"
#include "text/words.h"

namespace commonplace {
namespace {

constexpr std::size_t quotes_of_theme = 6;

// Passages by document; documents in the order of their first passage. `total` is how many there are, listed
// or not.
std::optional<Listing<PassageGroup>> grouped(const Catalogue& catalogue,
                                             std::span<const ThemePassage> passages, std::size_t total) {
  std::vector<PassageGroup> groups;
  std::map<std::uint32_t, std::size_t> places;  // of the groups, by document
  for (const ThemePassage& one : passages) {
    const auto [place, is_new] = places.emplace(one.document, groups.size());
    if (is_new) groups.push_back(passage_group(catalogue.corpus, one.document));
    PassageCard card = passage_card(catalogue.corpus, catalogue.relations, one.document, one.passage);
    card.found = !one.curated;
    groups[place->second].passages.push_back(std::move(card));
  }
  return listing(std::move(groups), catalogue.corpus.strings()("count_passages", {{"count", total}}));
}

// The chosen passages stand first among those of a theme. All of them are listed; of the others, some.
void list_passages(const Catalogue& catalogue, const Theme& theme, const ThemeRelations& gathered,
                   ThemePage& page) {
  const std::span<const ThemePassage> all = gathered.passages;
  const auto chosen = static_cast<std::size_t>(std::ranges::count(all, true, &ThemePassage::curated));
  const std::size_t matched = all.size() - chosen, listed = passages_listed(catalogue.corpus.site(), matched);
  page.chosen = grouped(catalogue, all.first(chosen), chosen);
  page.found = grouped(catalogue, all.subspan(chosen, listed), matched);
  page.rest =
      rest_in_search(catalogue.corpus.site(), chosen + listed, all.size(), {{"theme", theme.id.value}});
}

std::optional<ThemeLife> life_of(const Catalogue& catalogue, std::uint32_t theme) {
  constexpr ChartSize size = {.column = 40, .gap = 12, .height = 120, .tick = 80};
  ThemeLife life;
  life.chart = theme_chart(catalogue, theme, size);
  for (const Counted& one : passages_by_document(catalogue.topics.themes[theme])) {
    const Document& document = catalogue.corpus.documents()[one.index];
    life.rows.push_back({document_link(catalogue.corpus, document), static_cast<int>(one.count)});
  }
  if (life.rows.empty()) return std::nullopt;
  return life;
}

// A few: in a small corpus every theme shares a document with every other. Those that the theme's file
// names come first.
std::vector<CountedLink> related_themes(const Corpus& corpus, const Theme& shown,
                                        const ThemeRelations& gathered) {
  constexpr std::size_t themes_shown = 8;
  std::vector<Counted> related = gathered.related;
  std::stable_partition(related.begin(), related.end(), [&](const Counted& one) {
    const auto named = [](const Placed<ThemeId>& theme) { return theme.value; };
    return std::ranges::find(shown.related, corpus.themes()[one.index].id, named) != shown.related.end();
  });
  related.resize(std::min(related.size(), themes_shown));
  std::vector<CountedLink> links;
  for (const Counted& one : related) {
    const Theme& theme = corpus.themes()[one.index];
    links.push_back(
        {url_of(theme), theme.name, corpus.strings()("documents_in_common", {{"count", one.count}})});
  }
  return links;
}

Frame theme_frame(const Catalogue& catalogue, const Theme& theme, const Url& feed) {
  constexpr std::size_t description_length = 300;
  const Strings& strings = catalogue.corpus.strings();
  const std::string description = theme.body.passages.empty()
                                      ? strings("learned_about", {{"theme", theme.name}})
                                      : shortened(theme.body.passages.front().body.text, description_length);
  return make_frame(catalogue.corpus.site(),
                    {.url = url_of(theme),
                     .heading = theme.name,
                     .description = description,
                     .trail = {{{"/themes/"}, strings("themes")}},
                     .feeds = {{feed, theme.name}},
                     .picture = theme_picture(catalogue, *catalogue.corpus.find(theme.id)),
                     .browsed = true});
}

}  // namespace

ThemePage theme_page(const Catalogue& catalogue, std::uint32_t theme) {
  const Corpus& corpus = catalogue.corpus;
  const Strings& strings = corpus.strings();
  const Theme& shown = corpus.themes()[theme];
  const ThemeRelations& gathered = catalogue.topics.themes[theme];
  const std::vector<QuotePlace>& quotes = catalogue.quotes_of_theme[theme];
  ThemePage page;
  page.name = shown.name;
  page.tint = tint_of(catalogue, theme);
  page.counts = theme_counts(strings, gathered);
  if (!shown.also.empty()) page.also = readable_list(shown.also, corpus.site().locale);
  page.description = {&shown.body, &links_of(catalogue.relations, shown.source),     {}, 2, false, &strings,
                      false,       former_anchors(catalogue.relations, shown.source)};
  list_passages(catalogue, shown, gathered, page);
  page.quotes = listing(quote_cards(corpus, catalogue.relations, catalogue.topics,
                                    a_few_quotes(corpus, quotes, quotes_of_theme)));
  if (quotes.size() > quotes_of_theme)
    page.all_quotes = CountedLink{quotes_of(strings, shown).url, strings("all_quotes_of_theme"),
                                  strings("count_quotes", {{"count", quotes.size()}})};
  page.life = life_of(catalogue, theme);
  const std::vector<ThemePart> parts = theme_parts(catalogue, theme);
  page.choices = part_choices(corpus, parts, parts.front());
  page.related = listing(related_themes(corpus, shown, gathered));
  page.feed = {url_of(shown).value + "feed.xml"};
  page.frame = theme_frame(catalogue, shown, page.feed);
  return page;
}

}  // namespace commonplace
