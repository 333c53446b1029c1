#include "pages/document_page.h"

#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "model/urls.h"
#include "pages/citation_files.h"
#include "pages/citation_meta.h"
#include "pages/document_json.h"
#include "pages/documents_page.h"
#include "pages/filed_name.h"
#include "pages/overlays.h"
#include "pages/page_pictures.h"
#include "pages/quotes_page.h"
#include "text/collate.h"
#include "text/lists.h"

namespace commonplace {
namespace {

std::optional<Listing<AuthorLine>> author_lines(const Corpus& corpus, const Document& document,
                                                const DocumentRelations& relations) {
  std::vector<AuthorLine> lines;
  for (std::size_t i = 0; i < document.authors.size(); ++i) {
    const Author& author = document.authors[i];
    AuthorLine& line = lines.emplace_back(AuthorLine{author.name, std::nullopt, std::nullopt});
    if (relations.authors[i]) line.url = url_of(corpus.entities()[*relations.authors[i]]);
    if (!author.affiliation.empty()) line.affiliation = author.affiliation;
  }
  return listing(std::move(lines));
}

void show_front(const Corpus& corpus, const Document& document, const DocumentRelations& relations,
                DocumentPage& page) {
  page.document = document_link(corpus, document);
  if (!document.place.empty()) page.place = document.place;
  std::tie(page.host, page.subject) = host_links(corpus, document);
  page.authors = author_lines(corpus, document, relations);
  page.themes = themes_of(corpus, document);
  page.corrections = corrections_of(corpus, document);
  page.published = published_on(corpus, document);
  if (!document.summary.empty()) page.summary = document.summary;
  if (document.form == Form::digest) {
    page.digest_note = corpus.strings()(kind_key(document.kind, "digest"));
  }
}

// Two levels of headings; one heading alone is no contents.
std::optional<Listing<ContentsEntry>> contents(const Document& document) {
  const std::vector<Heading>& headings = document.body.headings;
  if (headings.size() < 2) return std::nullopt;
  const std::string address = url_of(document).value;
  const auto link_to = [&](const Heading& heading) {
    return Link{{fmt::format("{}#{}", address, heading.id)}, heading.title.text};
  };
  std::vector<ContentsEntry> entries;
  for (std::size_t top = 0; top < headings.size(); ++top) {
    if (headings[top].parent != -1) continue;
    std::vector<Link> below;
    for (const Heading& heading : headings) {
      if (heading.parent == static_cast<int>(top)) below.push_back(link_to(heading));
    }
    Link entry = link_to(headings[top]);
    entries.push_back({std::move(entry.url), std::move(entry.text), listing(std::move(below))});
  }
  return listing(std::move(entries));
}

// By kind in the order of entity_kinds(); within a kind the most mentioned first, then by name.
std::optional<Listing<NamedGroup>> named_entities(const Corpus& corpus, const DocumentRelations& relations) {
  const Strings& strings = corpus.strings();
  std::map<std::uint32_t, std::size_t> times;
  for (const Mention& mention : relations.mentions) {
    if (mention.named.kind == Named::Kind::entity) ++times[mention.named.index];
  }
  struct Row {
    const Entity* entity = nullptr;
    std::size_t times = 0;
    std::string key;
  };
  std::vector<Row> rows;
  for (const auto& [index, count] : times) {
    const Entity& entity = corpus.entities()[index];
    rows.push_back({&entity, count, sort_key(filed_name(entity), corpus.site().locale)});
  }
  std::ranges::sort(rows, [](const Row& a, const Row& b) {
    return a.times != b.times ? a.times > b.times
                              : std::tie(a.key, a.entity->id) < std::tie(b.key, b.entity->id);
  });
  std::vector<NamedGroup> groups;
  for (const EntityKind& kind : entity_kinds()) {
    NamedGroup group{strings(kind_key(kind.id, "plural")), {}};
    for (const Row& row : rows) {
      if (row.entity->kind == kind.id) {
        group.items.push_back(
            {url_of(*row.entity), row.entity->name.value, strings("count_mentions", {{"count", row.times}})});
      }
    }
    if (!group.items.empty()) groups.push_back(std::move(group));
  }
  return listing(std::move(groups), strings("count_names", {{"count", rows.size()}}));
}

std::optional<Inside> inside(const Corpus& corpus, const Relations& relations, std::uint32_t document) {
  constexpr std::size_t quotes_shown = 3;
  const Strings& strings = corpus.strings();
  const Document& shown = corpus.documents()[document];
  Inside found;
  found.heading = strings(kind_key(shown.kind, "inside"));
  if (const std::vector<QuotePlace> quotes = quotes_in(corpus, document); !quotes.empty()) {
    for (const QuotePlace& place : a_few_quotes(corpus, quotes, quotes_shown))
      found.quotes.push_back(quote_card(corpus, relations, place));
    found.all_quotes = CountedLink{quotes_of(strings, shown).url, strings("all_quotes_of_document"),
                                   strings("count_quotes", {{"count", quotes.size()}})};
  }
  found.named = named_entities(corpus, relations.documents[document]);
  if (found.quotes.empty() && !found.named) return std::nullopt;
  return found;
}

// "Shared themes: School finance and State policy. Both mention Fresno Unified." The words in common also
// count for how related two documents are, but are not shown: a word that both repeat ("suggested") is not a
// subject.
std::optional<std::string> why_related(const Corpus& corpus, const RelatedDocument& related) {
  constexpr std::size_t names_told = 3;
  const Strings& strings = corpus.strings();
  const auto listed = [&](const std::vector<std::string>& things) {
    return readable_list(things, corpus.site().locale);
  };
  std::vector<std::string> themes, entities, reasons;
  for (const std::uint32_t theme : related.themes) themes.push_back(corpus.themes()[theme].name);
  for (const std::uint32_t entity : related.entities)
    entities.push_back(corpus.entities()[entity].name.value);
  for (std::vector<std::string>* told : {&themes, &entities})
    told->resize(std::min(told->size(), names_told));
  if (!themes.empty()) reasons.push_back(strings("both_about", {{"themes", listed(themes)}}));
  if (!entities.empty()) reasons.push_back(strings("both_name", {{"names", listed(entities)}}));
  if (reasons.empty()) return std::nullopt;
  return fmt::format("{}", fmt::join(reasons, " "));
}

std::optional<Listing<RelatedCard>> related_cards(const Corpus& corpus, const DocumentRelations& relations) {
  std::vector<RelatedCard> cards;
  for (const RelatedDocument& related : relations.related) {
    cards.push_back(
        {document_link(corpus, corpus.documents()[related.document]), why_related(corpus, related)});
  }
  return listing(std::move(cards));
}

std::optional<Listing<PassageGroup>> references_to(const Corpus& corpus, const Relations& relations,
                                                   std::uint32_t document) {
  std::vector<PassageGroup> groups;
  const std::vector<Backlink>& backlinks = relations.documents[document].backlinks;
  for (std::size_t i = 0; i < backlinks.size(); ++i) {
    const Backlink& link = backlinks[i];
    if (i == 0 || backlinks[i - 1].document != link.document)
      groups.push_back(passage_group(corpus, link.document));
    groups.back().passages.push_back(
        passage_card(corpus, relations, link.document, link.passage, link.sentence));
  }
  return listing(std::move(groups));
}

std::optional<DocumentLink> neighbour(const Corpus& corpus, int document) {
  if (document < 0) return std::nullopt;
  return document_link(corpus, corpus.documents()[static_cast<std::size_t>(document)]);
}

Frame document_frame(const Corpus& corpus, const Document& document) {
  const DocumentKind& kind = *find_document_kind(document.kind);
  return make_frame(corpus.site(),
                    {.url = url_of(document),
                     .heading = full_title(corpus.strings(), document),
                     .description = document.summary,
                     .trail = {{documents_url(kind), corpus.strings()(kind_key(kind.id, "plural"))}},
                     .kind = "article",
                     .things = {{document_json(corpus, document).dump()}},
                     .meta = citation_meta(citation_record(corpus, document)),
                     .picture = document_picture(corpus, document)});
}

}  // namespace

DocumentPage document_page(const Corpus& corpus, const Relations& relations, std::uint32_t document) {
  const Document& shown = corpus.documents()[document];
  const DocumentRelations& related = relations.documents[document];
  DocumentPage page;
  page.frame = document_frame(corpus, shown);
  show_front(corpus, shown, related, page);
  page.reading_time = reading_time(corpus.strings(), shown);
  page.glance = glance(corpus, relations, document);
  if (!shown.note.empty()) page.note = shown.note;
  page.source = source_line(corpus, shown);
  page.contents = contents(shown);
  page.body = {&shown.body,
               &links_of(relations, shown.source),
               body_overlays(corpus, relations, document),
               2,
               true,
               &corpus.strings(),
               true,
               former_anchors(relations, shown.source)};
  page.explanations = explanations(corpus, related);
  page.inside = inside(corpus, relations, document);
  page.related = related_cards(corpus, related);
  page.referenced_by = references_to(corpus, relations, document);
  if (related.previous >= 0 || related.next >= 0)
    page.neighbours = Neighbours{neighbour(corpus, related.previous), neighbour(corpus, related.next)};
  page.citations = citations(corpus, shown);
  const CitationRecord record = citation_record(corpus, shown);
  for (const CitationFormat& format : citation_formats())
    page.reference_files.push_back({std::string(format.id), std::string(format.label), format.write({record}),
                                    url_of_citation(shown, format.extension)});
  return page;
}

}  // namespace commonplace
