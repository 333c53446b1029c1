#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pages/catalogue.h"
#include "pages/frame.h"
#include "pages/link.h"
#include "pages/listing.h"

namespace commonplace {

struct EntityLine {
  Url url;
  std::string name;   // "Choi, Linda"
  std::string kind;   // "District"
  std::string count;  // "12 passages, author of 1 document"; empty where only a link or a host names it
};

template <>
struct Fields<EntityLine> {
  static constexpr auto list(auto use) {
    return use(field("url", &EntityLine::url, "address of the entity"),
               field("name", &EntityLine::name, "its name, of a person the last name first"),
               field("kind", &EntityLine::kind, "its kind: District"),
               field("count", &EntityLine::count, "how often it is mentioned, in words"));
  }
};

struct LetterGroup {
  std::string letter;
  Url url;             // of its heading on this page
  std::string anchor;  // letter-a
  std::vector<EntityLine> entities;
};

template <>
struct Fields<LetterGroup> {
  static constexpr auto list(auto use) {
    return use(field("letter", &LetterGroup::letter, "the letter, or #"),
               field("url", &LetterGroup::url, "address of its heading"),
               field("anchor", &LetterGroup::anchor, "id of its heading"),
               field("entities", &LetterGroup::entities, "names under it"));
  }
};

// Everything that has a name, A to Z; or one kind of it.
struct EntitiesPage {
  static constexpr std::string_view template_name = "entities";
  Frame frame;
  std::string heading;
  std::string introduction;
  std::optional<Listing<NavigationItem>> kinds;
  std::optional<Listing<LetterGroup>> letters;
  bool show_kinds = false;
};

template <>
struct Fields<EntitiesPage> {
  static constexpr auto list(auto use) {
    return use(
        field("frame", &EntitiesPage::frame, "the parts every page shares: head, header, navigation, footer"),
        field("heading", &EntitiesPage::heading, "Districts, or A–Z"),
        field("introduction", &EntitiesPage::introduction, "what the list holds, in a sentence"),
        field("kinds", &EntitiesPage::kinds, "the kinds there are, to choose from"),
        field("letters", &EntitiesPage::letters, "the names by first letter"),
        field("show_kinds", &EntitiesPage::show_kinds, "whether the kind is shown beside each name"));
  }
};

// nullptr: all kinds.
EntitiesPage entities_page(const Catalogue& catalogue, const EntityKind* kind);
Url entities_url(const EntityKind* kind);                                      // /districts/, /entities/
std::string entities_heading(const Strings& strings, const EntityKind* kind);  // Districts, A–Z

}  // namespace commonplace
