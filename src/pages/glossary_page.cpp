#include "pages/glossary_page.h"

#include <fmt/format.h>

#include "model/urls.h"
#include "pages/document_card.h"
#include "text/collate.h"

namespace commonplace {
namespace {

constexpr std::size_t uses_shown = 5;

// The first use in each document, newest first.
void show_uses(const Catalogue& catalogue, const std::vector<MentionPlace>& mentions, TermEntry& entry) {
  std::vector<Link> uses;
  std::size_t documents = 0;
  for (std::size_t row = mentions.size(); row-- > 0;) {
    const MentionPlace& mention = mentions[row];
    if (row > 0 && mentions[row - 1].document == mention.document) continue;
    if (++documents > uses_shown) continue;
    const Document& document = catalogue.corpus.documents()[mention.document];
    uses.push_back({url_of(document, document.body.passages[mention.passage]),
                    short_title(catalogue.corpus.strings(), document)});
  }
  entry.used_in = listing(std::move(uses));
  if (documents > uses_shown) {
    entry.used_elsewhere = catalogue.corpus.strings()("used_elsewhere", {{"count", documents - uses_shown}});
  }
}

TermEntry term_entry(const Catalogue& catalogue, std::uint32_t index) {
  const Corpus& corpus = catalogue.corpus;
  const Term& term = corpus.terms()[index];
  TermEntry entry;
  entry.term = term.term.value;
  entry.anchor = term.anchor;
  std::vector<FormerTerm> former;
  for (const std::string& id : term.former_anchors) former.push_back({id});
  entry.former = listing(std::move(former));
  if (!term.expansion.empty()) entry.expansion = term.expansion;
  if (!term.meaning.empty()) entry.meaning = term.meaning;
  if (term.defined_in) {
    const Document& document = corpus.documents()[*term.defined_in];
    entry.defined_in = Link{url_of(document), short_title(corpus.strings(), document)};
  }
  if (term.entity) {
    const std::uint32_t entity = *corpus.find(term.entity->value);
    if (catalogue.relations.named[entity])
      entry.entity = Link{url_of(corpus.entities()[entity]), corpus.entities()[entity].name.value};
    show_uses(catalogue, catalogue.relations.entity_mentions[entity], entry);
  } else {
    show_uses(catalogue, catalogue.relations.term_mentions[index], entry);
  }
  return entry;
}

// Each letter that terms begin with, leading to the first of them.
std::vector<Link> letters_of(const std::vector<TermEntry>& terms) {
  std::vector<Link> letters;
  for (const TermEntry& entry : terms) {
    std::string letter = index_letter(entry.term);
    if (!letters.empty() && letters.back().text == letter) continue;
    letters.push_back({{fmt::format("/glossary/#{}", entry.anchor)}, std::move(letter)});
  }
  return letters;
}

}  // namespace

GlossaryPage glossary_page(const Catalogue& catalogue) {
  const Strings& strings = catalogue.corpus.strings();
  GlossaryPage page;
  std::vector<TermEntry> terms;
  for (const std::uint32_t term : catalogue.term_order) terms.push_back(term_entry(catalogue, term));
  page.letters = listing(letters_of(terms));
  const std::string count = strings("count_terms", {{"count", terms.size()}});
  page.terms = listing(std::move(terms), count);
  page.frame = make_frame(catalogue.corpus.site(), {.url = {"/glossary/"},
                                                    .heading = strings("glossary"),
                                                    .description = strings("glossary_introduction"),
                                                    .browsed = true});
  return page;
}

}  // namespace commonplace
