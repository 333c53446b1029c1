#include "report/site_changes.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/files.h"
#include "publish/manifest.h"

namespace commonplace {
namespace {

using Json = nlohmann::json;
using Rows = std::map<std::string, Json>;

// What is not there, or not what we wrote, counts as empty: a report must not keep a site from being built.
Json json_of(std::string_view bytes) {
  Json parsed = Json::parse(bytes, nullptr, false);
  return parsed.is_discarded() ? Json() : parsed;
}

class Published {
 public:
  Published(const std::vector<OutputFile>& files, std::filesystem::path directory)
      : directory_(std::move(directory)), manifest_(Manifest::read(directory_)) {
    for (const OutputFile& file : files)
      if (file.path.value.starts_with("data/")) now_.emplace(file.path.value, file.bytes);
  }

  bool existed(const std::string& path) const { return manifest_.has({path}); }
  bool is_same(const std::string& path) const { return manifest_.wrote({path}, now_.at(path)); }
  Json now(const std::string& path) const { return json_of(now_.at(path)); }
  Json before(const std::string& path) const {
    try {
      return json_of(read_file(directory_ / path));
    } catch (const Error&) {
      return {};
    }
  }

 private:
  std::filesystem::path directory_;
  Manifest manifest_;
  std::map<std::string, std::string_view> now_;
};

std::string text_at(const Json& row, const char* key) {
  return row.contains(key) && row[key].is_string() ? row[key].get<std::string>() : std::string();
}

Rows rows_by_id(const Json& rows) {
  Rows found;
  if (!rows.is_array()) return found;
  for (const Json& row : rows)
    if (row.is_object() && !text_at(row, "id").empty()) found.emplace(row["id"], row);
  return found;
}

std::string id_now(const FormerIds& former, const std::string& id) {
  const auto found = former.now.find(id);
  return found == former.now.end() ? id : found->second;
}

// The rows of the last build by the ids that they have now.
Rows renamed(const Rows& rows, const FormerIds& former) {
  Rows found;
  for (const auto& [id, row] : rows) found.emplace(id_now(former, id), row);
  return found;
}

// The same for quotes, whose ids begin with their document's: meeting-48-5k2f.
Rows renamed_quotes(const Rows& rows, const FormerIds& former) {
  Rows found;
  for (const auto& [id, row] : rows) {
    const std::string document = text_at(row, "document");
    const bool is_prefixed = !document.empty() && id.starts_with(document);
    found.emplace(is_prefixed ? id_now(former, document) + id.substr(document.size()) : id, row);
  }
  return found;
}

// The values of these keys, which are what readers read.
Json words_of(const Json& row, std::initializer_list<const char*> keys) {
  Json words;
  for (const char* key : keys)
    if (row.contains(key)) words[key] = row[key];
  return words;
}

std::multiset<std::string> passage_texts(const Json& document) {
  std::multiset<std::string> texts;
  if (!document.contains("passages")) return texts;
  for (const Json& passage : document["passages"]) texts.insert(text_at(passage, "text"));
  return texts;
}

std::size_t missing_from(const std::multiset<std::string>& all, const std::multiset<std::string>& texts) {
  std::vector<std::string> rest;
  std::ranges::set_difference(texts, all, std::back_inserter(rest));
  return rest.size();
}

// Whether a document says something else than before, and how many of its passages do.
bool is_corrected(const Json& before, const Json& now, ChangedText& change) {
  const auto facts = {"title",   "number", "dates",     "place",    "host",
                      "authors", "source", "takeaways", "headings", "footnotes"};
  const std::multiset<std::string> old_texts = passage_texts(before), new_texts = passage_texts(now);
  change.passages_added = missing_from(old_texts, new_texts);
  change.passages_removed = missing_from(new_texts, old_texts);
  return change.passages_added + change.passages_removed > 0 ||
         words_of(before, facts) != words_of(now, facts);
}

std::vector<ChangedText> changed_documents(const Published& site, const FormerIds& former) {
  const std::string list = "data/documents.json";
  const auto data_of = [](const std::string& id) { return "data/documents/" + id + ".json"; };
  const Rows before = renamed(rows_by_id(site.before(list)), former), now = rows_by_id(site.now(list));
  std::vector<ChangedText> changes;
  for (const auto& [id, row] : now) {
    ChangedText change{id, text_at(row, "title"), Change::added};
    if (before.contains(id)) {
      const Json& old = before.at(id);
      const std::string old_id = text_at(old, "id");
      change.change = Change::corrected;
      if (old_id != id) {
        change.change = Change::renamed;
        change.before = old_id;
      }
      if (old == row && site.is_same(data_of(id))) continue;
      const bool corrected = is_corrected(site.before(data_of(old_id)), site.now(data_of(id)), change) ||
                             text_at(old, "summary") != text_at(row, "summary");
      if (!corrected && change.change != Change::renamed) continue;
    }
    changes.push_back(std::move(change));
  }
  for (const auto& [id, row] : before) {
    if (now.contains(id)) continue;
    changes.push_back(
        {id, text_at(row, "title"), former.withdrawn.contains(id) ? Change::withdrawn : Change::removed});
  }
  return changes;
}

std::vector<ChangedText> changed_themes(const Published& site, const FormerIds& former) {
  const std::string list = "data/themes.json";
  const auto words = {"name", "also", "description", "search"};
  const Rows before = renamed(rows_by_id(site.before(list)), former), now = rows_by_id(site.now(list));
  std::vector<ChangedText> changes;
  for (const auto& [id, row] : now) {
    const std::string name = text_at(row, "name");
    if (!before.contains(id)) {
      changes.push_back({id, name, Change::added});
    } else if (const std::string old_id = text_at(before.at(id), "id"); old_id != id) {
      changes.push_back({id, name, Change::renamed, 0, 0, old_id});
    } else if (words_of(before.at(id), words) != words_of(row, words)) {
      changes.push_back({id, name, Change::corrected});
    }
  }
  for (const auto& [id, row] : before)
    if (!now.contains(id)) changes.push_back({id, text_at(row, "name"), Change::removed});
  return changes;
}

void count_quotes(const Published& site, const FormerIds& former, SiteChanges& changes) {
  const std::string list = "data/quotes.json";
  const auto words = {"text", "card", "attribution"};
  const Rows before = renamed_quotes(rows_by_id(site.before(list)), former), now = rows_by_id(site.now(list));
  for (const auto& [id, row] : now) {
    if (!before.contains(id)) {
      ++changes.quotes_added;
    } else if (words_of(before.at(id), words) != words_of(row, words)) {
      ++changes.quotes_corrected;
    }
  }
  for (const auto& [id, row] : before)
    if (!now.contains(id)) ++changes.quotes_removed;
}

}  // namespace

FormerIds former_ids(const Corpus& corpus) {
  FormerIds former;
  const auto note = [&former](const auto& named) {
    for (const Placed<std::string>& before : named.formerly) former.now.emplace(before.value, named.id.value);
  };
  for (const Document& document : corpus.documents()) note(document);
  for (const Theme& theme : corpus.themes()) note(theme);
  for (const Withdrawn& gone : corpus.withdrawn()) former.withdrawn.insert(gone.id.value);
  return former;
}

SiteChanges site_changes(const std::vector<OutputFile>& files, const std::filesystem::path& published,
                         const FormerIds& former) {
  const Published site(files, published);
  SiteChanges changes;
  changes.first = !site.existed("data/documents.json");
  if (changes.first) return changes;
  changes.documents = changed_documents(site, former);
  changes.themes = changed_themes(site, former);
  count_quotes(site, former, changes);
  return changes;
}

}  // namespace commonplace
