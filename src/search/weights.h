#pragma once

#include <array>
#include <string_view>

namespace commonplace {

// What makes one passage better than another (ranking.cpp says how it is used). Written into the
// table `meta`, for those who query the database themselves. Found on the queries with known answers
// that the project was made with; what they find hardly changes when a weight is halved or doubled.
namespace weights {
constexpr std::array<double, 3> columns{1, 2, 1};  // title, heading, body: a word there
constexpr double synonym = 0.75;                   // times its weight: a synonym of the synonyms file
constexpr double saturation = 1.2;                 // k1 of bm25: how little a word says when it comes again
constexpr double by_length = 0.75;                 // b of bm25: how much less one says in a long passage
constexpr double together = 1.0;                   // the words are together, as typed
constexpr double near = 1.0;                       // neighbors among the words are near each other
constexpr double runs = 2.0;                       // runs of two and three words are there as typed
constexpr double exact = 0.4;                      // the words are there in the form that was typed
constexpr double definition = 1.0;                 // the passage says what the acronym means
constexpr double named = 1.0;                      // the query is the name of the document
constexpr double opening = 1.0;                    // the passage begins with the words
constexpr double source = 0.6;                     // times this: footnotes and lists of references
constexpr double above_only = 0.85;  // times this: when the words are in title and headings only
constexpr double age = 0.1;          // taken off when the document is `old` years older than the newest
constexpr double beside = 0.5;       // as good as this, beside the best of its document, to be listed with it
constexpr double floor = 0.5;     // times the most that any passage has of a query: what has less is left out
constexpr int opening_words = 3;  // how many words are the beginning of a passage
constexpr int near_words = 8;     // words between, at most
constexpr int old = 10;
constexpr int candidates = 100;          // how many of the best by score are looked at so closely
constexpr int together_in_document = 3;  // passages of a document that are listed together
}  // namespace weights

struct NamedWeight {
  std::string_view name;
  double value;
};
constexpr std::array<NamedWeight, 23> named_weights{{{"title", weights::columns[0]},
                                                     {"heading", weights::columns[1]},
                                                     {"body", weights::columns[2]},
                                                     {"together", weights::together},
                                                     {"named", weights::named},
                                                     {"near", weights::near},
                                                     {"exact", weights::exact},
                                                     {"definition", weights::definition},
                                                     {"source", weights::source},
                                                     {"above_only", weights::above_only},
                                                     {"age", weights::age},
                                                     {"beside", weights::beside},
                                                     {"near_words", weights::near_words},
                                                     {"old", weights::old},
                                                     {"candidates", weights::candidates},
                                                     {"together_in_document", weights::together_in_document},
                                                     {"saturation", weights::saturation},
                                                     {"by_length", weights::by_length},
                                                     {"floor", weights::floor},
                                                     {"synonym", weights::synonym},
                                                     {"runs", weights::runs},
                                                     {"opening", weights::opening},
                                                     {"opening_words", weights::opening_words}}};

}  // namespace commonplace
