#include "parse/content_file.h"
#include "parse/schema.h"
#include "parse/words_as_read.h"

namespace commonplace {
namespace {

// One entry as it is written: a passage of its own, a list of them, or `none`.
struct Entry {
  GoldenQuery golden;
  RightPassage passage;
  bool lists_passages = false;  // perhaps with faults, which are reported as theirs
  bool finds_nothing = false;
  std::string note;  // for staff
};

bool is_whole(const RightPassage& passage) {
  return !passage.document.value.value.empty() && !passage.words.value.empty();
}

void add_passage(RightPassage passage, GoldenQuery& golden) {
  if (!is_whole(passage)) return;
  passage.words.value = words_as_read(passage.words.value);
  golden.passages.push_back(std::move(passage));
}

void read_right_passages(const Field& field, Entry& entry) {
  static const std::vector<Key<RightPassage>> keys = {
      {"document", Need::required, id_into(&RightPassage::document)},
      {"words", Need::required, placed_text_into(&RightPassage::words)},
  };
  entry.lists_passages = true;
  for (const Yaml& item : read_list(field)) {
    RightPassage passage;
    read_map(item, "a passage of a golden query", keys, passage, field.faults);
    add_passage(std::move(passage), entry.golden);
  }
}

const std::vector<Key<Entry>>& keys() {
  static const std::vector<Key<Entry>> keys = {
      {"query", Need::required,
       [](const Field& field, Entry& entry) {
         entry.golden.query = {read_text(field), field.value.spot.line, field.value.spot.column};
       }},
      {"document", Need::optional,
       [](const Field& field, Entry& entry) { entry.passage.document = read_id<DocumentId>(field); }},
      {"words", Need::optional,
       [](const Field& field, Entry& entry) {
         entry.passage.words = {read_text(field), field.value.spot.line, field.value.spot.column};
       }},
      {"passages", Need::optional, read_right_passages},
      {"none", Need::optional,
       [](const Field& field, Entry& entry) { entry.finds_nothing = read_yes_or_no(field); }},
      {"note", Need::optional, text_into(&Entry::note)},
  };
  return keys;
}

// Says what it must find, or that it must find nothing; not both.
bool is_whole(const Entry& entry) {
  return !entry.golden.query.value.empty() && entry.golden.passages.empty() == entry.finds_nothing;
}

void report(const Entry& entry, const Yaml& item, Faults& faults) {
  if (entry.golden.query.value.empty()) return;  // reported as missing
  if (entry.finds_nothing)
    faults.error(item.spot, "a golden query with `none: true` finds no passage",
                 "remove `none: true`, or the passages");
  else if (!entry.lists_passages)
    faults.error(item.spot, "a golden query needs the passage that it should find",
                 "add `document: ...` and `words: ...`, or `passages: [...]` where several are right, or "
                 "`none: true` where it should find nothing");
}

}  // namespace

GoldenQueries parse_golden_queries(const Yaml& yaml, Faults& faults) {
  GoldenQueries queries;
  for (const Yaml& item : read_list_file(yaml, "the file of golden queries", faults)) {
    Entry entry;
    read_map(item, "a golden query", keys(), entry, faults);
    add_passage(std::move(entry.passage), entry.golden);
    if (is_whole(entry))
      queries.push_back(std::move(entry.golden));
    else if (item.kind == Yaml::Kind::map)
      report(entry, item, faults);
  }
  return queries;
}

}  // namespace commonplace
