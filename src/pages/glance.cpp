#include "pages/glance.h"

#include <algorithm>

#include "model/urls.h"
#include "pages/speaker.h"
#include "text/words.h"

namespace commonplace {
namespace {

constexpr std::size_t role_length = 44;
constexpr std::size_t words_a_minute = 230;  // of an adult who reads English, silently

bool has_words(const std::vector<std::string>& text, const std::vector<std::string>& wanted) {
  return !wanted.empty() && !std::ranges::search(text, wanted).empty();
}

// The person an attribution names: in full, or by a last name that no other person has.
const Entity* person_in(const Corpus& corpus, const std::string& attribution) {
  const std::vector<std::string> printed = folded_words(attribution);
  const Entity* by_last_name = nullptr;
  std::size_t same_last_name = 0;
  for (const Entity& entity : corpus.entities()) {
    if (entity.kind != "person") continue;
    const std::vector<std::string> name = folded_words(entity.name.value);
    if (has_words(printed, name)) return &entity;
    if (printed.size() == 1 && !name.empty() && name.back() == printed.front()) {
      by_last_name = &entity;
      ++same_last_name;
    }
  }
  return same_last_name == 1 ? by_last_name : nullptr;
}

// A single word that is nobody's name says nothing here: "another", "she".
std::optional<QuotedSpeaker> speaker(const Corpus& corpus, const std::string& attribution) {
  if (const Entity* const person = person_in(corpus, attribution))
    return QuotedSpeaker{person->name.value, url_of(*person)};
  if (const std::string role = role_in(attribution); !role.empty())
    return QuotedSpeaker{shortened(role, role_length), std::nullopt};
  if (attribution.find(' ') == std::string::npos) return std::nullopt;
  return QuotedSpeaker{shortened(attribution, role_length), std::nullopt};
}

std::vector<QuotedSpeaker> speakers(const Corpus& corpus, const Document& document) {
  std::vector<QuotedSpeaker> found;
  for (const Quote& quote : document.quotes) {
    const auto one = speaker(corpus, quote.attribution);
    if (one && std::ranges::count(found, *one) == 0) found.push_back(*one);
  }
  std::ranges::stable_partition(found, [](const QuotedSpeaker& one) { return one.url.has_value(); });
  return found;
}

}  // namespace

std::string reading_time(const Strings& strings, const Document& document) {
  std::size_t count = 0;
  for (const Passage& passage : document.body.passages) count += words(passage.body.text).size();
  const std::size_t minutes = (count + words_a_minute / 2) / words_a_minute;
  return strings("reading_time", {{"minutes", std::max<std::size_t>(minutes, 1)}});
}

std::optional<Glance> glance(const Corpus& corpus, std::uint32_t document) {
  const Document& shown = corpus.documents()[document];
  Glance made;
  std::vector<Takeaway> takeaways;
  for (const std::string& text : shown.takeaways) takeaways.push_back({text});
  made.takeaways = listing(std::move(takeaways));
  made.speakers = listing(speakers(corpus, shown));
  std::vector<QuotePlace> quotes;
  for (std::uint32_t q = 0; q < shown.quotes.size(); ++q) quotes.push_back({document, q});
  for (const QuotePlace& place : a_few_quotes(corpus, quotes, 1)) made.quote = quote_card(corpus, place);
  if (!made.takeaways && !made.speakers && !made.quote && !shown.host) return std::nullopt;
  return made;
}

}  // namespace commonplace
