#include "parse/body.h"
#include "parse/content_file.h"
#include "parse/schema.h"
#include "parse/words_as_read.h"

namespace commonplace {
namespace {

void read_passages(const Field& field, Theme& theme) {
  static const std::vector<Key<CuratedPassage>> keys = {
      {"document", Need::required, id_into(&CuratedPassage::document)},
      {"words", Need::required, placed_text_into(&CuratedPassage::words)},
  };
  for (const Yaml& item : read_list(field)) {
    CuratedPassage& passage = theme.passages.emplace_back();
    read_map(item, "a passage of a theme", keys, passage, field.faults);
    passage.words.value = words_as_read(passage.words.value);
  }
}

const std::vector<Key<Theme>>& theme_keys() {
  static const std::vector<Key<Theme>> keys = {
      {"name", Need::required, text_into(&Theme::name)},
      {"also", Need::optional, texts_into(&Theme::also)},
      {"group", Need::optional, text_into(&Theme::group)},
      {"search", Need::required, text_into(&Theme::search)},
      {"passages", Need::optional, read_passages},
      {"related", Need::optional, ids_into(&Theme::related)},
      {"formerly", Need::optional, former_ids_into(&Theme::formerly)},
  };
  return keys;
}

}  // namespace

Theme parse_theme(const ContentFile& file, Faults& faults) {
  Theme theme;
  theme.id = {file.id};
  theme.source = file.source.path();
  if (file.front) read_map(*file.front, "a theme", theme_keys(), theme, faults);
  theme.body = parse_body(file.source, file.body, faults);
  return theme;
}

}  // namespace commonplace
