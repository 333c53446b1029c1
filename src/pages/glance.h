#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/corpus.h"
#include "pages/listing.h"
#include "pages/quote_card.h"

namespace commonplace {

struct Takeaway {
  std::string text;
};

template <>
struct Fields<Takeaway> {
  static constexpr auto list(auto use) {
    return use(field("text", &Takeaway::text, "what to remember, a sentence or two"));
  }
};

// Somebody a document quotes: a person with a page, or a role as printed.
struct QuotedSpeaker {
  std::string text;
  std::optional<Url> url;
  friend bool operator==(const QuotedSpeaker&, const QuotedSpeaker&) = default;
};

template <>
struct Fields<QuotedSpeaker> {
  static constexpr auto list(auto use) {
    return use(field("text", &QuotedSpeaker::text, "a name, or a role as printed: principal"),
               field("url", &QuotedSpeaker::url, "the page of the person, if there is one"));
  }
};

// What a reader with two minutes wants to know of a document, beside its host.
struct Glance {
  std::optional<Listing<Takeaway>> takeaways;
  std::optional<Listing<QuotedSpeaker>> speakers;
  std::optional<QuoteCard> quote;
};

template <>
struct Fields<Glance> {
  static constexpr auto list(auto use) {
    return use(field("takeaways", &Glance::takeaways, "what to remember"),
               field("speakers", &Glance::speakers, "who is quoted, people before roles"),
               field("quote", &Glance::quote, "one of its quotes, a featured one if there is any"));
  }
};

// nullopt where there is nothing to tell, not even a host.
std::optional<Glance> glance(const Corpus& corpus, const Relations& relations, std::uint32_t document);

std::string reading_time(const Strings& strings, const Document& document);  // "12 min read"

}  // namespace commonplace
