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

Rows rows_by_id(const Json& rows) {
  Rows found;
  if (!rows.is_array()) return found;
  for (const Json& row : rows)
    if (row.is_object() && row.contains("id") && row["id"].is_string()) found.emplace(row["id"], row);
  return found;
}

std::string text_at(const Json& row, const char* key) {
  return row.contains(key) && row[key].is_string() ? row[key].get<std::string>() : std::string();
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

std::vector<ChangedText> changed_documents(const Published& site) {
  const std::string list = "data/documents.json";
  const Rows before = rows_by_id(site.before(list)), now = rows_by_id(site.now(list));
  std::vector<ChangedText> changes;
  for (const auto& [id, row] : now) {
    const std::string path = "data/documents/" + id + ".json";
    ChangedText change{id, text_at(row, "title"), Change::added};
    if (before.contains(id)) {
      change.change = Change::corrected;
      if (site.is_same(path) && before.at(id) == row) continue;
      if (!is_corrected(site.before(path), site.now(path), change) &&
          text_at(before.at(id), "summary") == text_at(row, "summary"))
        continue;
    }
    changes.push_back(std::move(change));
  }
  for (const auto& [id, row] : before)
    if (!now.contains(id)) changes.push_back({id, text_at(row, "title"), Change::removed});
  return changes;
}

std::vector<ChangedText> changed_themes(const Published& site) {
  const std::string list = "data/themes.json";
  const auto words = {"name", "also", "description", "search"};
  const Rows before = rows_by_id(site.before(list)), now = rows_by_id(site.now(list));
  std::vector<ChangedText> changes;
  for (const auto& [id, row] : now) {
    if (!before.contains(id)) {
      changes.push_back({id, text_at(row, "name"), Change::added});
    } else if (words_of(before.at(id), words) != words_of(row, words)) {
      changes.push_back({id, text_at(row, "name"), Change::corrected});
    }
  }
  for (const auto& [id, row] : before)
    if (!now.contains(id)) changes.push_back({id, text_at(row, "name"), Change::removed});
  return changes;
}

void count_quotes(const Published& site, SiteChanges& changes) {
  const std::string list = "data/quotes.json";
  const auto words = {"text", "card", "attribution"};
  const Rows before = rows_by_id(site.before(list)), now = rows_by_id(site.now(list));
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

SiteChanges site_changes(const std::vector<OutputFile>& files, const std::filesystem::path& published) {
  const Published site(files, published);
  SiteChanges changes;
  changes.first = !site.existed("data/documents.json");
  if (changes.first) return changes;
  changes.documents = changed_documents(site);
  changes.themes = changed_themes(site);
  count_quotes(site, changes);
  return changes;
}

}  // namespace commonplace
