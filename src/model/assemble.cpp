// Assembling has three steps: sort every parsed file into the list of its kind, drop what is not to be
// published yet, then check what concerns several files. Checks only report; nothing is repaired, so a
// corpus without errors contains what the files say and nothing else.
//
// What names what:   document -> themes, host        theme -> documents (curated), related themes
//                    glossary -> entities            golden query -> document
// Which address each item gets: every document, theme, entity, page, alias and redirect has an address,
// and no two have the same one, ignoring case and the last slash.

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/nearest.h"
#include "model/corpus.h"
#include "model/moved.h"
#include "model/old_address.h"
#include "model/unknown.h"
#include "model/urls.h"
#include "text/time_zone.h"

namespace commonplace {
namespace {

template <class Value>
std::vector<std::string> ids_of(const std::vector<Value>& values) {
  std::vector<std::string> ids;
  ids.reserve(values.size());
  for (const Value& value : values) ids.push_back(value.id.value);
  return ids;
}

template <class Value, class Id>
void index_by_id(const std::vector<Value>& values, std::unordered_map<Id, std::uint32_t>& index) {
  for (std::uint32_t i = 0; i < values.size(); ++i) index.emplace(values[i].id, i);
}

}  // namespace

class Assembler {
 public:
  Assembler(const AssembleOptions& options, Diagnostics& diagnostics)
      : options_(options), diagnostics_(diagnostics) {}

  Corpus assemble(std::vector<Parsed> parsed, std::map<SourcePath, FileFacts> files) {
    corpus_.files_ = std::move(files);
    for (Parsed& one : parsed) {
      std::visit([this](auto&& content) { take(std::forward<decltype(content)>(content)); },
                 std::move(one.content));
    }
    if (!has_site_)
      report({{"site.yaml"}, 0, 0}, "`site.yaml` is missing",
             "it holds the site's title, organization, description and base_url");
    corpus_.site_.design = options_.design;
    corpus_.site_.preview = options_.drafts;
    if (!options_.base_url.empty()) corpus_.site_.base_url = options_.base_url;

    order();
    check_document_ids();
    hold_back();
    take_out_withdrawn();
    index_by_id(corpus_.documents_, corpus_.document_index_);
    index_by_id(corpus_.themes_, corpus_.theme_index_);
    index_by_id(corpus_.entities_, corpus_.entity_index_);
    add_definitions();
    anchor_terms();
    check_documents();
    check_themes();
    check_terms();
    check_golden_queries();
    check_addresses();
    return std::move(corpus_);
  }

 private:
  void take(std::monostate) {}
  void take(Document&& document) { corpus_.documents_.push_back(std::move(document)); }
  void take(Theme&& theme) { corpus_.themes_.push_back(std::move(theme)); }
  void take(Entity&& entity) { corpus_.entities_.push_back(std::move(entity)); }
  void take(ProsePage&& page) { corpus_.pages_.push_back(std::move(page)); }
  void take(Glossary&& glossary) { corpus_.terms_ = std::move(glossary); }
  void take(Redirects&& redirects) { corpus_.redirects_ = std::move(redirects); }
  void take(GoldenQueries&& queries) { corpus_.golden_queries_ = std::move(queries); }
  void take(SynonymGroups&& groups) { corpus_.synonyms_ = std::move(groups); }
  void take(Ledger&& ledger) { corpus_.ledger_ = std::move(ledger); }
  void take(Site&& site) {
    corpus_.site_ = std::move(site);
    has_site_ = true;
  }

  void report(Place place, std::string text, std::string help) {
    diagnostics_.push_back(error_at(std::move(place), std::move(text), std::move(help)));
  }

  void order() {
    std::ranges::sort(corpus_.documents_, {},
                      [](const Document& one) { return std::tie(one.dates.start, one.id, one.source); });
    std::ranges::sort(corpus_.themes_, {}, &Theme::id);
    std::ranges::sort(corpus_.entities_, {}, &Entity::id);
    std::ranges::sort(corpus_.pages_, {}, &ProsePage::id);
    std::ranges::stable_sort(corpus_.terms_, {}, [](const Term& term) { return term.term.value; });
  }

