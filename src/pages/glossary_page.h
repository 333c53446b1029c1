#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pages/catalogue.h"
#include "pages/frame.h"
#include "pages/link.h"
#include "pages/listing.h"

namespace commonplace {

// An id that a term had on the page before it was renamed.
struct FormerTerm {
  std::string id;
};

template <>
struct Fields<FormerTerm> {
  static constexpr auto list(auto use) { return use(field("id", &FormerTerm::id, "the id")); }
};

struct TermEntry {
  std::string term;
  std::string anchor;
  std::optional<Listing<FormerTerm>> former;
  std::optional<std::string> expansion;
  std::optional<std::string> meaning;
  std::optional<Link> entity;
  std::optional<Link> defined_in;
  std::optional<Listing<Link>> used_in;
  std::optional<std::string> used_elsewhere;  // "and in 12 more documents"
};

template <>
struct Fields<TermEntry> {
  static constexpr auto list(auto use) {
    return use(
        field("term", &TermEntry::term, "the acronym or term"),
        field("anchor", &TermEntry::anchor, "its id on the page"),
        field("former", &TermEntry::former, "ids it had before, when it was called otherwise"),
        field("expansion", &TermEntry::expansion, "what the acronym stands for"),
        field("meaning", &TermEntry::meaning, "what it means"),
        field("entity", &TermEntry::entity, "the page of the entity it mentions"),
        field("defined_in", &TermEntry::defined_in, "the document that spells it out"),
        field("used_in", &TermEntry::used_in,
              "passages that use it, the first of each document, newest first"),
        field("used_elsewhere", &TermEntry::used_elsewhere, "how many more documents use it, in words"));
  }
};

struct GlossaryPage {
  static constexpr std::string_view template_name = "glossary";
  Frame frame;
  std::optional<Listing<Link>> letters;
  std::optional<Listing<TermEntry>> terms;
};

template <>
struct Fields<GlossaryPage> {
  static constexpr auto list(auto use) {
    return use(
        field("frame", &GlossaryPage::frame, "the parts every page shares: head, header, navigation, footer"),
        field("letters", &GlossaryPage::letters, "first letters, each linking to its first term"),
        field("terms", &GlossaryPage::terms, "the terms, A to Z"));
  }
};

GlossaryPage glossary_page(const Catalogue& catalogue);

}  // namespace commonplace
