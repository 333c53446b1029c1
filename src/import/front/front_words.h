#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace commonplace {

// Every word that the reading of front matter knows, in English and Spanish, folded (text/fold.h). They are
// the last witness, asked after styles, sizes and positions; a language without words here still gets its
// title by style or size.

template <std::size_t Count>
using WordTable = std::array<std::string_view, Count>;

template <std::size_t Count>
bool is_in(const WordTable<Count>& table, std::string_view word) {
  return std::ranges::find(table, word) != table.end();
}

// Of a series label: "Summary of the 51st Meeting", "Reunión 51: Resumen".
inline constexpr WordTable<4> meeting_nouns = {"meeting", "convening", "reunión", "reunion"};
inline constexpr WordTable<4> number_signs = {"no", "number", "núm", "número"};
inline constexpr WordTable<15> label_fillers = {"summary",  "report", "notes", "minutes", "recap",
                                                "synopsis", "of",     "from",  "the",     "resumen",
                                                "acta",     "notas",  "de",    "la",      "overview"};

// Before a byline's names. It ends in one of `byline_ends`, or is one of `author_labels` and a colon.
inline constexpr WordTable<36> byline_leads = {
    "prepared",  "written",   "authored",  "compiled",   "edited",  "drafted",   "recorded", "submitted",
    "produced",  "developed", "taken",     "summarized", "summary", "summaries", "report",   "notes",
    "minutes",   "meeting",   "document",  "case",       "study",   "this",      "was",      "respectfully",
    "preparado", "escrito",   "elaborado", "redactado",  "resumen", "notas",     "acta",     "informe",
    "tomadas",   "paper",     "brief",     "and"};
inline constexpr WordTable<2> byline_ends = {"by", "por"};
inline constexpr WordTable<12> author_labels = {"author",   "authors",    "writer",    "writers",
                                                "autor",    "autora",     "autores",   "autoras",
                                                "recorder", "rapporteur", "notetaker", "preparer"};

// Behind a name, with their full stops left out. They are no part of the name; Jr. and III are.
inline constexpr WordTable<26> degrees = {"phd", "edd", "md", "jd",  "mba", "mpa", "mpp",  "mph",   "msw",
                                          "med", "ma",  "ms", "msc", "ba",  "bs",  "bsc",  "dphil", "esq",
                                          "edm", "eds", "rn", "cpa", "llm", "llb", "psyd", "dr"};
inline constexpr WordTable<6> name_suffixes = {"jr", "sr", "ii", "iii", "iv", "esq"};
inline constexpr WordTable<24> name_particles = {"de",  "la", "las", "los", "del", "van", "von", "der",
                                                 "den", "da", "das", "do",  "dos", "di",  "du",  "le",
                                                 "el",  "al", "bin", "ibn", "ten", "ter", "y",   "e"};

// No person is called so.
inline constexpr WordTable<54> institution_words = {
    "university",    "institute",   "institutes",  "center",     "centre",   "district",   "school",
    "schools",       "college",     "foundation",  "department", "research", "education",  "agency",
    "county",        "state",       "office",      "board",      "council",  "group",      "partners",
    "collaborative", "association", "network",     "society",    "inc",      "consortium", "commission",
    "committee",     "academy",     "alliance",    "coalition",  "trust",    "library",    "press",
    "ministry",      "laboratory",  "partnership", "initiative", "project",  "llc",        "company",
    "universidad",   "instituto",   "centro",      "distrito",   "escuela",  "colegio",    "fundación",
    "departamento",  "consejo",     "asociación",  "hospital",   "services"};

// With these a line names a thing, not a person.
inline constexpr WordTable<46> not_of_names = {
    "the",    "a",        "an",      "in",      "on",        "of",       "for",      "and",
    "to",     "with",     "from",    "at",      "what",      "how",      "why",      "our",
    "this",   "day",      "session", "part",    "virtual",   "meeting",  "appendix", "figure",
    "table",  "chapter",  "section", "draft",   "executive", "summary",  "notes",    "hotel",
    "hilton", "marriott", "online",  "agenda",  "report",    "contents", "street",   "avenue",
    "campus", "building", "room",    "reading", "results",   "findings"};

