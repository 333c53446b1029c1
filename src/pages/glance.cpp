#include "pages/glance.h"

#include <algorithm>

#include "model/urls.h"
#include "pages/speaker.h"
#include "text/words.h"

namespace commonplace {
namespace {

constexpr std::size_t role_length = 90;      // nearly all, whole
constexpr std::size_t words_a_minute = 230;  // of an adult who reads English, silently

// A single word that is nobody's name says nothing here: "another", "she".
std::optional<QuotedSpeaker> speaker(const Corpus& corpus, std::optional<std::uint32_t> person,
                                     const std::string& attribution) {
  if (person) return QuotedSpeaker{corpus.entities()[*person].name.value, url_of(corpus.entities()[*person])};
  if (const std::string role = role_in(attribution); !role.empty())
    return QuotedSpeaker{shortened(role, role_length), std::nullopt};
  if (attribution.find(' ') == std::string::npos) return std::nullopt;
  return QuotedSpeaker{shortened(attribution, role_length), std::nullopt};
}

std::vector<QuotedSpeaker> speakers(const Corpus& corpus, const Relations& relations,
                                    std::uint32_t document) {
  std::vector<QuotedSpeaker> found;
  const std::vector<Quote>& quotes = corpus.documents()[document].quotes;
  for (std::size_t q = 0; q < quotes.size(); ++q) {
    const auto one = speaker(corpus, relations.documents[document].speakers[q], quotes[q].attribution);
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

std::optional<Glance> glance(const Corpus& corpus, const Relations& relations, std::uint32_t document) {
  const Document& shown = corpus.documents()[document];
  Glance made;
  std::vector<Takeaway> takeaways;
  for (const std::string& text : shown.takeaways) takeaways.push_back({text});
  made.takeaways = listing(std::move(takeaways));
  made.speakers = listing(speakers(corpus, relations, document));
  const std::vector<QuotePlace> quotes = quotes_in(corpus, document);
  if (!quotes.empty()) made.quote = quote_card(corpus, relations, quotes.front());
  if (!made.takeaways && !made.speakers && !made.quote && !shown.host) return std::nullopt;
  return made;
}

}  // namespace commonplace
