#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_facts.h"
#include "model/date.h"
#include "model/ledger.h"
#include "model/parsed.h"
#include "model/withdrawn.h"

namespace commonplace {

struct AssembleOptions {
  bool drafts = false;        // include drafts and documents whose publish_on is in the future
  Date today = {};            // decides which publish_on is in the future; {}: the day it is `now`
  std::string base_url = {};  // instead of the one in site.yaml, when not empty
  Design design = {};         // Site::design
  std::int64_t now = 0;       // seconds since 1970 in UTC; the site's time zone makes a day of it
};

// Themes, entities and terms, as indexes into a corpus.
struct CorpusNames {
  std::set<std::uint32_t> themes;
  std::set<std::uint32_t> entities;
  std::set<std::uint32_t> terms;

  bool empty() const { return themes.empty() && entities.empty() && terms.empty(); }
};

// All documents, themes, entities and terms of a site, checked and frozen: ids are unique, every
// theme, entity and document that front matter names exists. Only assemble() makes one.
class Corpus {
 public:
  const Site& site() const { return site_; }
  const Strings& strings() const { return site_.design.strings; }
  // By start date, then id.
  const std::vector<Document>& documents() const { return documents_; }
  // Each by id.
  const std::vector<Theme>& themes() const { return themes_; }
  const std::vector<Entity>& entities() const { return entities_; }
  const std::vector<ProsePage>& pages() const { return pages_; }
  // By term (bytes); glossary entries and, after them, definitions found in texts.
  const std::vector<Term>& terms() const { return terms_; }
  // Of redirects.yaml, and the former addresses of all that was renamed or withdrawn, by `from`.
  const std::vector<Redirect>& redirects() const { return redirects_; }
  const GoldenQueries& golden_queries() const { return golden_queries_; }
  const SynonymGroups& synonyms() const { return synonyms_; }
  // What the site had published when it was last built.
  const Ledger& ledger() const { return ledger_; }
  // Content files that are published as they are (pictures, PDFs), by path.
  const std::map<SourcePath, FileFacts>& files() const { return files_; }

  // Drafts and documents not to be published yet, left out of documents(), in the same order. Nothing of
  // them may be shown.
  const std::vector<Document>& waiting() const { return waiting_; }
  bool is_waiting(const DocumentId& id) const;
  // Documents that were withdrawn, left out of documents(), by id.
  const std::vector<Withdrawn>& withdrawn() const { return withdrawn_; }

  // The same without these, which nothing may name.
  Corpus without(const CorpusNames& names) const;

  // Index into the vectors above.
  std::optional<std::uint32_t> find(const DocumentId& id) const;
  std::optional<std::uint32_t> find(const ThemeId& id) const;
  std::optional<std::uint32_t> find(const EntityId& id) const;

 private:
  Corpus() = default;
  friend class Assembler;

  Site site_;
  std::vector<Document> documents_;
  std::vector<Theme> themes_;
  std::vector<Entity> entities_;
  std::vector<ProsePage> pages_;
  std::vector<Term> terms_;
  std::vector<Redirect> redirects_;
  GoldenQueries golden_queries_;
  SynonymGroups synonyms_;
  Ledger ledger_;
  std::map<SourcePath, FileFacts> files_;
  std::vector<Document> waiting_;
  std::vector<Withdrawn> withdrawn_;
  std::unordered_map<DocumentId, std::uint32_t> document_index_;
  std::unordered_map<ThemeId, std::uint32_t> theme_index_;
  std::unordered_map<EntityId, std::uint32_t> entity_index_;
};

// Combines the parsed files. Problems between files (a duplicate id, an unknown theme) are added to
// `diagnostics`; a corpus with errors must not be published. `files` are the content files that are
// not texts. The order of `parsed` does not matter.
Corpus assemble(std::vector<Parsed> parsed, std::map<SourcePath, FileFacts> files,
                const AssembleOptions& options, Diagnostics& diagnostics);

}  // namespace commonplace
