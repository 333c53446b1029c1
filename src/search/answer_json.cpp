#include "search/answer_json.h"

#include <cstddef>
#include <string_view>
#include <utility>

#include "base/utf8.h"

namespace commonplace {
namespace {

// Writes values one after the other, with commas where they belong: a key, or the beginning of an object or
// list, takes none after it.
class JsonWriter {
 public:
  JsonWriter& begin(char bracket) {
    separate();
    out_ += bracket;
    is_first_ = true;
    return *this;
  }

  JsonWriter& end(char bracket) {
    out_ += bracket;
    is_first_ = false;
    return *this;
  }

  JsonWriter& key(std::string_view name) {
    text(name);
    out_ += ':';
    is_first_ = true;
    return *this;
  }

  JsonWriter& text(std::string_view text) {
    separate();
    out_ += '"';
    for (const char c : text) append(c);
    out_ += '"';
    return *this;
  }

  JsonWriter& number(std::size_t number) {
    separate();
    out_ += std::to_string(number);
    return *this;
  }

  JsonWriter& boolean(bool value) {
    separate();
    out_ += value ? "true" : "false";
    return *this;
  }

  // A list of values, each written by `write`.
  template <class Items, class Write>
  JsonWriter& list(std::string_view name, const Items& items, Write write) {
    key(name).begin('[');
    for (const auto& item : items) write(item);
    return end(']');
  }

  std::string take() { return std::move(out_); }

 private:
  void separate() {
    if (!is_first_) out_ += ',';
    is_first_ = false;
  }

  void append(char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out_ += '\\';
      out_ += c;
    } else if (byte < 0x20) {
      out_ += "\\u00";
      out_ += digits[byte >> 4U];
      out_ += digits[byte & 0xFU];
    } else {
      out_ += c;
    }
  }

  std::string out_;
  bool is_first_ = true;
};

void write(JsonWriter& json, const SearchResult& one) {
  const auto text = [&json](std::string_view value) { json.text(value); };
  const auto part = [&json](const ExcerptPart& shown) {
    json.begin('{').key("text").text(shown.text).key("hit").boolean(shown.hit).end('}');
  };
  json.begin('{');
  json.key("document").text(one.document).key("url").text(one.url).key("kind").text(one.kind);
  json.key("label").text(one.kind_label).key("title").text(one.title).key("date").text(one.date);
  json.list("heading_path", one.heading_path, text);
  json.list("title_parts", one.title_parts, part);
  json.list("heading_parts", one.heading_parts, [&](const std::vector<ExcerptPart>& heading) {
    json.begin('[');
    for (const ExcerptPart& shown : heading) part(shown);
    json.end(']');
  });
  json.list("excerpt", one.excerpt, part);
  json.key("approximate").boolean(one.approximate);
  json.list("missing", one.missing, text);
  json.key("more").number(one.more).end('}');
}

void write(JsonWriter& json, const BestMatch& best) {
  json.key("best").begin('{').key("kind").text(best.kind).key("name").text(best.name);
  json.key("sentence").text(best.sentence).key("url").text(best.url);
  json.key("passages").number(static_cast<std::size_t>(best.passages));
  json.key("documents").number(static_cast<std::size_t>(best.documents)).end('}');
}

void write(JsonWriter& json, const Facet& facet) {
  json.begin('{').key("dimension").text(facet.dimension);
  json.list("choices", facet.choices, [&json](const Choice& choice) {
    json.begin('{').key("id").text(choice.id).key("label").text(choice.label);
    json.key("count").number(static_cast<std::size_t>(choice.count)).end('}');
  });
  json.end('}');
}

// A character of four bytes in UTF-8 is two units of UTF-16; any other is one.
std::size_t units_in(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    units += is_continuation(c) ? 0 : static_cast<unsigned char>(c) >= 0xF0 ? 2 : 1;
  }
  return units;
}

}  // namespace

std::string json_of(const Answer& answer) {
  JsonWriter json;
  const auto text = [&json](std::string_view value) { json.text(value); };
  json.begin('{');
  if (answer.best) write(json, *answer.best);
  json.list("results", answer.results, [&json](const SearchResult& one) { write(json, one); });
  json.key("matches").number(answer.matches).key("documents").number(answer.documents);
  json.key("complete").number(answer.complete).key("listed").number(answer.listed);
  json.key("without_choices").number(answer.without_choices);
  json.list("forms", answer.forms, [&](const FormFound& one) {
    json.begin('{').key("typed").text(one.typed).list("found", one.found, text).end('}');
  });
  json.list("also", answer.also, [&json](const AlsoSearched& one) {
    json.begin('{').key("typed").text(one.typed).key("expansion").text(one.expansion).end('}');
  });
  json.key("showing").text(answer.showing);
  json.list("near_words", answer.near_words, text);
  json.list("near_themes", answer.near_themes, [&json](const NearTheme& one) {
    json.begin('{').key("id").text(one.id).key("name").text(one.name).end('}');
  });
  json.list("facets", answer.facets, [&json](const Facet& one) { write(json, one); });
  json.list("completions", answer.completions, text);
  json.list("names", answer.names, [&json](const NamedPage& one) {
    json.begin('{').key("name").text(one.name).key("url").text(one.url).end('}');
  });
  return json.end('}').take();
}

std::string json_of(const std::vector<FoundPassage>& found, const std::vector<OpenPassage>& passages) {
  JsonWriter json;
  json.begin('[');
  auto open = passages.begin();
  for (const FoundPassage& one : found) {
    while (open != passages.end() && open->anchor != one.anchor) ++open;
    if (open == passages.end()) break;
    json.begin('{').key("anchor").text(one.anchor);
    json.list("hits", one.hits, [&](const Range& hit) {
      const std::size_t begin = units_in(open->text.substr(0, hit.begin));
      json.begin('{').key("begin").number(begin);
      json.key("end").number(begin + units_in(hit.of(open->text))).end('}');
    });
    json.end('}');
  }
  return json.end(']').take();
}

}  // namespace commonplace
