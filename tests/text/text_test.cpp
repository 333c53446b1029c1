#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/error.h"
#include "text/capital.h"
#include "text/clauses.h"
#include "text/collate.h"
#include "text/dates.h"
#include "text/fold.h"
#include "text/language_tag.h"
#include "text/lists.h"
#include "text/message.h"
#include "text/sentences.h"
#include "text/slug.h"
#include "text/time_zone.h"
#include "text/words.h"

using namespace commonplace;

TEST_CASE("folding makes look-alikes equal and keeps accents") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"Plain ASCII", "plain ascii"},
      {"  two\n\t spaces  ", "two spaces"},
      {"teachers’ and teachers'", "teachers' and teachers'"},
      {"“Quoted” «so»", "\"quoted\" \"so\""},
      {"K–12 K‑12 K—12 K-12", "k-12 k-12 k-12 k-12"},
      {"San José", "san josé"},
      {"San Jose\u0301", "san josé"},     // decomposed
      {"ﬁnance oﬃce", "finance office"},  // ligatures
      {"dis\u00ADtrict", "district"},     // soft hyphen
      {"zero\u200Bwidth", "zerowidth"},
      {"Straße", "strasse"},
      {"ΣΊΣΥΦΟΣ", "σίσυφοσ"},
      {"a\u00A0b", "a b"},  // no-break space
      {"１２ Ｋ", "12 k"},  // full-width forms
      {"", ""},
      {" ", ""},
  };
  for (const auto& [text, folded] : cases) {
    CAPTURE(text);
    CHECK(fold(text) == folded);
    CHECK(fold(fold(text)) == fold(text));
  }
}

TEST_CASE("search normalization keeps case and drops soft hyphens") {
  CHECK(normalize_for_search("San Jose\u0301 dis\u00ADtrict ﬁ") == "San José district fi");
  CHECK(normalize_for_search("as it is") == "as it is");
}

