#include "rename/new_name.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "base/error.h"
#include "base/nearest.h"
#include "model/urls.h"
#include "text/slug.h"

namespace commonplace {
namespace {

template <class Value>
std::string id_of(const Value& value) {
  if constexpr (requires { value.id.value; })
    return value.id.value;
  else
    return value.id;
}

// Everything that has a name, by kind.
struct Names {
  std::vector<const Document*> documents;
  std::vector<const Theme*> themes;
  std::vector<const Entity*> entities;
  std::vector<const ProsePage*> pages;
  std::vector<const Term*> terms;

  explicit Names(const std::vector<Parsed>& parsed) {
    for (const Parsed& one : parsed) {
      if (const auto* const document = std::get_if<Document>(&one.content)) documents.push_back(document);
      if (const auto* const theme = std::get_if<Theme>(&one.content)) themes.push_back(theme);
      if (const auto* const entity = std::get_if<Entity>(&one.content)) entities.push_back(entity);
      if (const auto* const page = std::get_if<ProsePage>(&one.content)) pages.push_back(page);
      if (const auto* const glossary = std::get_if<Glossary>(&one.content))
        for (const Term& term : *glossary) terms.push_back(&term);
    }
  }
};

// `content/meetings/meeting-48.md` and `meetings/meeting-48.md` name one file.
bool is_path_of(const std::string& written, const SourcePath& file) {
  return written == file.value || written.ends_with("/" + file.value);
}

// The number that an id ends in: 48 of `meeting-48`.
std::optional<int> number_of(std::string_view id) {
  const std::string_view digits = id.substr(std::min(id.find_last_not_of("0123456789") + 1, id.size()));
  constexpr std::size_t most_digits = 6;
  if (digits.empty() || digits.size() > most_digits) return std::nullopt;
  return std::stoi(std::string(digits));
}

class Naming {
 public:
  Naming(const std::vector<Parsed>& parsed, std::string from, std::string to)
      : names_(parsed), from_(std::move(from)), to_(std::move(to)) {}

  NewName find() {
    std::vector<NewName> found;
    look(names_.documents, NewName::Kind::document, found);
    look(names_.themes, NewName::Kind::theme, found);
    look(names_.entities, NewName::Kind::entity, found);
    look(names_.pages, NewName::Kind::page, found);
    look_for_terms(found);
    if (found.empty())
      throw Error(fmt::format("there is no document, theme, entity, page or term `{}`", from_),
                  did_you_mean(from_, known_, "name it by its file, such as `meetings/meeting-48.md`"));
    if (found.size() > 1)
      throw Error(fmt::format("`{}` names more than one thing: a {} and a {}", from_,
                              found[0].kind_in_words(), found[1].kind_in_words()),
                  fmt::format("name the file, such as `{}`", found[0].file_before.value));
    return std::move(found.front());
  }

 private:
  template <class Value>
  void look(const std::vector<const Value*>& values, NewName::Kind kind, std::vector<NewName>& found) {
    for (const Value* value : values) {
      known_.push_back(id_of(*value));
      if (from_ != id_of(*value) && !is_path_of(from_, value->source)) continue;
      NewName name;
      name.kind = kind;
      name.before = id_of(*value);
      name.file_before = value->source;
      set_file_after(name);
      require_free(values, name);
      Value renamed = *value;
      if constexpr (requires { renamed.id.value; })
        renamed.id.value = name.after;
      else
        renamed.id = name.after;
      if constexpr (std::is_same_v<Value, Document>) renumber(renamed, name);
      if (url_of(*value) != url_of(renamed))
        name.addresses.emplace_back(url_of(*value).value, url_of(renamed).value);
      if constexpr (std::is_same_v<Value, Document>) add_parts(*value, name);
      found.push_back(std::move(name));
    }
  }

  void set_file_after(NewName& name) const {
    const std::filesystem::path folder = std::filesystem::path(name.file_before.value).parent_path();
    std::filesystem::path to = to_;
    if (to.extension() == ".md") to.replace_extension();
    if (to.has_parent_path() &&
        !is_path_of((to.parent_path() / "x").generic_string(), {(folder / "x").generic_string()}))
      throw Error(fmt::format("`{}` is in another folder than `{}`", to_, name.file_before.value),
                  "renaming keeps a file in its folder: write only the new name");
    name.after = to.filename().string();
    if (slug(name.after) != name.after || name.after.empty())
      throw Error(
          fmt::format("`{}` cannot be a name", to_),
          fmt::format("use small letters, digits and single hyphens{}",
                      slug(name.after).empty() ? "" : fmt::format(", such as `{}`", slug(name.after))));
    if (name.after == name.before) throw Error(fmt::format("`{}` already has that name", name.before));
    name.file_after = {(folder / (name.after + ".md")).generic_string()};
  }