  // Drafts are checked too: two documents must not both become meeting 48 later.
  void check_document_ids() {
    std::map<DocumentId, const Document*> by_id;
    std::map<std::pair<std::string_view, int>, const Document*> by_number;
    for (const Document& document : corpus_.documents_) {
      const auto [same_id, new_id] = by_id.emplace(document.id, &document);
      if (!new_id) {
        report({document.source, 0, 0},
               fmt::format("the id `{}` is taken by `{}`", document.id.value, same_id->second->source.value),
               "a document's id is its file name; rename one of the two");
      }
      if (!document.number) continue;
      const auto [same_number, new_number] =
          by_number.emplace(std::pair(document.kind, *document.number), &document);
      if (!new_number) {
        report({document.source, document.number_line, 0},
               fmt::format("number {} is taken by `{}`", *document.number, same_number->second->source.value),
               "give each document of this kind its own number");
      }
    }
  }

  Date today() const {
    if (options_.today.year > 0) return options_.today;
    const CalendarDay day = day_in_time_zone(corpus_.site_.time_zone, options_.now);
    return {day.year, day.month, day.day};
  }

  void hold_back() {
    if (options_.drafts) return complete_drafts();
    const auto goes_out = [today = today()](const Document& document) {
      return document.status != Status::draft && !(document.publish_on && *document.publish_on > today);
    };
    const auto held = std::stable_partition(corpus_.documents_.begin(), corpus_.documents_.end(), goes_out);
    std::move(held, corpus_.documents_.end(), std::back_inserter(corpus_.waiting_));
    corpus_.documents_.erase(held, corpus_.documents_.end());
    // References to them are dropped silently: a theme may be prepared in advance.
    drop_references([this](const DocumentId& id) { return corpus_.is_waiting(id); });
  }

  // From here on nothing knows a withdrawn text.
  void take_out_withdrawn() {
    for (const Document& document : corpus_.documents_) {
      if (document.status != Status::withdrawn) continue;
      corpus_.withdrawn_.push_back(withdrawn(document));
      append_withdrawn(document, corpus_.redirects_);
    }
    std::erase_if(corpus_.documents_,
                  [](const Document& document) { return document.status == Status::withdrawn; });
    std::ranges::sort(corpus_.withdrawn_, {}, &Withdrawn::id);
    for (const Theme& theme : corpus_.themes_)
      for (const CuratedPassage& passage : theme.passages) warn_of_withdrawn(theme.source, passage.document);
    for (const GoldenQuery& query : corpus_.golden_queries_)
      for (const RightPassage& passage : query.passages)
        warn_of_withdrawn({"golden-queries.yaml"}, passage.document);
    drop_references([this](const DocumentId& id) { return is_withdrawn(id); });
  }

  bool is_withdrawn(const DocumentId& id) const {
    return std::ranges::binary_search(corpus_.withdrawn_, id, {}, &Withdrawn::id);
  }

  void warn_of_withdrawn(const SourcePath& file, const Placed<DocumentId>& named) {
    if (is_withdrawn(named.value))
      diagnostics_.push_back(names_withdrawn(named.value.value, {file, named.line, named.column}));
  }

  template <class Condition>
  void drop_references(Condition condition) {
    const auto is_named = [&](const auto& named) { return condition(named.document.value); };
    for (Theme& theme : corpus_.themes_) std::erase_if(theme.passages, is_named);
    drop_right_passages(is_named);
  }

  // A golden query whose right answers are all gone asks for nothing.
  template <class Condition>
  void drop_right_passages(Condition condition) {
    std::erase_if(corpus_.golden_queries_, [&](GoldenQuery& query) {
      return std::erase_if(query.passages, condition) > 0 && query.passages.empty();
    });
  }

  // What a draft does not say yet, for a preview of it.
  void complete_drafts() {
    for (Document& document : corpus_.documents_) {
      if (document.status != Status::draft) continue;
      if (document.title.empty()) document.title = document.id.value;
      if (document.dates.start.year == 0) document.dates = {today(), today()};
    }
    order();
  }

