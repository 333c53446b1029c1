#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/error.h"
#include "model/corpus.h"
#include "parse/encoding.h"
#include "parse/front_matter.h"
#include "parse/parse.h"
#include "relate/links.h"
#include "relate/references.h"
#include "rename/body_edits.h"
#include "rename/rename.h"
#include "rename/yaml_edits.h"

namespace commonplace {
namespace {

const Body* body_of(const Parsed& parsed) {
  if (const auto* const document = std::get_if<Document>(&parsed.content)) return &document->body;
  if (const auto* const theme = std::get_if<Theme>(&parsed.content)) return &theme->body;
  if (const auto* const entity = std::get_if<Entity>(&parsed.content)) return &entity->body;
  if (const auto* const page = std::get_if<ProsePage>(&parsed.content)) return &page->body;
  return nullptr;
}

std::string lines_in_words(std::vector<int> lines) {
  std::ranges::sort(lines);
  const std::size_t count = lines.size();
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return fmt::format("{} ({} {})", count == 1 ? "1 reference" : fmt::format("{} references", count),
                     lines.size() == 1 ? "line" : "lines", fmt::join(lines, ", "));
}

// The changes to one file: where it names the thing and, if the file is the thing itself, its former name.
FileChange change(const SourceFile& file, const Parsed& parsed, const NewName& name) {
  FileChange change{file.path, file.path, {}, {}};
  EditedText text(file.bytes);
  Diagnostics known;
  Faults faults(file.path, known);
  const SourceText source(file.path, decode(file.bytes, file.path, faults));
  std::vector<int> lines;
  const bool is_it = file.path == name.file_before;
  if (const Body* const body = body_of(parsed)) {
    const FrontMatter front = split_front_matter(source, faults);
    const Spot spot = source.spot(front.body);
    if (front.yaml) lines = rename_in_yaml(file.path, *front.yaml, name, text);
    std::ranges::copy(rename_in_body(file.path, *body, text.offset(spot), name, text),
                      std::back_inserter(lines));
    if (is_it && front.yaml) change.did = write_past(*front.yaml, spot.line, name, text);
    if (is_it) change.after = name.file_after;
  } else if (const auto yaml = read_yaml(source, 0, source.text().size(), faults)) {
    lines = rename_in_yaml(file.path, *yaml, name, text);
    if (is_it) change.did = write_past(*yaml, 0, name, text);
  }
  if (!lines.empty()) change.did.push_back(lines_in_words(std::move(lines)));
  change.bytes = text.result();
  return change;
}

// A message with every old name and address replaced, so that messages from before and after can be compared.
std::string in_new_words(std::string text, const NewName& name) {
  std::vector<std::pair<std::string, std::string>> words = name.addresses;
  words.emplace_back(name.before, name.after);
  for (const auto& [before, after] : words)
    for (std::size_t at = text.find(before); at != std::string::npos;
         at = text.find(before, at + after.size()))
      text.replace(at, before.size(), after);
  return text;
}

// The errors in these texts, each with its words as they are after the renaming. Those about other files are
// the same before and after.
std::multimap<std::string, Place> errors_of(std::vector<Parsed> parsed, Diagnostics found,
                                            const NewName& name) {
  AssembleOptions options;
  options.drafts = true;
  const Corpus corpus = assemble(std::move(parsed), {}, options, found);
  resolve_links(corpus, {}, 0, found);
  std::multimap<std::string, Place> errors;
  for (const Diagnostic& one : found)
    if (one.severity == Severity::error) errors.emplace(in_new_words(one.text, name), one.place);
  return errors;
}

void require_no_new_errors(const std::vector<SourceFile>& texts, const std::vector<FileChange>& changes,
                           const NewName& name, std::multimap<std::string, Place> before) {
  std::map<SourcePath, const FileChange*> changed;
  for (const FileChange& one : changes) changed.emplace(one.before, &one);
  std::vector<SourceFile> after;
  for (const SourceFile& file : texts) {
    const auto found = changed.find(file.path);
    after.push_back(found == changed.end() ? file : SourceFile{found->second->after, found->second->bytes});
  }
  Diagnostics found;
  std::vector<Parsed> parsed = parse_all(after, 0, true, found);
  for (const auto& [error, place] : errors_of(std::move(parsed), std::move(found), name)) {
    const auto known = before.find(error);
    if (known == before.end())
      throw Error(fmt::format("nothing was renamed, because line {} of `{}` would have an error: {}",
                              place.line, place.file.value, error));
    before.erase(known);
  }
}

// Where texts call the document by its old number. They are listed, not changed: the words are their
// authors'.
std::vector<std::string> spoken_of(std::vector<Parsed> parsed, const NewName& name) {
  std::vector<std::string> places;
  if (!name.number) return places;
  Diagnostics known;
  AssembleOptions options;
  options.drafts = true;
  const Corpus corpus = assemble(std::move(parsed), {}, options, known);
  const auto target = corpus.find(DocumentId{name.before});
  const ReferenceFinder finder(corpus);
  for (std::uint32_t d = 0; d < corpus.documents().size(); ++d) {
    const Document& document = corpus.documents()[d];
    for (const Reference& reference : finder.find(d, hashed_words(document.body), known)) {
      const Passage& passage = document.body.passages[reference.passage];
      const std::string_view words = reference.range.of(passage.body.text);
      if (target && reference.target == *target &&
          words.find(std::to_string(name.number->first)) != std::string_view::npos)
        places.push_back(fmt::format("{}:{}: “{}”", document.source.value, passage.line, words));
    }
  }
  return places;
}

}  // namespace

Renaming plan_renaming(const std::vector<SourceFile>& texts, const std::string& from, const std::string& to) {
  Diagnostics found;
  const std::vector<Parsed> parsed = parse_all(texts, 0, true, found);
  if (!is_whole(parsed))
    throw Error("some files of the content cannot be read, so references in them would be missed",
                "run `commonplace check` and correct its errors first");
  const NewName name = new_name(parsed, from, to);

  Renaming renaming;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    FileChange one = change(texts[i], parsed[i], name);
    if (one.bytes == texts[i].bytes && one.before == one.after) continue;
    const bool is_it = one.before == name.file_before;
    renaming.changes.insert(is_it ? renaming.changes.begin() : renaming.changes.end(), std::move(one));
  }
  require_no_new_errors(texts, renaming.changes, name, errors_of(parsed, found, name));
  renaming.by_hand = spoken_of(parsed, name);
  return renaming;
}

}  // namespace commonplace
