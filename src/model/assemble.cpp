// Assembling has three steps: sort every parsed file into the list of its kind, drop what is not to be
// published yet, then check what concerns several files. Checks only report; nothing is repaired, so a
// corpus without errors contains what the files say and nothing else.
//
// What names what:   document -> themes, host        theme -> documents (curated), related themes
//                    glossary -> entities            golden query -> document
// Which address each item gets: every document, theme, entity, page, alias and redirect has an address,
// and no two have the same one, ignoring case.

#include <algorithm>
#include <iterator>
#include <map>

#include <fmt/format.h>

#include "base/nearest.h"
#include "model/corpus.h"
#include "model/urls.h"

namespace commonplace {
namespace {

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return lower;
}

// `t-lcff` for LCFF, `t-k-12` for K–12: only ASCII letters and digits, the rest hyphens.
std::string term_anchor(std::string_view term) {
  std::string anchor = "t";
  bool parted = true;
  for (const char c : ascii_lower(term)) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept && parted) anchor += '-';
    if (kept) anchor += c;
    parted = !kept;
  }
  return anchor;
}

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
    if (!options_.base_url.empty()) corpus_.site_.base_url = options_.base_url;

    order();
    check_document_ids();
    hold_back();
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

  void hold_back() {
    if (options_.drafts) return;
    const auto held = [this](const Document& document) {
      return document.status == Status::draft ||
             (document.publish_on && *document.publish_on > options_.today);
    };
    for (const Document& document : corpus_.documents_) {
      if (held(document)) corpus_.held_back_.insert(document.id);
    }
    std::erase_if(corpus_.documents_, held);
    // References to them are dropped silently: a theme may be prepared in advance.
    const auto is_held = [this](const auto& named) {
      return corpus_.held_back_.contains(named.document.value);
    };
    for (Theme& theme : corpus_.themes_) std::erase_if(theme.passages, is_held);
    std::erase_if(corpus_.golden_queries_, is_held);
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
  }

  void check_theme(const SourcePath& file, const Placed<ThemeId>& theme) {
    if (corpus_.find(theme.value)) return;
    report({file, theme.line, theme.column}, fmt::format("unknown theme `{}`", theme.value.value),
           did_you_mean(
               theme.value.value, ids_of(corpus_.themes_),
               fmt::format("write `themes/{}.md`, or use the id of an existing theme", theme.value.value)));
  }

  void check_entity(const SourcePath& file, const Placed<EntityId>& entity) {
    if (corpus_.find(entity.value)) return;
    report({file, entity.line, entity.column}, fmt::format("unknown entity `{}`", entity.value.value),
           did_you_mean(entity.value.value, ids_of(corpus_.entities_),
                        fmt::format("write `entities/{}.md`, or use the id of an existing entity",
                                    entity.value.value)));
  }

  void check_document(const SourcePath& file, const Placed<DocumentId>& document) {
    if (corpus_.find(document.value)) return;
    report({file, document.line, document.column}, fmt::format("unknown document `{}`", document.value.value),
           did_you_mean(document.value.value, ids_of(corpus_.documents_),
                        "use a document's file name without `.md`"));
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
    for (const GoldenQuery& query : corpus_.golden_queries_)
      check_document({"golden-queries.yaml"}, query.document);
  }

  // Aliases join the redirects here; each address goes to the first who claims it.
  void check_addresses() {
    std::map<std::string, std::string> owners;
    const auto claim = [&](const Url& url, const std::string& owner, Place place) {
      const auto [taken, is_new] = owners.emplace(ascii_lower(url.value), owner);
      if (!is_new)
        report(std::move(place), fmt::format("the address `{}` is taken by {}", url.value, taken->second),
               "use another address");
      return is_new;
    };
    for (const Url& url : index_pages()) claim(url, "a page every site has", {});
    for (const Document& one : corpus_.documents_) {
      // Two documents with the same id or number are already reported.
      owners.emplace(url_of(one).value, fmt::format("`{}`", one.source.value));
    }
    for (const Theme& one : corpus_.themes_)
      claim(url_of(one), fmt::format("`{}`", one.source.value), {one.source, 0, 0});
    for (const Entity& one : corpus_.entities_)
      claim(url_of(one), fmt::format("`{}`", one.source.value), {one.source, 0, 0});
    for (const ProsePage& one : corpus_.pages_)
      claim(url_of(one), fmt::format("`{}`", one.source.value), {one.source, 0, 0});
    for (const auto& [file, facts] : corpus_.files_)
      claim(url_of_file(file), fmt::format("`{}`", file.value), {file, 0, 0});

    for (const Document& document : corpus_.documents_) {
      for (const Placed<Url>& alias : document.aliases) {
        corpus_.redirects_.push_back({document.source, alias, {url_of(document)}});
      }
    }
    std::erase_if(corpus_.redirects_, [&](const Redirect& redirect) {
      return !claim(redirect.from.value, fmt::format("a redirect in `{}`", redirect.source.value),
                    {redirect.source, redirect.from.line, redirect.from.column});
    });
    std::ranges::stable_sort(corpus_.redirects_, {},
                             [](const Redirect& redirect) { return redirect.from.value; });
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
