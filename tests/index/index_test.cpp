#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/error.h"
#include "base/files.h"
#include "index/open_index.h"
#include "index/slices.h"
#include "index/small_site.h"
#include "search/forms.h"
#include "search/layout.h"
#include "search/packed.h"
#include "search/search.h"
#include "search/statement.h"
#include "search/word_list.h"
#include "temporary_directory.h"

using namespace commonplace;

namespace {

// The rows of a query as lines, columns parted by ` | `.
std::vector<std::string> rows(const Index& index, std::string_view sql, int columns) {
  std::vector<std::string> lines;
  Statement statement(index.database(), sql);
  while (statement.step()) {
    std::string line(statement.text(0));
    for (int column = 1; column < columns; ++column) line += fmt::format(" | {}", statement.text(column));
    lines.push_back(std::move(line));
  }
  return lines;
}

using Lines = std::vector<std::string>;

std::string error_of_opening(const std::filesystem::path& path) {
  try {
    open_index(path);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("percent is found by its words in the language of the site") {
  Site site;
  site.language = "es";
  Document meeting = make_document("meeting-1", "meeting-summary", "Cifras", "2019-05-01");
  add_passage(meeting, "", "p-sign", "Un 10% de los alumnos.");
  add_passage(meeting, "", "p-words", "El 10 por ciento de los maestros.");
  const Index index = whole_index(corpus_of({site, meeting}));
  for (const std::string_view typed : {"10%", "10 por ciento"}) CHECK(search(index, typed, {}).size() == 2);
}

TEST_CASE("every document has a row with the range of its passages and notes") {
  const Index index = whole_index(small_site());
  CHECK(
      rows(
          index,
          "SELECT rowid, last, id, kind, number, url, dates, first_year, last_year, host, form FROM document",
          11) == Lines{"1 | 5 | meeting-1 | meeting-summary | 1 | /meetings/1/ | 2013-03-07 | 2013 | 2013 | "
                       "alder-valley | full",
                       "6 | 8 | meeting-2 | meeting-summary | 2 | /meetings/2/ | 2017-06-22/2017-06-23 | "
                       "2017 | 2017 |  | full",
                       "9 | 10 | harbor-2019 | case-study |  | /case-studies/harbor-2019/ | 2019-10 | 2019 | "
                       "2019 | pena-harbor | full"});
  CHECK(rows(index, "SELECT rowid, document, anchor, kind, heading_path FROM passage WHERE document = 1",
             5) == Lines{"1 | 1 | p-time | paragraph | Site leaders",
                         "2 | 1 | p-visits | paragraph | Site leaders", "3 | 1 | p-lcff | paragraph | Money",
                         "4 | 1 | p-budget | paragraph | Money", "5 | 1 | fn-1 | note | "});
}

TEST_CASE("meta says what the file is") {
  const Index index = whole_index(small_site());
  CHECK(rows(index, "SELECT key, value FROM meta WHERE key NOT IN ('stop_words') ORDER BY key", 2) ==
        Lines{"above_only | 0.85",
              "age | 0.1",
              "base_url | ",
              "beside | 0.5",
              "body | 1.0",
              "by_length | 0.75",
              "candidates | 100.0",
              "definition | 1.0",
              "documents | 3",
              "exact | 0.4",
              "floor | 0.5",
              "heading | 2.0",
              "named | 1.0",
              "near | 1.0",
              "near_words | 8.0",
              "notes | 1",
              "old | 10.0",
              "opening | 1.0",
              "opening_words | 3.0",
              "passages | 9",
              "runs | 2.0",
              "saturation | 1.2",
              "schema_version | 6",
              "source | 0.6",
              "synonym | 0.75",
              "title | 1.0",
              "together | 1.0",
              "together_in_document | 3.0",
              "tokenizer | porter unicode61 remove_diacritics 2"});
  CHECK(rows(index, "SELECT substr(value, 1, 21) FROM meta WHERE key = 'stop_words'", 1) ==
        Lines{"a about after all als"});
}

TEST_CASE("synonyms go both ways, but not where one holds the other") {
  const Index index = whole_index(small_site());
  CHECK(rows(index, "SELECT term, expansion FROM syn WHERE term || expansion NOT GLOB '*[0-9]*'", 2) ==
        Lines{"alder valley unified | AVUSD", "avusd | Alder Valley Unified", "ilt | leadership team",
              "lcff | Local Control Funding Formula", "leadership team | ILT",
              "local control funding formula | LCFF", "mara quill | Quill", "mind set | mindset",
              "mindset | mind set"});
}

TEST_CASE("figures find the word for a number and its place in a row, whichever the texts have") {
  Document document = make_document("meeting-1", "meeting-summary", "Grades", "2013-03-07");
  add_passage(document, "", "p-a",
              "Algebra moved to the tenth grade after an eight-day strike, in 4 schools.");
  const Index index = whole_index(corpus_of({document}));
  CHECK(rows(index, "SELECT term, expansion FROM syn", 2) ==
        Lines{"10 | tenth", "10th | tenth", "8 | eight", "eight day | eightday", "eightday | eight day",
              "four | 4", "fourth | 4"});
}

TEST_CASE("words are counted by passage, folded and unstemmed") {
  const Index index = whole_index(small_site());
  CHECK(rows(index,
             "SELECT word, df FROM word WHERE word IN ('budget', 'principal', 'principals', 'peña', 'lcff', "
             "'go')",
             2) == Lines{"budget | 3", "go | 1", "lcff | 2", "peña | 1", "principal | 1", "principals | 1"});
}

TEST_CASE("only words that have other forms say where they have which") {
  const Index index = whole_index(small_site());
  CHECK(rows_of_form(index.database(), "principal") == std::vector<std::int64_t>{2});
  CHECK(rows_of_form(index.database(), "principals") == std::vector<std::int64_t>{1});
  CHECK(rows_of_form(index.database(), "budget").empty());
}

TEST_CASE("where a form occurs is kept in short parts, each to be read by itself") {
  constexpr std::int64_t passages = 600;
  Document document = make_document("meeting-1", "meeting-summary", "Plans", "2013-03-07");
  std::vector<std::int64_t> planned;
  for (std::int64_t row = 1; row <= passages; ++row) {
    if (row % 2 == 0) planned.push_back(row);
    add_passage(document, "", fmt::format("p-{}", row), row % 2 == 0 ? "They planned." : "They plan.");
  }
  const Index index = whole_index(corpus_of({document}));
  CHECK(rows_of_form(index.database(), "planned") == planned);
  CHECK(rows(index, "SELECT part, max(length(rows)) <= 240 FROM form WHERE word = 'planned' GROUP BY part",
             2) == Lines{"0 | 1", "1 | 1"});
}

TEST_CASE("blocks of bytes hold the documents and the sources") {
  const Index index = whole_index(small_site());
  const Layout& layout = index.layout();
  CHECK(layout.rows() == 10);
  CHECK(layout.document_of(5) == 0);
  CHECK(layout.document_of(6) == 1);
  CHECK(layout.age(1) == 2);
  CHECK(layout.documents() == 3);
  CHECK(layout.rows_of(0).first == 1);
  CHECK(layout.rows_of(0).last == 5);
  CHECK(layout.rows_of(2).last == 10);
  std::vector<std::int64_t> sources;
  for (std::int64_t row = 1; row <= layout.rows(); ++row) {
    if (layout.is_source(row)) sources.push_back(row);
  }
  CHECK(sources == std::vector<std::int64_t>{5});
}

TEST_CASE("every word is in one of the lists for spelling, by how many passages have it") {
  const Index index = whole_index(small_site());
  Statement lists(index.database(), "SELECT least, words FROM word_list ORDER BY least");
  Lines words;
  for (std::size_t at = word_list_floors.size(); lists.step();) {
    CHECK(lists.integer(0) == word_list_floors[--at]);
    for (const KnownWord& known : unpack_words(lists.blob(1))) {
      CHECK(known.passages >= word_list_floors[at]);
      if (at > 0) CHECK(known.passages < word_list_floors[at - 1]);
      words.push_back(fmt::format("{} | {}", known.word, known.passages));
    }
  }
  std::ranges::sort(words);
  CHECK(words == rows(index, "SELECT word, df FROM word ORDER BY word || ' |'", 2));
}

TEST_CASE("which documents are of a kind is kept in one block, in order of the kinds") {
  const Index index = whole_index(small_site());
  Statement packed(index.database(), "SELECT data FROM packed WHERE name = 'kinds'");
  REQUIRE(packed.step());
  std::string_view bytes = packed.blob(0);
  Lines found;
  for (const std::string& kind :
       rows(index, "SELECT id FROM facet WHERE dimension = 'kind' ORDER BY id", 1)) {
    std::uint64_t document = 0;
    for (std::uint64_t left = take_number(bytes); left > 0; --left) {
      document += take_number(bytes);
      found.push_back(fmt::format("{} | {}", kind, document));
    }
  }
  CHECK(bytes.empty());
  CHECK(found == Lines{"case-study | 2", "meeting-summary | 0", "meeting-summary | 1"});
}

TEST_CASE("what passages are about is kept in tables, and packed for search") {
  const Index index = whole_index(small_site());
  CHECK(rows(index, "SELECT theme, passage, curated FROM passage_theme", 3) ==
        Lines{"leadership | 1 | 0", "leadership | 2 | 0", "leadership | 9 | 0", "school-finance | 4 | 0",
              "school-finance | 6 | 0", "school-finance | 8 | 0"});
  CHECK(rows(index, "SELECT district, passage FROM passage_district", 2) ==
        Lines{"alder-valley | 7", "pena-harbor | 8", "pena-harbor | 9", "pena-harbor | 10"});
  CHECK(rows(index, "SELECT entity, kind, passage FROM mention JOIN entity ON id = entity", 3) ==
        Lines{"alder-valley | district | 7", "mara-quill | person | 7", "mara-quill | person | 10",
              "pena-harbor | district | 8"});
  for (const std::string_view dimension : {"theme", "district"}) {
    for (const std::string& id :
         rows(index, fmt::format("SELECT id FROM facet WHERE dimension = '{}'", dimension), 1)) {
      CAPTURE(id);
      Lines packed;
      for (const RowRange range : index.facets().rows_of(index.database(), dimension, id).ranges())
        for (std::int64_t row = range.first; row <= range.last; ++row)
          packed.push_back(fmt::format("{}", row));
      CHECK(packed == rows(index,
                           fmt::format("SELECT passage FROM passage_{0} WHERE {0} = '{1}' ORDER BY passage",
                                       dimension, id),
                           1));
    }
  }
}

TEST_CASE("quotes have their passage and their themes") {
  Document document = make_document("meeting-1", "meeting-summary", "Time", "2013-03-07");
  add_passage(document, "", "p-1", "One said: “We plan.” Another: “We wait.”");
  Theme plans, waits;
  plans.id = {"plans"};
  plans.search = "plan";
  waits.id = {"waits"};
  Quote by_passage, by_hand;
  by_passage.id = {"q-plan"};
  by_passage.text = "We plan.";
  by_passage.attribution = "one";
  by_passage.card = "One said: “We plan.”";
  by_hand.id = {"q-wait"};
  by_hand.text = "We wait.";
  by_hand.themes = {{"waits"}};
  document.quotes = {by_passage, by_hand};
  const Index index = whole_index(corpus_of({document, plans, waits}));
  CHECK(rows(index, "SELECT id, passage, text, card, attribution, url FROM quote", 6) ==
        Lines{"q-plan | 1 | We plan. | One said: “We plan.” | one | /quotes/q-plan/",
              "q-wait | 1 | We wait. |  |  | "});
  CHECK(rows(index, "SELECT quote, theme FROM quote_theme", 2) == Lines{"q-plan | plans", "q-wait | waits"});
}

TEST_CASE("names of entities, themes and terms lead to their pages") {
  const Index index = whole_index(small_site());
  CHECK(rows(index, "SELECT folded, name, kind, url FROM name WHERE name GLOB '[ALQ]*'", 4) ==
        Lines{"alder valley unified | Alder Valley Unified | district | /districts/alder-valley/",
              "avusd | AVUSD | district | /districts/alder-valley/", "lcff | LCFF | term | /glossary/#t-lcff",
              "leading instruction | Leading instruction | theme | /themes/leadership/",
              "local control funding formula | Local Control Funding Formula | term | /glossary/#t-lcff",
              "quill | Quill | person | /people/mara-quill/"});
}

TEST_CASE("facets are what readers are offered; filters know persons and authors by name, too") {
  const Index index = whole_index(small_site());
  CHECK(rows(index, "SELECT dimension, id, label FROM facet WHERE dimension <> 'kind'", 3) ==
        Lines{"district | alder-valley | Alder Valley Unified", "district | pena-harbor | Peña Harbor",
              "theme | leadership | Leading instruction", "theme | school-finance | School finance"});
  CHECK(rows(index,
             "SELECT dimension, folded, id, name FROM facet_name WHERE dimension IN ('person', 'author')",
             4) == Lines{"author | ines okafor | ines-okafor | Ines Okafor",
                         "author | tomas verdi | tomas-verdi | tomas-verdi",
                         "author | tomás verdi | tomas-verdi | Tomás Verdi",
                         "person | mara quill | mara-quill | Mara Quill",
                         "person | quill | mara-quill | Quill"});
  CHECK(rows(index, "SELECT folded, name FROM facet_name WHERE dimension = 'theme' AND id = 'school-finance'",
             2) == Lines{"budgets | budgets", "school finance | School finance"});
  CHECK(rows(index, "SELECT dimension, id FROM facet_document WHERE document = 6", 2) ==
        Lines{"author | ines-okafor", "author | tomas-verdi", "kind | meeting-summary"});
  CHECK(rows(index, "SELECT dimension, id, document FROM facet_document WHERE dimension = 'host'", 3) ==
        Lines{"host | alder-valley | 1"});
}

TEST_CASE("the database passes SQLite's own checks") {
  const Index index = whole_index(small_site());
  CHECK(rows(index, "PRAGMA integrity_check", 1) == Lines{"ok"});
  CHECK(rows(index, "PRAGMA foreign_key_check", 1).empty());
  CHECK(rows(index, "PRAGMA freelist_count", 1) == Lines{"0"});
  CHECK(rows(index, "SELECT length(data) FROM packed WHERE name = 'lengths'", 1) ==
        rows(index, "SELECT count(*) FROM passage", 1));
  execute(index.database(), "INSERT INTO fts(fts) VALUES('integrity-check')");
  CHECK(!index.failed());
}

TEST_CASE("the same corpus gives the same bytes") {
  CHECK(database_bytes(whole_index(small_site()).database()) ==
        database_bytes(whole_index(small_site()).database()));
}

TEST_CASE("searching an index does not change its bytes") {
  Index index = whole_index(small_site());
  const std::string before = database_bytes(index.database());
  search(index, "budget", {});
  CHECK(database_bytes(index.database()) == before);
}

TEST_CASE("documents without text, and a site without documents, can be indexed") {
  Document empty = make_document("empty", "case-study", "Nothing yet", "2018-01");
  Document full = make_document("full", "case-study", "Something", "2019-01");
  add_passage(full, "", "p-1", "Something was said.");
  Index index = whole_index(corpus_of({empty, full}));
  CHECK(rows(index, "SELECT rowid, last, id FROM document", 3) == Lines{"1 | 0 | empty", "2 | 2 | full"});
  CHECK(search(index, "kind:case-study", {}).size() == 1);
  Index none = whole_index(corpus_of({}));
  CHECK(search(none, "anything", {}).empty());
}

TEST_CASE("a written database is opened again and answers alike") {
  const TemporaryDirectory directory;
  Index made = whole_index(small_site());
  const auto path = directory.path() / "odd %3F ?name#.db";
  write_file(path, database_bytes(made.database()));
  Index opened = open_index(path);
  CHECK(database_bytes(opened.database()) == database_bytes(made.database()));
  const auto answer = [](Index& index) {
    std::string text;
    for (const SearchResult& one : search(index, "budget district", {}))
      text += fmt::format("{} {} {}\n", one.url, one.score, one.hits.size());
    return text;
  };
  CHECK(answer(opened) == answer(made));
  CHECK(answer(opened) != "");
}

TEST_CASE("what cannot be opened is refused in words") {
  const TemporaryDirectory directory;
  const auto path = directory.path() / "search.db";
  const std::string name = path.string();
  CHECK(error_of_opening(path) == fmt::format("no search database at `{}`", name));
  write_file(path,
             "This is a letter, not a database. It is long enough to be taken for one, though: "
             "one hundred bytes are what a header needs.");
  CHECK(error_of_opening(path) == fmt::format("`{}` is not a search database", name));
  write_file(path, "");
  CHECK(error_of_opening(path) == fmt::format("`{}` is not a search database", name));
  Index later = whole_index(small_site());
  execute(later.database(), "PRAGMA user_version = 7");
  write_file(path, database_bytes(later.database()));
  CHECK(error_of_opening(path) ==
        fmt::format("the search database `{}` is of schema version 7, this program reads 6", name));
  std::filesystem::create_directory(directory.path() / "folder");
  CHECK(error_of_opening(directory.path() / "folder") ==
        fmt::format("`{}` is not a search database", (directory.path() / "folder").string()));
}