// Before a colon: what follows is a date or a place.
inline constexpr WordTable<10> date_labels = {"date",   "dates",        "when",          "fecha",
                                              "fechas", "meeting date", "meeting dates", "date of meeting",
                                              "held",   "held on"};
inline constexpr WordTable<11> place_labels = {"place", "location",         "venue",   "where",   "lugar",
                                               "site",  "meeting location", "held at", "held in", "city",
                                               "sede"};

// A meeting that was held nowhere: all of its words are among these, and one among the first eleven.
inline constexpr WordTable<29> virtual_words = {
    "virtual", "virtually",  "online",  "zoom",   "webex",     "videoconference", "videoconferencia",
    "remote",  "remotely",   "webinar", "hybrid", "meeting",   "convening",       "via",
    "by",      "on",         "over",    "teams",  "microsoft", "google",          "meet",
    "video",   "conference", "held",    "en",     "línea",     "reunión",         "event",
    "session"};
inline constexpr std::size_t virtual_cores = 11;

// A stamp: all of its words are among these, and one among the first nine.
inline constexpr WordTable<33> stamp_words = {
    "draft",        "confidential", "embargoed", "cite",    "circulate", "distribution", "borrador",
    "confidencial", "preliminary",  "for",       "review",  "only",      "internal",     "use",
    "not",          "do",           "working",   "version", "comment",   "comments",     "discussion",
    "purposes",     "please",       "or",        "quote",   "without",   "permission",   "distribute",
    "until",        "para",         "revisión",  "interno", "uso"};
inline constexpr std::size_t stamp_cores = 9;

// Names of sections that nobody gives to a document.
inline constexpr WordTable<20> section_names = {"acknowledgements",
                                                "acknowledgments",
                                                "executive summary",
                                                "introduction",
                                                "abstract",
                                                "contents",
                                                "table of contents",
                                                "overview",
                                                "summary",
                                                "background",
                                                "preface",
                                                "foreword",
                                                "introducción",
                                                "resumen",
                                                "agenda",
                                                "participants",
                                                "attendees",
                                                "index",
                                                "notes",
                                                "references"};

// In a byline, before words that thank somebody or tell who helped.
inline constexpr WordTable<6> thanks_leads = {" with thanks ", " with support ",       " with assistance ",
                                              " with help ",   " with contributions ", " con el apoyo "};

// In a note about the document, beside a mention of the document itself ("this meeting summary").
inline constexpr WordTable<9> boilerplate_words = {
    "views expressed",        "opinions expressed", "publicly available",  "does not represent",
    "do not represent",       "does not, however",  "all rights reserved", "was developed as a resource",
    "not necessarily reflect"};
inline constexpr WordTable<8> self_nouns = {"summary", "report",      "document", "paper",
                                            "brief",   "publication", "study",    "resumen"};
inline constexpr WordTable<4> note_leads = {"note", "disclaimer", "nota", "about this document"};

// What begins with these is about the document, or a date of its making, and no title.
inline constexpr WordTable<22> aside_leads = {
    "prepared", "hosted",  "facilitated", "funded", "sponsored", "presented", "updated",  "revised",
    "version",  "contact", "phone",       "tel",    "email",     "printed",   "approved", "posted",
    "released", "draft",   "vol",         "volume", "doi",       "isbn"};

// A word of a line with its place, folded.
struct FrontWord {
  Range range;
  std::string folded;
};
std::vector<FrontWord> front_words(std::string_view text);

// Without the blanks and signs at its ends that part fields: , ; | • · – — - : ( ).
std::string_view without_partings(std::string_view text);

}  // namespace commonplace
