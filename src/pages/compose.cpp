#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "model/urls.h"
#include "pages/page.h"
#include "pages/picture_page.h"
#include "pages/view.h"

namespace commonplace {
namespace {

// Gathers the pages that list things. A list that several pages share is held by them together.
class ListPages {
 public:
  ListPages(const Corpus& corpus, const Relations& relations, const Topics& topics)
      : corpus_(corpus),
        relations_(relations),
        catalogue_(std::make_shared<const Catalogue>(make_catalogue(corpus, relations, topics))) {}

  std::vector<Page> compose() {
    add({"/"}, [c = catalogue_] { return View{home_page(*c)}; });
    add_documents();
    add_themes();
    add_entities();
    add_quotes();
    add({"/glossary/"}, [c = catalogue_] { return View{glossary_page(*c)}; });
    add({"/search/"}, [c = catalogue_] { return View{search_page(*c)}; });
    for (const ProsePage& page : corpus_.pages()) {
      add(url_of(page),
          [c = catalogue_, page = &page] { return View{text_page(c->corpus.site(), c->relations, *page)}; });
    }
    add(data_url(), [c = catalogue_] { return View{data_page(c->corpus)}; });
    std::ranges::move(picture_pages(corpus_, relations_), std::back_inserter(pages_));
    for (const Withdrawn& gone : corpus_.withdrawn())
      add_unlisted(gone.url, [c = catalogue_, gone = &gone] {
        return View{withdrawn_page(c->corpus, c->relations, *gone)};
      });
    add_unlisted({"/404.html"}, [c = catalogue_] { return View{not_found_page(*c)}; });
    return std::move(pages_);
  }

 private:
  void add(Url url, std::function<View()> view) { pages_.push_back({std::move(url), std::move(view)}); }

  // A page that search engines are asked to leave out.
  void add_unlisted(Url url, std::function<View()> view) {
    pages_.push_back({std::move(url), std::move(view), Indexing::left_out});
  }

  // One page for each part of `rows`; `view(rows, part)` makes what it shows.
  template <class Row, class MakeView>
  void add_parts(const Url& first, std::vector<Row> rows, MakeView view,
                 Indexing indexing = Indexing::wanted) {
    const Paging paging(first, rows.size());
    const auto shared = std::make_shared<const std::vector<Row>>(std::move(rows));
    for (std::size_t part = 0; part < paging.parts(); ++part)
      pages_.push_back(
          {paging.url(part), [shared, view, part] { return View{view(*shared, part)}; }, indexing});
  }

  void add_documents() {
    for (const DocumentKind& kind : document_kinds()) {
      add_parts(documents_url(kind), documents_of(corpus_, kind),
                [c = catalogue_, kind = &kind](const auto& documents, std::size_t part) {
                  return documents_page(*c, *kind, documents, part);
                });
    }
  }

  void add_themes() {
    add({"/themes/"}, [c = catalogue_] { return View{themes_page(*c)}; });
    for (std::uint32_t t = 0; t < corpus_.themes().size(); ++t) {
      add(url_of(corpus_.themes()[t]), [c = catalogue_, t] { return View{theme_page(*c, t)}; });
      add_parts_of_theme(t);
    }
    add(matrix_url(), [c = catalogue_] { return View{matrix_page(*c)}; });
  }

  void add_parts_of_theme(std::uint32_t theme) {
    const auto parts = std::make_shared<const std::vector<ThemePart>>(theme_parts(*catalogue_, theme));
    for (const ThemePart& part : *parts) {
      if (part.is_whole() || !part.has_page()) continue;
      add_unlisted(part.url, [c = catalogue_, theme, parts, one = &part] {
        return View{theme_part_page(*c, theme, *parts, *one)};
      });
    }
  }

  void add_entities() {
    add(entities_url(nullptr), [c = catalogue_] { return View{entities_page(*c, nullptr)}; });
    for (const EntityKind& kind : entity_kinds())
      add(entities_url(&kind), [c = catalogue_, kind = &kind] { return View{entities_page(*c, kind)}; });
    for (std::uint32_t e = 0; e < corpus_.entities().size(); ++e) {
      if (!relations_.named[e]) continue;
      add_parts(url_of(corpus_.entities()[e]), newest_first(relations_.entity_mentions[e]),
                [c = catalogue_, e](const auto& mentions, std::size_t part) {
                  return entity_page(*c, e, mentions, part);
                });
    }
  }

  void add_quotes() {
    const auto choices = std::make_shared<const QuoteChoices>(quote_choices(*catalogue_));
    const auto add_choice = [&](const QuoteChoice& choice, const std::vector<QuotePlace>& quotes,
                                Indexing indexing) {
      add_parts(
          choice.url, quotes,
          [c = catalogue_, choices, choice](const auto& rows, std::size_t part) {
            return quotes_page(*c, *choices, choice, rows, part);
          },
          indexing);
    };
    add_choice(every_quote(corpus_.strings()), catalogue_->quotes, Indexing::wanted);
    for (const auto* const kind :
         {&choices->themes, &choices->roles, &choices->districts, &choices->documents})
      for (const QuoteChoice& choice : *kind) add_choice(choice, choice.quotes, Indexing::left_out);

    std::vector<std::uint32_t> quoting;
    for (auto d = static_cast<std::uint32_t>(corpus_.documents().size()); d-- > 0;)
      if (!quotes_in(corpus_, d).empty()) quoting.push_back(d);
    if (quoting.empty()) return;
    add_parts(quote_documents_url(), std::move(quoting),
              [c = catalogue_](const auto& documents, std::size_t part) {
                return quote_documents_page(*c, documents, part);
              });
    for (const QuotePlace& place : catalogue_->quotes) {
      add(url_of(corpus_.documents()[place.document].quotes[place.quote]),
          [c = catalogue_, place] { return View{quote_page(*c, place)}; });
    }
  }

  const Corpus& corpus_;
  const Relations& relations_;
  std::shared_ptr<const Catalogue> catalogue_;
  std::vector<Page> pages_;
};

}  // namespace

std::vector<Page> compose_documents(const Corpus& corpus, const Relations& relations) {
  std::vector<Page> pages;
  for (std::uint32_t d = 0; d < corpus.documents().size(); ++d) {
    pages.push_back({url_of(corpus.documents()[d]),
                     [&corpus, &relations, d] { return View{document_page(corpus, relations, d)}; },
                     Indexing::wanted, last_changed(corpus.documents()[d])});
  }
  return pages;
}

std::vector<Page> compose_lists(const Corpus& corpus, const Relations& relations, const Topics& topics) {
  return ListPages(corpus, relations, topics).compose();
}

}  // namespace commonplace