  template <class Value>
  void require_free(const std::vector<const Value*>& values, const NewName& name) const {
    const auto taken =
        std::ranges::find_if(values, [&](const Value* one) { return id_of(*one) == name.after; });
    if (taken != values.end())
      throw Error(fmt::format("the name `{}` is taken by `{}`", name.after, (*taken)->source.value),
                  "choose another name, or rename that file first");
  }

  // If the file name ends in the number of its document (meeting-48), the document gets the new name's
  // number.
  void renumber(Document& renamed, NewName& name) const {
    const auto before = number_of(name.before), after = number_of(name.after);
    if (!renamed.number || before != renamed.number || !after || after == before) return;
    for (const Document* other : names_.documents)
      if (other->kind == renamed.kind && other->number == after)
        throw Error(fmt::format("number {} is taken by `{}`", *after, other->source.value),
                    "choose another number, or rename that file first");
    name.number = {*before, *after};
    renamed.number = after;
  }

  // A document's id is also part of the addresses of its quotes and of its data.
  static void add_parts(const Document& document, NewName& name) {
    for (const Quote& quote : document.quotes)
      name.exact.emplace_back(url_of(quote).value, fmt::format("/quotes/{}{}/", name.after,
                                                               quote.id.value.substr(name.before.size())));
    name.exact.emplace_back(fmt::format("/data/documents/{}.json", name.before),
                            fmt::format("/data/documents/{}.json", name.after));
  }

  void look_for_terms(std::vector<NewName>& found) const {
    for (const Term* term : names_.terms) {
      if (term->term.value != from_) continue;
      if (std::ranges::any_of(names_.terms, [&](const Term* other) { return other->term.value == to_; }))
        throw Error(fmt::format("the glossary has a term `{}` already", to_));
      if (to_.empty() || to_.find_first_of("\n\r\t") != std::string::npos)
        throw Error(fmt::format("`{}` cannot be a term", to_));
      NewName name;
      name.kind = NewName::Kind::term;
      name.before = from_;
      name.after = to_;
      name.file_before = name.file_after = {"glossary.yaml"};
      name.term = term->term;
      name.exact.emplace_back("/glossary/#" + term_anchor(from_), "/glossary/#" + term_anchor(to_));
      found.push_back(std::move(name));
    }
  }

  Names names_;
  std::string from_, to_;
  std::vector<std::string> known_;
};

}  // namespace

std::string_view NewName::kind_in_words() const {
  switch (kind) {
    case Kind::document:
      return "document";
    case Kind::theme:
      return "theme";
    case Kind::entity:
      return "entity";
    case Kind::page:
      return "page";
    default:
      return "term";
  }
}

std::optional<std::string> NewName::renamed(const SourcePath& file, const std::string& target) const {
  const std::string path = target.substr(0, target.find_first_of("?#"));
  const std::string rest = target.substr(path.size());
  if (path.starts_with('/')) {
    for (const auto& [old, now] : exact) {
      if (target == old || (path == old)) return now + target.substr(old.size());
      if (path + "/" == old) return now.substr(0, now.size() - 1) + rest;
    }
    for (const auto& [old, now] : addresses) {
      if (path.starts_with(old)) return now + target.substr(old.size());
      if (path + "/" == old) return now.substr(0, now.size() - 1) + rest;
    }
    return std::nullopt;
  }
  if (path.empty() || kind == Kind::term) return std::nullopt;
  if (path == before) return after + rest;
  const std::string below =
      (std::filesystem::path(file.value).parent_path() / path).lexically_normal().generic_string();
  const std::string name_before = std::filesystem::path(file_before.value).filename().string();
  if (below != file_before.value || !path.ends_with(name_before)) return std::nullopt;
  return path.substr(0, path.size() - name_before.size()) +
         std::filesystem::path(file_after.value).filename().string() + rest;
}

NewName new_name(const std::vector<Parsed>& parsed, std::string from, std::string to) {
  return Naming(parsed, std::move(from), std::move(to)).find();
}

}  // namespace commonplace
