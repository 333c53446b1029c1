#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pages/body_view.h"
#include "pages/catalogue.h"
#include "pages/district_years.h"
#include "pages/frame.h"
#include "pages/listing.h"
#include "pages/pager.h"
#include "pages/passage_card.h"

namespace commonplace {

// A document that a byline says was written by somebody.
struct WrittenDocument {
  DocumentLink document;
  bool is_original = false;  // what was written is the original of the digest that is here
};

template <>
struct Fields<WrittenDocument> {
  static constexpr auto list(auto use) {
    return use(field("document", &WrittenDocument::document, "the document"),
               field("is_original", &WrittenDocument::is_original,
                     "whether the byline is that of the original, of which there is a digest here"));
  }
};

// A district, person, organization, program or policy, and every place where it is named.
struct EntityPage {
  static constexpr std::string_view template_name = "entity";
  Frame frame;
  std::string name;
  Link kind;
  std::optional<std::string> role;
  std::optional<std::string> also;
  std::optional<std::string> website;
  BodyView description;
  std::optional<Listing<WrittenDocument>> written;
  std::optional<Listing<DocumentLink>> affiliated;
  std::optional<Listing<DocumentLink>> hosted;
  std::optional<CountedLink> rest;
  std::optional<Listing<DistrictYear>> years;
  std::optional<Listing<CountedLink>> themes;
  std::optional<Listing<PassageGroup>> mentions;
  std::optional<Listing<PassageGroup>> footnotes;
  std::optional<Pager> pager;
};

template <>
struct Fields<EntityPage> {
  static constexpr auto list(auto use) {
    return use(
        field("frame", &EntityPage::frame, "the parts every page shares: head, header, navigation, footer"),
        field("name", &EntityPage::name, "its name"),
        field("kind", &EntityPage::kind, "its kind, with the page that lists it"),
        field("role", &EntityPage::role, "a person's role, as printed"),
        field("also", &EntityPage::also, "its other names"),
        field("website", &EntityPage::website, "its own website"),
        field("description", &EntityPage::description, "what it is, in a sentence or two"),
        field("written", &EntityPage::written, "documents it wrote, newest first"),
        field("affiliated", &EntityPage::affiliated, "documents by authors who work there"),
        field("rest", &EntityPage::rest,
              "of a district: how many passages are about it, and the way to all of them"),
        field("hosted", &EntityPage::hosted, "documents it hosted"),
        field("years", &EntityPage::years, "a district through the years, newest first"),
        field("themes", &EntityPage::themes, "themes of a district's passages"),
        field("mentions", &EntityPage::mentions, "sentences that mention it, by document, newest first"),
        field("footnotes", &EntityPage::footnotes, "footnotes that name it, newest document first"),
        field("pager", &EntityPage::pager, "links to the other pages of a long list"));
  }
};

// The places that name an entity as its page goes through them: newest document first.
std::vector<MentionPlace> newest_first(std::vector<MentionPlace> mentions);

// `mentions` are all of the entity, newest first; the page shows one part of them.
EntityPage entity_page(const Catalogue& catalogue, std::uint32_t entity,
                       const std::vector<MentionPlace>& mentions, std::size_t part);

}  // namespace commonplace