TEST_CASE("a day is that of its time zone, in summer and winter") {
  constexpr std::int64_t january_evening = 1'704'177'000;  // 2024-01-02T06:30:00Z
  constexpr std::int64_t july_morning = 1'719'904'500;     // 2024-07-02T07:15:00Z
  const auto day = [](const char* zone, std::int64_t seconds) { return day_in_time_zone(zone, seconds).day; };
  CHECK(day("UTC", january_evening) == 2);
  CHECK(day("America/Los_Angeles", january_evening) == 1);
  CHECK(day("America/Los_Angeles", july_morning) == 2);
  CHECK(day("Pacific/Kiritimati", january_evening) == 2);
  CHECK(day_in_time_zone("America/Los_Angeles", 1'704'095'000).month == 12);  // 2023-12-31 there
}

TEST_CASE("time zones and languages that are none are noticed, with the nearest") {
  CHECK(better_time_zone("America/Los_Angeles") == "");
  CHECK(better_time_zone("UTC") == "");
  CHECK(better_time_zone("los_angeles") == "America/Los_Angeles");
  CHECK(better_time_zone("America/Los_Angelos") == "America/Los_Angeles");
  CHECK(better_time_zone("Mars/Olympus") == "?");
  CHECK(better_language_tag("en") == "");
  CHECK(better_language_tag("es-MX") == "");
  CHECK(better_language_tag("en_US") == "en-US");
  CHECK(better_language_tag("ES") == "es");
  CHECK(better_language_tag("English") == "?");
  CHECK(better_language_tag("not a language") == "?");
}

TEST_CASE("a slug is plain ASCII") {
  CHECK(slug("San José: K–12") == "san-jose-k-12");
  CHECK(slug("The Board's “plan”") == "the-boards-plan");
  CHECK(slug("Œuvre Ærø") == "oeuvre-aero");
  CHECK(slug("Москва") == "moskva");
  CHECK(slug("Don’t – “ask” — ‘wait’…") == slug("Don't - \"ask\" - 'wait'..."));
  CHECK(slug("!?") == "");
  CHECK(slug("  -- a -- b -- ") == "a-b");
}

namespace {
std::string parted(std::string_view text) {
  std::string out;
  for (const Range word : words(text)) out += std::string(word.of(text)) + "|";
  return out;
}
}  // namespace

TEST_CASE("words are parted by spaces, hyphens and dashes, not by apostrophes") {
  CHECK(parted("One mind-set, K–12 (2012)!") == "One|mind|set|K|12|2012|");
  CHECK(parted("don’t can't o’clock") == "don’t|can't|o’clock|");
  CHECK(parted("teachers’ board's Fresno’s") == "teachers|board|Fresno|");
  CHECK(parted("‘quoted words’") == "quoted|words|");
  CHECK(parted("U.S. $2.6 billion") == "U|S|2|6|billion|");
  CHECK(parted("Jose\u0301 日本") == "Jose\u0301|日本|");
  CHECK(parted("dis\u00ADtrict") == "dis\u00ADtrict|");
  CHECK(parted("").empty());
  CHECK(folded_words_joined("The  Board’s K–12 “Plan”") == "the board k 12 plan");
  CHECK(folded_words_joined("—") == "-");
}

TEST_CASE("the sentence around a place is found and trimmed") {
  const std::string text = "First one. Dr. Ruiz said so, then left.  Last one?";
  const auto sentence = [&](std::string_view needle) {
    return std::string(sentence_around(text, text.find(needle)).of(text));
  };
  CHECK(sentence("First") == "First one.");
  CHECK(sentence("left") == "Ruiz said so, then left.");
  CHECK(sentence("Last") == "Last one?");
  CHECK(sentence_around(text, text.size()).end == text.size());
}

TEST_CASE("a long text is cut at a word's end") {
  CHECK(shortened("short", 10) == "short");
  CHECK(shortened("one two, three", 9) == "one two…");
  CHECK(shortened("unbreakable", 5) == "unbre…");
  CHECK(shortened("déjà vu encore", 8) == "déjà vu…");
}

TEST_CASE("names sort as readers expect") {
  std::vector<std::string> names = {"Zeta", "Ábaco", "abacus", "Meeting 9", "Meeting 23", "Öre", "ocean"};
  std::ranges::sort(names, {}, [](const std::string& name) { return sort_key(name, "en"); });
  CHECK(names ==
        std::vector<std::string>{"Ábaco", "abacus", "Meeting 9", "Meeting 23", "ocean", "Öre", "Zeta"});
  CHECK(index_letter("Ábaco") == "A");
  CHECK(index_letter("“quoted”") == "Q");
  CHECK(index_letter("21 themes") == "#");
}

TEST_CASE("dates are written for readers") {
  CHECK(readable_date({2013, 3, 7}, "en") == "March 7, 2013");
  CHECK(readable_date({2019, 10, 0}, "en") == "October 2019");
  CHECK(readable_date({2019, 0, 0}, "en") == "2019");
  CHECK(readable_interval({2022, 11, 9}, {2022, 11, 10}, "en") == "November 9–10, 2022");
  CHECK(readable_interval({2022, 12, 30}, {2023, 1, 2}, "en") == "December 30, 2022–January 2, 2023");
  CHECK(readable_date({2013, 3, 7}, "es") == "7 de marzo de 2013");
  CHECK(month_name(3, "en") == "March");
}

TEST_CASE("things in a row are parted as readers expect") {
  CHECK(readable_list({}, "en").empty());
  CHECK(readable_list({"time"}, "en") == "time");
  CHECK(readable_list({"time", "trust"}, "en") == "time and trust");
  CHECK(readable_list({"time", "trust", "talk"}, "en") == "time, trust, and talk");
  CHECK(readable_list({"tiempo", "confianza", "diálogo"}, "es") == "tiempo, confianza y diálogo");
  CHECK(readable_list({"tiempo", "ideas"}, "es") == "tiempo e ideas");
}

TEST_CASE("a message is filled by the rules of its language") {
  const std::string_view pattern = "{kind}: {count, plural, one {# passage} other {# passages}}";
  CHECK(message_gaps(pattern) == std::vector<std::string>{"kind", "count"});
  CHECK(fill_message(pattern, "en", {{"kind", "Meeting"}, {"count", 1}}) == "Meeting: 1 passage");
  CHECK(fill_message(pattern, "en", {{"kind", "’s {x}"}, {"count", 1200}}) == "’s {x}: 1,200 passages");
  CHECK(fill_message("{count, plural, one {# cita} other {# citas}}", "es", {{"count", 12000}}) ==
        "12.000 citas");
  CHECK(fill_message("{left} out", "en", {}) == "{left} out");
}

TEST_CASE("a message comes apart into its forms") {
  const MessageForms plain = message_forms("Read {title}");
  CHECK(plain.counted.empty());
  CHECK(plain.forms == std::vector<std::pair<std::string, std::string>>{{"other", "Read {title}"}});
  const MessageForms counted =
      message_forms("Now {hits, plural, =0 {none} one {# hit} other {all # hits of {title}}}: go");
  CHECK(counted.counted == "hits");
  CHECK(counted.forms ==
        std::vector<std::pair<std::string, std::string>>{{"=0", "Now none: go"},
                                                         {"one", "Now {hits} hit: go"},
                                                         {"other", "Now all {hits} hits of {title}: go"}});
  CHECK_THROWS_AS(message_forms("{a, plural, other {#}} {b, plural, other {#}}"), Error);
}

TEST_CASE("a text is cut where a sentence or a clause ends, else a word, and its quotation is closed") {
  CHECK(cut_at_clause("Short enough.", 20) == "Short enough.");
  CHECK(cut_at_clause("We began in May. Then came the long summer.", 22) == "We began in May. …");
  CHECK(cut_at_clause("We began in May. Then came the long summer.", 30) == "We began in May. …");
  CHECK(cut_at_clause("We began in May, then the summer came and went.", 26) == "We began in May…");
  CHECK(cut_at_clause("We began in the month of May without a plan", 20) == "We began in the…");
  CHECK(cut_at_clause("One said, “we began in May, and then the summer came,” and left.", 40) ==
        "One said, “we began in May…”");
  CHECK(cut_at_clause("Überraschend schnell, aber gut überlegt und geplant", 25) == "Überraschend schnell…");
  CHECK(cut_at_clause("慢慢走才能走得更快慢慢走才能走得更快", 5) == "慢慢走才能…");
}

TEST_CASE("a text is cut around the words that matter") {
  const std::string text =
      "After a long year of small steps, one coach said of the plan, “it held because we are close.”";
  CHECK(cut_around(text, 0, 40) == "After a long year of small steps…");
  CHECK(cut_around(text, text.find("it held"), 40) == "… “it held because we are close.”");
  CHECK(cut_around(text, text.find("it held"), 62) ==
        "… one coach said of the plan, “it held because we are close.”");
  CHECK(cut_around(text, text.find("it held"), 200) == text);
}

TEST_CASE("capitals follow Unicode") {
  CHECK(capitalized("one principal") == "One principal");
  CHECK(capitalized("élève") == "Élève");
  CHECK(capitalized("Miller") == "Miller");
  CHECK(capitalized("").empty());
  CHECK(is_capitalized("Ángela"));
  CHECK_FALSE(is_capitalized("élève"));
  CHECK_FALSE(is_capitalized("“A"));
  CHECK_FALSE(is_capitalized(""));
}

TEST_CASE("what is no message is told apart") {
  CHECK(!message_gaps("{count, plural, one {# passage}"));
  CHECK(!message_gaps("{count, plural, one {# passage}}"));
  CHECK(message_gaps("no gaps at all, it’s plain")->empty());
  CHECK_THROWS_AS(fill_message("{count, plural, other {#}}", "en", {{"count", "many"}}), Error);
}
