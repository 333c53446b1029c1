#include "pages/search_page.h"

#include <algorithm>

#include <fmt/format.h>

#include "model/urls.h"
#include "pages/ways_in.h"
#include "text/words.h"

namespace commonplace {
namespace {

// The first words of a title: three, or as many as it has.
std::string first_words(const std::string& title) {
  const std::vector<Range> found = words(title);
  if (found.empty()) return title;
  return std::string(
      range_of(found.front().begin, found[std::min<std::size_t>(found.size(), 3) - 1].end).of(title));
}

// Examples are of the site's own words, so that each finds something; what a site has not is left out.
// Titles stand in the index beside every passage.
class Examples {
 public:
  explicit Examples(const Catalogue& catalogue) : catalogue_(catalogue), corpus_(catalogue.corpus) {}

  std::vector<SearchExample> all() {
    if (corpus_.documents().empty()) return {};
    add_words();
    add_filters();
    return std::move(examples_);
  }

 private:
  void add(std::string query, std::string meaning) {
    const Url url = url_of_search(query);
    examples_.push_back({url, std::move(query), std::move(meaning)});
  }

  // That the documents use.
  const Term* acronym() const {
    for (std::size_t i = 0; i < corpus_.terms().size(); ++i) {
      const Term& term = corpus_.terms()[i];
      const auto entity = term.entity ? corpus_.find(term.entity->value) : std::nullopt;
      const auto& mentions =
          entity ? catalogue_.relations.entity_mentions[*entity] : catalogue_.relations.term_mentions[i];
      if (!term.expansion.empty() && !mentions.empty()) return &term;
    }
    return nullptr;
  }

  void add_words() {
    const std::string newest = first_words(corpus_.documents().back().title);
    const std::string oldest = first_words(corpus_.documents().front().title);
    add(newest, "All of the words, in any form and order.");
    add(fmt::format("\"{}\"", newest), "The words side by side, in this order.");
    if (const Term* term = acronym())
      add(term->term.value, fmt::format("Also what it stands for: {}.", term->expansion));
    if (newest == oldest) return;
    add(fmt::format("\"{}\" OR \"{}\"", newest, oldest), "Either of the two.");
    add(fmt::format("{} -\"{}\"", newest, oldest), "The first, without what follows the minus sign.");
  }

  void add_filters() {
    const std::vector<Document>& documents = corpus_.documents();
    const auto with_themes =
        std::ranges::find_if(documents, [](const Document& one) { return !one.themes.empty(); });
    if (with_themes != documents.end())
      add("theme:" + with_themes->themes.front().value.value, "Only documents on a theme.");
    const auto hosted =
        std::ranges::find_if(documents, [](const Document& one) { return one.host.has_value(); });
    if (hosted != documents.end())
      add("district:" + hosted->host->value.value, "What a district hosted, and passages that name it.");
    const auto signed_by =
        std::ranges::find_if(documents, [](const Document& one) { return !one.authors.empty(); });
    if (signed_by != documents.end())
      add(fmt::format("by:\"{}\"", signed_by->authors.front().name), "Only documents of an author.");
    add("kind:" + std::string(documents.front().kind), "Only documents of a kind.");
    add(fmt::format("year:{}..{}", documents.front().dates.start.year, documents.back().dates.end.year),
        "Only documents of these years.");
  }

  const Catalogue& catalogue_;
  const Corpus& corpus_;
  std::vector<SearchExample> examples_;
};

}  // namespace

SearchPage search_page(const Catalogue& catalogue) {
  SearchPage page;
  if (catalogue.corpus.site().design.scripts) page.examples = listing(Examples(catalogue).all());
  page.themes = listing(theme_choices(catalogue));
  page.browse = ways_in(catalogue);
  page.frame = make_frame(catalogue.corpus.site(),
                          {.url = {"/search/"},
                           .heading = "Search",
                           .description = "Find a passage by its words, by theme, by name or by quote.",
                           .search_in_header = false});
  return page;
}

}  // namespace commonplace
