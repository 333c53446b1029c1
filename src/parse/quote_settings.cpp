#include "parse/quote_settings.h"

namespace commonplace {
namespace {

void read_added(const Field& field, QuoteSettings& settings) {
  using Added = QuoteSettings::Added;
  static const std::vector<Key<Added>> keys = {
      {"words", Need::required, placed_text_into(&Added::words)},
      {"attribution", Need::optional, text_into(&Added::attribution)},
      {"themes", Need::optional, ids_into(&Added::themes)},
  };
  for (const Yaml& item : read_list(field)) {
    Added added;
    read_map(item, "an added quote", keys, added, field.faults);
    if (!added.words.value.empty()) settings.add.push_back(std::move(added));
  }
}

void read_themed(const Field& field, QuoteSettings& settings) {
  if (field.value.kind != Yaml::Kind::map)
    return field.must_be("a map from theme to words", "write `theme-id: [words of a quote]`");
  for (std::size_t i = 0; i < field.value.items.size(); ++i) {
    const Yaml& key = field.value.keys[i];
    settings.themes.push_back({{ThemeId{key.text}, key.spot.line, key.spot.column},
                               read_texts({key.text, field.value.items[i], field.faults})});
  }
}

void read_attributed(const Field& field, QuoteSettings& settings) {
  if (field.value.kind != Yaml::Kind::map)
    return field.must_be("a map from words to who said them", "write `\"words of a quote\": one principal`");
  for (std::size_t i = 0; i < field.value.items.size(); ++i) {
    const Yaml& key = field.value.keys[i];
    settings.attribution.push_back({{key.text, key.spot.line, key.spot.column},
                                    read_text({key.text, field.value.items[i], field.faults})});
  }
}

}  // namespace

QuoteSettings read_quote_settings(const Field& field) {
  static const std::vector<Key<QuoteSettings>> keys = {
      {"feature", Need::optional,
       [](const Field& words, QuoteSettings& settings) { settings.feature = read_texts(words); }},
      {"hide", Need::optional,
       [](const Field& words, QuoteSettings& settings) { settings.hide = read_texts(words); }},
      {"add", Need::optional, read_added},
      {"themes", Need::optional, read_themed},
      {"attribution", Need::optional, read_attributed},
  };
  QuoteSettings settings;
  read_map(field.value, "`quotes`", keys, settings, field.faults);
  return settings;
}

}  // namespace commonplace
