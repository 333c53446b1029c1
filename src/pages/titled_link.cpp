#include "pages/titled_link.h"

#include <algorithm>
#include <optional>

#include "model/urls.h"
#include "pages/document_card.h"
#include "text/words.h"

namespace commonplace {
namespace {

constexpr std::size_t words_length = 90;

// A passage by its opening words, a heading by itself.
std::optional<std::string> words_at(const Body& body, const std::string& anchor) {
  const auto passage =
      std::ranges::find(body.passages, anchor, [](const Passage& one) { return one.id.value; });
  if (passage != body.passages.end()) return shortened(passage->body.text, words_length);
  const auto heading = std::ranges::find(body.headings, anchor, &Heading::id);
  if (heading != body.headings.end()) return heading->title.text;
  return std::nullopt;
}

template <class Value>
const Value* at(const std::vector<Value>& values, const Url& page) {
  const auto found = std::ranges::find(values, page, [](const Value& one) { return url_of(one); });
  return found == values.end() ? nullptr : &*found;
}

}  // namespace

CountedLink titled_link(const Corpus& corpus, const Url& url) {
  const Strings& strings = corpus.strings();
  const std::size_t sign = url.value.find('#');
  const Url page{url.value.substr(0, sign)};
  if (const Document* const document = at(corpus.documents(), page)) {
    const auto words =
        sign == std::string::npos ? std::nullopt : words_at(document->body, url.value.substr(sign + 1));
    return {url, words.value_or(document->short_title.empty() ? document->title : document->short_title),
            document_label(strings, *document)};
  }
  if (const Theme* const theme = at(corpus.themes(), page)) return {url, theme->name, strings("theme")};
  if (const Entity* const entity = at(corpus.entities(), page))
    return {url, entity->name.value, strings(kind_key(entity->kind))};
  if (const ProsePage* const prose = at(corpus.pages(), page)) return {url, prose->title, strings("page")};
  return {url, url.value, ""};
}

}  // namespace commonplace
