#include "pages/entity_page.h"

#include <algorithm>

#include <fmt/format.h>

#include "model/urls.h"
#include "pages/entities_page.h"
#include "pages/listed.h"
#include "pages/page_pictures.h"
#include "pages/theme_part.h"
#include "text/capital.h"
#include "text/lists.h"
#include "text/words.h"

namespace commonplace {
namespace {

std::vector<DocumentLink> hosted_documents(const Catalogue& catalogue, std::uint32_t entity) {
  std::vector<DocumentLink> links;
  for (const std::uint32_t d : catalogue.hosted[entity])
    links.push_back(document_link(catalogue.corpus, catalogue.corpus.documents()[d]));
  return links;
}

std::vector<WrittenDocument> written_documents(const Catalogue& catalogue, std::uint32_t entity) {
  const std::vector<std::uint32_t>& written = catalogue.relations.bylines[entity].written;
  std::vector<WrittenDocument> documents;
  for (std::size_t i = written.size(); i-- > 0;) {
    const Document& document = catalogue.corpus.documents()[written[i]];
    documents.push_back({document_link(catalogue.corpus, document), document.form == Form::digest});
  }
  return documents;
}

std::vector<DocumentLink> affiliated_documents(const Catalogue& catalogue, std::uint32_t entity) {
  const std::vector<std::uint32_t>& affiliated = catalogue.relations.bylines[entity].affiliated;
  std::vector<DocumentLink> links;
  for (std::size_t i = affiliated.size(); i-- > 0;)
    links.push_back(document_link(catalogue.corpus, catalogue.corpus.documents()[affiliated[i]]));
  return links;
}

// Footnotes are few and stand together, so all of them are on each page of a long list.
std::optional<Listing<PassageGroup>> footnotes(const Catalogue& catalogue, std::uint32_t entity) {
  const std::vector<NotePlace>& places = catalogue.relations.entity_notes[entity];
  std::vector<PassageGroup> groups;
  for (std::size_t i = places.size(); i-- > 0;) {
    const NotePlace& place = places[i];
    if (i + 1 == places.size() || places[i + 1].document != place.document)
      groups.push_back(passage_group(catalogue.corpus, place.document));
    auto& cards = groups.back().passages;
    cards.insert(cards.begin(), note_card(catalogue.corpus, catalogue.relations, place));
  }
  return listing(std::move(groups));
}

std::vector<CountedLink> themes_met(const Catalogue& catalogue, std::uint32_t entity) {
  std::vector<CountedLink> links;
  for (const Counted& met : catalogue.themes_of_entity[entity]) {
    const Theme& theme = catalogue.corpus.themes()[met.index];
    links.push_back({url_of_part(theme, catalogue.corpus.entities()[entity]), theme.name,
                     catalogue.corpus.strings()("count_passages", {{"count", met.count}})});
  }
  return links;
}

std::optional<Listing<PassageGroup>> grouped(const Catalogue& catalogue,
                                             const std::vector<MentionPlace>& mentions, Range rows) {
  std::vector<PassageGroup> groups;
  for (std::uint32_t row = rows.begin; row < rows.end; ++row) {
    const MentionPlace& mention = mentions[row];
    if (row == rows.begin || mentions[row - 1].document != mention.document)
      groups.push_back(passage_group(catalogue.corpus, mention.document));
    groups.back().passages.push_back(mention_card(catalogue.corpus, catalogue.relations, mention));
  }
  return listing(std::move(groups),
                 catalogue.corpus.strings()("count_passages", {{"count", mentions.size()}}));
}

// A district has more passages than those that mention it: those under a heading that does, whole case
// studies.
std::optional<CountedLink> all_about(const Catalogue& catalogue, std::uint32_t district,
                                     std::size_t mentions) {
  const std::size_t total = catalogue.passages_about[district];
  std::optional<CountedLink> rest =
      rest_in_search(catalogue.corpus.site(), mentions, total,
                     {{"district", catalogue.corpus.entities()[district].id.value}});
  if (rest) rest->count = catalogue.corpus.strings()("passages_about_district", {{"count", total}});
  return rest;
}

std::string other_names(const Entity& entity, const std::string& locale) {
  std::vector<std::string> names;
  for (const Placed<std::string>& name : entity.also) names.push_back(name.value);
  return readable_list(names, locale);
}

PageHead entity_head(const Corpus& corpus, const Entity& entity, const Paging& paging, std::size_t part) {
  constexpr std::size_t description_length = 300;
  const Strings& strings = corpus.strings();
  const EntityKind& kind = *find_entity_kind(entity.kind);
  PageHead head;
  head.url = paging.url(part);
  head.heading = part_heading(strings, entity.name.value, part);
  head.description = entity.body.passages.empty()
                         ? strings("entity_description", {{"name", entity.name.value}})
                         : shortened(entity.body.passages.front().body.text, description_length);
  head.trail = {{entities_url(nullptr), entities_heading(strings, nullptr)},
                {entities_url(&kind), entities_heading(strings, &kind)}};
  head.picture = entity_picture(corpus, entity, paging.total());
  head.picture_at = url_of(entity);
  head.browsed = entity.kind == "district";
  return head;
}

}  // namespace

std::vector<MentionPlace> newest_first(std::vector<MentionPlace> mentions) {
  std::ranges::stable_sort(mentions, std::ranges::greater{}, &MentionPlace::document);
  return mentions;
}

EntityPage entity_page(const Catalogue& catalogue, std::uint32_t entity,
                       const std::vector<MentionPlace>& mentions, std::size_t part) {
  const Strings& strings = catalogue.corpus.strings();
  const Entity& shown = catalogue.corpus.entities()[entity];
  const EntityKind& kind = *find_entity_kind(shown.kind);
  const Paging paging(url_of(shown), mentions.size());
  EntityPage page;
  page.frame = make_frame(catalogue.corpus.site(), entity_head(catalogue.corpus, shown, paging, part));
  page.name = shown.name.value;
  page.kind = {entities_url(&kind), strings(kind_key(kind.id))};
  if (!shown.role.empty()) page.role = capitalized(shown.role);
  if (!shown.also.empty()) page.also = other_names(shown, catalogue.corpus.site().locale);
  if (!shown.url.empty()) page.website = shown.url;
  page.description = {&shown.body, &links_of(catalogue.relations, shown.source),     {}, 2, false, &strings,
                      false,       former_anchors(catalogue.relations, shown.source)};
  page.written = listing(written_documents(catalogue, entity));
  page.affiliated = listing(affiliated_documents(catalogue, entity));
  page.footnotes = footnotes(catalogue, entity);
  if (shown.kind == "district") {
    page.years = listing(district_years(catalogue, entity));
  } else {
    page.hosted = listing(hosted_documents(catalogue, entity));
  }
  page.themes = listing(themes_met(catalogue, entity));
  page.mentions = grouped(catalogue, mentions, paging.rows(part));
  if (shown.kind == "district") page.rest = all_about(catalogue, entity, mentions.size());
  page.pager = paging.pager(strings, part);
  return page;
}

}  // namespace commonplace