  // A definition found in a text becomes a term unless the glossary or an entity has the acronym;
  // if its expansion names an entity, the term denotes that entity.
  void add_definitions() {
    std::set<std::string> known_acronyms;
    std::map<std::string, EntityId> entity_names;
    for (const Term& term : corpus_.terms_) known_acronyms.insert(term.term.value);
    for (const Entity& entity : corpus_.entities_) {
      entity_names.emplace(ascii_lower(entity.name.value), entity.id);
      for (const auto& other : entity.also) {
        known_acronyms.insert(other.value);
        entity_names.emplace(ascii_lower(other.value), entity.id);
      }
    }
    std::set<std::pair<std::string, std::string>> added;
    std::vector<Term> found;
    for (std::uint32_t i = 0; i < corpus_.documents_.size(); ++i) {
      for (const Definition& definition : corpus_.documents_[i].definitions) {
        const std::string expansion = ascii_lower(definition.expansion);
        if (known_acronyms.contains(definition.acronym) ||
            !added.emplace(definition.acronym, expansion).second)
          continue;
        Term term;
        term.term.value = definition.acronym;
        term.expansion = definition.expansion;
        term.defined_in = i;
        const auto named = entity_names.find(expansion);
        if (named != entity_names.end()) term.entity = Placed<EntityId>{named->second};
        found.push_back(std::move(term));
      }
    }
    std::ranges::stable_sort(found, {}, [](const Term& term) { return term.term.value; });
    std::ranges::move(found, std::back_inserter(corpus_.terms_));
  }

  void anchor_terms() {
    std::map<std::string, int> used;
    for (Term& term : corpus_.terms_) {
      const std::string anchor = term_anchor(term.term.value);
      const int times = ++used[anchor];
      term.anchor = times == 1 ? anchor : fmt::format("{}-{}", anchor, times);
    }
    for (Term& term : corpus_.terms_) {
      for (const Placed<std::string>& former : term.formerly) {
        const std::string anchor = term_anchor(former.value);
        if (++used[anchor] == 1) term.former_anchors.push_back(anchor);
      }
    }
  }

  void check_theme(const SourcePath& file, const Placed<ThemeId>& theme) {
    if (corpus_.find(theme.value)) return;
    diagnostics_.push_back(unknown(Missing::theme, theme.value.value, {file, theme.line, theme.column},
                                   ids_of(corpus_.themes_)));
  }

  void check_entity(const SourcePath& file, const Placed<EntityId>& entity) {
    if (corpus_.find(entity.value)) return;
    diagnostics_.push_back(unknown(Missing::entity, entity.value.value, {file, entity.line, entity.column},
                                   ids_of(corpus_.entities_)));
  }

  void check_document(const SourcePath& file, const Placed<DocumentId>& document) {
    if (corpus_.find(document.value)) return;
    diagnostics_.push_back(unknown(Missing::document, document.value.value,
                                   {file, document.line, document.column}, ids_of(corpus_.documents_)));
  }

  void check_source_file(const Document& document) {
    const Placed<std::string>& file = document.source_work.file;
    if (file.value.empty() || corpus_.files_.contains({file.value})) return;
    std::vector<std::string> files;
    for (const auto& [path, facts] : corpus_.files_) files.push_back(path.value);
    report({document.source, file.line, file.column}, fmt::format("file `{}` is not there", file.value),
           did_you_mean(file.value, files,
                        "put it into the content folder and write its path below that, or take `file` out"));
  }

  void check_documents() {
    for (const Document& document : corpus_.documents_) {
      for (const auto& theme : document.themes) check_theme(document.source, theme);
      for (const auto& theme : document.quote_themes) check_theme(document.source, theme);
      if (document.host) check_entity(document.source, *document.host);
      check_source_file(document);
    }
  }

  void check_themes() {
    for (const Theme& theme : corpus_.themes_) {
      for (const auto& related : theme.related) check_theme(theme.source, related);
      for (const CuratedPassage& passage : theme.passages) check_document(theme.source, passage.document);
    }
  }

  void check_terms() {
    const SourcePath file{"glossary.yaml"};
    std::set<std::pair<std::string, std::string>> seen;
    for (const Term& term : corpus_.terms_) {
      if (term.entity) check_entity(file, *term.entity);
      if (!seen.emplace(term.term.value, ascii_lower(term.expansion)).second) {
        report({file, term.term.line, term.term.column},
               fmt::format("the term `{}` is defined twice", term.term.value),
               "keep one of the two entries, or give one a different expansion");
      }
    }
  }

  void check_golden_queries() {
    const auto is_unknown = [&](const RightPassage& passage) {
      return !corpus_.find(passage.document.value);
    };
    for (const GoldenQuery& query : corpus_.golden_queries_)
      for (const RightPassage& passage : query.passages)
        if (is_unknown(passage)) warn_of_stale(passage.document);
    drop_right_passages(is_unknown);
  }

