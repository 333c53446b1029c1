#include "pages/search_page.h"

#include <algorithm>

#include <fmt/format.h>

#include "model/urls.h"
#include "pages/ways_in.h"
#include "text/words.h"

namespace commonplace {
namespace {

// The first words of a text: three, or as many as it has.
std::string first_words(const std::string& text) {
  const std::vector<Range> found = words(text);
  if (found.empty()) return text;
  return std::string(
      range_of(found.front().begin, found[std::min<std::size_t>(found.size(), 3) - 1].end).of(text));
}

// Words that find a passage of the document: of its first heading, else of its first passage. Those of a
// title alone find none.
std::string words_in(const Document& document) {
  const Body& body = document.body;
  if (!body.headings.empty()) return first_words(body.headings.front().title.text);
  return first_words(body.passages.empty() ? document.title : body.passages.front().body.text);
}

// Examples are of the site's own words, so that each finds something; what a site has not is left out.
class Examples {
 public:
  explicit Examples(const Catalogue& catalogue)
      : catalogue_(catalogue), corpus_(catalogue.corpus), strings_(catalogue.corpus.strings()) {}

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
    const std::string newest = words_in(corpus_.documents().back());
    const std::string oldest = words_in(corpus_.documents().front());
    add(newest, strings_("example_words"));
    add(fmt::format("\"{}\"", newest), strings_("example_phrase"));
    if (const Term* term = acronym())
      add(term->term.value, strings_("example_acronym", {{"expansion", term->expansion}}));
    if (newest == oldest) return;
    add(fmt::format(R"("{}" OR "{}")", newest, oldest), strings_("example_either"));
    add(fmt::format("{} -\"{}\"", newest, oldest), strings_("example_without"));
  }

  void add_filters() {
    const std::vector<Document>& documents = corpus_.documents();
    const std::vector<std::uint32_t>& themes = catalogue_.theme_order;
    const auto theme = std::ranges::find_if(
        themes, [&](std::uint32_t one) { return !catalogue_.topics.themes[one].passages.empty(); });
    if (theme != themes.end()) add("theme:" + corpus_.themes()[*theme].id.value, strings_("example_theme"));
    const std::vector<std::uint32_t>& entities = catalogue_.entity_order;
    const auto district = std::ranges::find_if(
        entities, [&](std::uint32_t entity) { return catalogue_.passages_about[entity] > 0; });
    if (district != entities.end())
      add("district:" + corpus_.entities()[*district].id.value, strings_("example_district"));
    const auto signed_by =
        std::ranges::find_if(documents, [](const Document& one) { return !one.authors.empty(); });
    if (signed_by != documents.end())
      add(fmt::format("by:\"{}\"", signed_by->authors.front().name), strings_("example_author"));
    add("kind:" + std::string(documents.front().kind), strings_("example_kind"));
    const Document& middle = documents[documents.size() / 2];  // so that the years leave some documents out
    add(fmt::format("year:{}..{}", middle.dates.start.year, documents.back().dates.end.year),
        strings_("example_years"));
  }

  const Catalogue& catalogue_;
  const Corpus& corpus_;
  const Strings& strings_;
  std::vector<SearchExample> examples_;
};

}  // namespace

SearchPage search_page(const Catalogue& catalogue) {
  const Strings& strings = catalogue.corpus.strings();
  SearchPage page;
  if (catalogue.corpus.site().design.searched) page.examples = listing(Examples(catalogue).all());
  page.themes = listing(theme_choices(catalogue));
  page.browse = ways_in(catalogue);
  page.frame = make_frame(catalogue.corpus.site(), {.url = {"/search/"},
                                                    .heading = strings("search"),
                                                    .description = strings("search_description"),
                                                    .search_in_header = false});
  return page;
}

}  // namespace commonplace
