#include "cli/skeletons.h"

namespace commonplace {

const std::vector<Skeleton>& skeletons() {
  static const std::vector<Skeleton> all = {
      {"meeting", "meetings", R"(---
kind: meeting-summary
number: {number}
title: # "Title: subtitle", in quotation marks because of the colon
dates: # 2022-11-09/2022-11-10, or one day
form: digest # or full: whether the text is the full text or our digest of it
summary: # one or two sentences, for cards and search results
status: draft # published, once it is ready
# place: Sacramento, California
# host: sacramento-city-unified # id of an entity, the name of its file in entities/
# authors: [{name: Ada Example, affiliation: Example Institute}]
# themes: [instructional-leadership] # ids, the names of files in themes/
# source: {title: ..., publisher: ..., url: "https://..."} # file: files/report.pdf, when content/ has the original
# publish_on: 2023-01-15 # holds it back until that day
published: # the day it first appears on the site, such as 2023-01-20: for feeds and search engines
# corrected: [{date: 2023-02-01, what: "The table had the years swapped."}] # what readers should hear of
# quotes: {feature: ["words of a quote for the home page"], hide: ["words that are not a quote"]}
# aliases: [/old/address/]
---
)"},
      {"case-study", "case-studies", R"(---
kind: case-study
title: # "Title: subtitle", in quotation marks because of the colon
dates: # 2019-10, or a day, or two days: 2022-11-09/2022-11-10
form: digest # or full: whether the text is the full text or our digest of it
summary: # one or two sentences, for cards and search results
status: draft # published, once it is ready
# place: Long Beach, California
# host: long-beach-unified # id of an entity, the name of its file in entities/
# authors: [{name: Ada Example, affiliation: Example Institute}]
# themes: [continuous-improvement] # ids, the names of files in themes/
# source: {title: ..., publisher: ..., url: "https://..."} # file: files/report.pdf, when content/ has the original
# publish_on: 2023-01-15 # holds it back until that day
published: # the day it first appears on the site, such as 2023-01-20: for feeds and search engines
# corrected: [{date: 2023-02-01, what: "The table had the years swapped."}] # what readers should hear of
# quotes: {feature: ["words of a quote for the home page"], hide: ["words that are not a quote"]}
# aliases: [/old/address/]
---
)"},
      {"theme", "themes", R"(---
name:
search: # what a reader would type to find its passages: equity OR "access to courses"
# also: [other name, another]
# passages: # chosen by hand, shown first: the passage that begins with these words
#   - {document: meeting-48, words: "The result is a theory of action"}
# related: [system-coherence] # ids of other themes
---
)"},
      {"entity", "entities", R"(---
name: # in full, as a sentence would use it
kind: # district, person, organization, program or policy
# also: [Other Name, ACRONYM] # each becomes a link to its page
# role: of a person, as printed
# url: https://www.example.org/
---
)"},
  };
  return all;
}

}  // namespace commonplace