  // A test of search that cannot be run any more stops nobody from publishing.
  void warn_of_stale(const Placed<DocumentId>& document) {
    Diagnostic stale =
        unknown(Missing::document, document.value.value,
                {{"golden-queries.yaml"}, document.line, document.column}, ids_of(corpus_.documents_));
    stale.severity = Severity::warning;
    diagnostics_.push_back(std::move(stale));
  }

  // Former addresses join the redirects here; each address goes to the first who claims it.
  void check_addresses() {
    std::map<std::string, std::string> owners;
    const auto claim = [&](const Url& url, const std::string& owner, Place place) {
      const auto [taken, is_new] = owners.emplace(address_key(url), owner);
      if (!is_new)
        report(std::move(place), fmt::format("the address `{}` is taken by {}", url.value, taken->second),
               "use another address");
      return is_new;
    };
    for (const Url& url : index_pages()) claim(url, "a page every site has", {});
    // Two documents with the same id or number are already reported.
    for (const Document& one : corpus_.documents_)
      owners.emplace(address_key(url_of(one)), fmt::format("`{}`", one.source.value));
    for (const Withdrawn& one : corpus_.withdrawn_)
      owners.emplace(address_key(one.url), fmt::format("`{}`", one.source.value));
    for (const Theme& one : corpus_.themes_)
      claim(url_of(one), fmt::format("`{}`", one.source.value), {one.source, 0, 0});
    for (const Entity& one : corpus_.entities_)
      claim(url_of(one), fmt::format("`{}`", one.source.value), {one.source, 0, 0});
    for (const ProsePage& one : corpus_.pages_)
      claim(url_of(one), fmt::format("`{}`", one.source.value), {one.source, 0, 0});
    for (const Document& one : corpus_.documents_)
      for (const Quote& quote : one.quotes)
        if (!quote.card.empty()) owners.emplace(address_key(url_of(quote)), "the page of a quote");

    for (const Document& one : corpus_.documents_) append_former(one, corpus_.redirects_);
    for (const Theme& one : corpus_.themes_) append_former(one, corpus_.redirects_);
    for (const Entity& one : corpus_.entities_) append_former(one, corpus_.redirects_);
    for (const ProsePage& one : corpus_.pages_) append_former(one, corpus_.redirects_);
    std::map<std::string, Url> targets;  // of the redirects so far
    std::erase_if(corpus_.redirects_, [&](const Redirect& redirect) {
      const std::string key = address_key(redirect.from.value);
      const bool is_own = redirect.with_parts && key == address_key(redirect.to.value);  // named so again
      const auto before = targets.find(key);
      if (is_own || (before != targets.end() && before->second == redirect.to.value)) return true;
      const Place place{redirect.source, redirect.from.line, redirect.from.column};
      if (!is_free(redirect.from.value, owners, place)) return true;
      targets.emplace(key, redirect.to.value);
      return !claim(redirect.from.value, fmt::format("a redirect in `{}`", redirect.source.value), place);
    });
    std::ranges::stable_sort(corpus_.redirects_, {},
                             [](const Redirect& redirect) { return redirect.from.value; });
  }

  bool is_free(const Url& old, const std::map<std::string, std::string>& owners, const Place& place) {
    const OldAddress parts = take_apart(old);
    if (!parts.fragment.empty() && owners.contains(address_key({parts.path}))) {
      report(place, fmt::format("the page of the old address `{}` is there", old.value),
             "a place on a page that is still there cannot be sent elsewhere: no server is told of it");
      return false;
    }
    if (!parts.query.empty() || !parts.fragment.empty() || !is_reserved(old)) return true;
    report(place, fmt::format("the address `{}` is one that the site itself needs", old.value),
           "use another address");
    return false;
  }

  const AssembleOptions& options_;
  Diagnostics& diagnostics_;
  Corpus corpus_;
  bool has_site_ = false;
};

Corpus assemble(std::vector<Parsed> parsed, std::map<SourcePath, FileFacts> files,
                const AssembleOptions& options, Diagnostics& diagnostics) {
  return Assembler(options, diagnostics).assemble(std::move(parsed), std::move(files));
}

}  // namespace commonplace
