#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "base/hash.h"
#include "english.h"
#include "model/corpus.h"
#include "pages/citation_files.h"
#include "render/body_notation.h"
#include "render/golden.h"
#include "render/render.h"
#include "render/sitemap.h"
#include "render/words_script.h"

using namespace commonplace;

namespace {

Site site() {
  Site made;
  made.title = "Gardens & Schools";
  made.short_title = "Gardens";
  made.organization = "School Garden Circle";
  made.description = "What school gardens <teach>";
  made.base_url = "https://gardens.example.org/kb/";
  return made;
}

// Everything a document can have.
Document meeting() {
  Document made;
  made.id = {"meeting-4"};
  made.source = {"meetings/meeting-4.md"};
  made.kind = "meeting-summary";
  made.number = 4;
  made.title = "Beans & Peas: 100% {grown} at school";
  made.dates = {{2021, 4, 30}, {2021, 5, 1}};
  made.place = "Springfield";
  made.host = {{{"springfield-unified"}}};
  made.authors = {{"Ada Green", "Garden Circle"}, {"Ben van der Berg Jr.", ""}, {"Circle of Gardeners", ""}};
  made.themes = {{{"gardens"}}};
  made.form = Form::digest;
  made.source_work = {"The Fourth Meeting", "Circle Press", "https://example.org/4.pdf", {}};
  made.summary = "Two days among <beans>.";
  made.aliases = {{{"/old/four/"}}};
  made.body = testing::read_body(
                  "h2 h-start The start\n"
                  "p p-aaaaaa “We grow beans,” said a teacher of Springfield.\n"
                  "strong: beans\nnote cost: beans\n"
                  "h3 h-list What grew\nlist\n(\nitem p-bbbbbb Beans\n)\n/list\n"
                  "table p-cccccc left right | Year | Beans\nrow | 2021 | 40\n"
                  "note cost Forty cents.\n")
                  .body;
  made.body.passages[0].section = 0;
  made.body.passages[1].section = made.body.passages[2].section = 1;
  made.quotes = {{{"meeting-4-aaaaaa"},
                  0,
                  {{3, 17}},
                  "We grow beans,",
                  "“We grow beans,” said a teacher of Springfield.",
                  false,
                  "a teacher of Springfield",
                  {{"gardens"}}}};
  return made;
}

Document case_study() {
  Document made;
  made.id = {"springfield-2019"};
  made.source = {"case-studies/springfield-2019.md"};
  made.kind = "case-study";
  made.title = "A year of weeds";
  made.dates = {{2019, 10, 0}, {2019, 10, 0}};
  made.body = testing::read_body("p p-dddddd Weeds grew.\n").body;
  return made;
}

Theme theme() {
  Theme made;
  made.id = {"gardens"};
  made.source = {"themes/gardens.md"};
  made.name = "Gardens & beds";
  made.also = {"plots"};
  made.search = "garden OR bed";
  made.body = testing::read_body("p p-eeeeee What grows.\np p-ffffff And why.\n").body;
  return made;
}

Entity district() {
  Entity made;
  made.id = {"springfield-unified"};
  made.source = {"entities/springfield-unified.md"};
  made.kind = "district";
  made.name = {"Springfield Unified"};
  made.also = {{"SUSD"}};
  made.url = "https://springfield.example.org/";
  made.body = testing::read_body("p p-gggggg A district.\n").body;
  return made;
}

Corpus corpus() {
  Glossary glossary;
  Term& plot = glossary.emplace_back();
  plot.term.value = "PLOT";
  plot.expansion = "Place of Learning";
  plot.meaning = "A bed.";
  plot.anchor = "t-plot";
  const SourcePath file{"redirects.yaml"};
  const Redirects redirects = {
      {file, {{"/former"}}, {{"/themes/gardens/"}}},
      {file, {{"/old.aspx?id=1&part=a.b"}}, {{"/meetings/4/#p-aaaaaa"}}},
      {file, {{"/sub/old%20plan.pdf"}}, {{"/case-studies/springfield-2019/"}}},
      {file, {{"/page/#part-2"}}, {{"/meetings/4/"}}},
      {file, {{"/page/"}}, {{"https://elsewhere.example.org/$1?a=%20b"}}},
  };
  std::vector<Parsed> parsed;
  for (ParsedContent content : std::vector<ParsedContent>{site(), meeting(), case_study(), theme(),
                                                          district(), glossary, redirects}) {
    parsed.push_back({std::move(content), {}});
  }
  Diagnostics diagnostics;
  Corpus made =
      assemble(std::move(parsed), {}, {.today = {}, .base_url = {}, .design = english_design()}, diagnostics);
  REQUIRE(diagnostics.empty());
  return made;
}

// The case study is document 0, the meeting document 1.
Relations relations() {
  Relations made;
  made.documents.resize(2);
  const Named springfield = {Named::Kind::entity, 0}, plot = {Named::Kind::term, 0};
  made.documents[1].mentions = {{springfield, 0, {40, 51}, true},
                                {springfield, 0, {52, 53}, false},
                                {plot, 1, {0, 5}, true},
                                {springfield, 2, {0, 4}, false}};
  for (std::size_t d = 0; d < made.documents.size(); ++d)
    made.documents[d].districts.resize(corpus().documents()[d].body.passages.size());
  made.documents[1].districts[0] = {0};
  made.documents[1].districts[2] = {0};
  made.entity_mentions = {{{1, 0, {40, 51}}, {1, 2, {0, 4}}}};
  made.entity_notes = {{{1, 0, {0, 11}}}};
  made.bylines = {{{1}, {}}};
  made.named = {true};
  made.term_mentions = {{{1, 1, {0, 5}}}};
  return made;
}

Topics topics() {
  Topics made;
  made.themes.resize(1);
  made.themes.front().passages = {{1, 0, true}, {0, 0, false}};
  made.themes.front().documents = {0, 1};
  const Corpus all = corpus();
  for (const Document& document : all.documents())
    made.of_passages.emplace_back(document.body.passages.size());
  made.of_passages[1][0] = {0};
  made.of_passages[0][0] = {0};
  return made;
}

// Each file is compared with the one of its path below expected/.
void check_all(const std::vector<OutputFile>& files, std::vector<std::string> paths) {
  std::vector<std::string> made;
  for (const OutputFile& file : files) {
    made.push_back(file.path.value);
    testing::check_file("expected/" + file.path.value, file.bytes);
  }
  std::sort(made.begin(), made.end());
  std::sort(paths.begin(), paths.end());
  CHECK(made == paths);
}

}  // namespace

TEST_CASE("data files hold the documents and what is known of them") {
  check_all(render_data(corpus(), relations(), topics(), 2),
            {"data/documents.json", "data/documents/meeting-4.json", "data/documents/springfield-2019.json",
             "data/entities.json", "data/glossary.json", "data/quotes.json", "data/themes.json"});
}

TEST_CASE("feeds, citations, redirects and the files for search engines") {
  const std::vector<Page> pages = {
      {{"/"}, {}}, {{"/themes/gardens/"}, {}}, {{"/a&b/"}, {}}, {{"/404.html"}, {}}};
  check_all(render_feeds(corpus(), relations(), topics(), pages),
            {"feed.xml",
             "manifest.json",
             "themes/gardens/feed.xml",
             "sitemap.xml",
             "robots.txt",
             "former/index.html",
             "page/index.html",
             "old.aspx/index.html",
             "sub/old plan.pdf/index.html",
             "_redirects",
             "server/redirects.nginx.conf",
             "server/redirects.htaccess",
             "old/four/index.html",
             "meetings/4/cite.bib",
             "meetings/4/cite.ris",
             "meetings/4/meeting-4.bib",
             "meetings/4/meeting-4.ris",
             "meetings/4/meeting-4.json",
             "case-studies/springfield-2019/cite.bib",
             "case-studies/springfield-2019/cite.ris",
             "case-studies/springfield-2019/springfield-2019.bib",
             "case-studies/springfield-2019/springfield-2019.ris",
             "case-studies/springfield-2019/springfield-2019.json",
             "data/citations.bib",
             "data/citations.json"});
}

TEST_CASE("a feed holds the newest fifty documents") {
  std::vector<Parsed> parsed = {{site(), {}}};
  for (int number = 1; number <= 60; ++number) {
    Document document;
    document.id = {"meeting-" + std::to_string(number)};
    document.source = {"meetings/" + document.id.value + ".md"};
    document.kind = "meeting-summary";
    document.number = number;
    document.title = "Meeting";
    document.dates = {{1960 + number, 3, 1}, {1960 + number, 3, 2}};
    parsed.push_back({document, {}});
  }
  Diagnostics diagnostics;
  const Corpus many =
      assemble(std::move(parsed), {}, {.today = {}, .base_url = {}, .design = english_design()}, diagnostics);
  std::string feed;
  for (const OutputFile& file : render_feeds(many, {}, {}, {})) {
    if (file.path.value == "feed.xml") feed = file.bytes;
  }
  const auto stands = [&](const std::string& part) { return feed.find(part) != std::string::npos; };
  CHECK(stands("<updated>2020-03-02T00:00:00Z</updated>"));
  CHECK(stands("/meetings/60/"));
  CHECK(stands("/meetings/11/"));
  CHECK(!stands("/meetings/10/"));
  CHECK(feed.find("/meetings/60/") < feed.find("/meetings/59/"));
}

TEST_CASE("more addresses than a sitemap may hold go into several") {
  std::vector<Page> pages;
  for (int number = 0; number < 50'001; ++number) pages.push_back({{"/" + std::to_string(number) + "/"}, {}});
  const std::vector<OutputFile> files = sitemap(site(), pages);
  REQUIRE(files.size() == 3);
  CHECK(files[0].path.value == "sitemap-1.xml");
  CHECK(files[1].path.value == "sitemap-2.xml");
  CHECK(files[1].bytes ==
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        "<url><loc>https://gardens.example.org/kb/9999/</loc></url>\n</urlset>\n");
  CHECK(files[2].path.value == "sitemap.xml");
  CHECK(files[2].bytes ==
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        "<sitemap><loc>https://gardens.example.org/kb/sitemap-1.xml</loc></sitemap>\n"
        "<sitemap><loc>https://gardens.example.org/kb/sitemap-2.xml</loc></sitemap>\n</sitemapindex>\n");
}

TEST_CASE("signs that TeX would read are written so that it shows them") {
  CitationRecord record;
  record.title = "\\ { } & % $ # _ ~ ^ é";
  CHECK(citation_formats()[0].write({record}).find(
            "title = {\\textbackslash{} \\{ \\} \\& \\% \\$ \\# \\_ \\textasciitilde{} "
            "\\textasciicircum{} é}") != std::string::npos);
}

TEST_CASE("braces keep the capitals of a title's names and leave the rest to the style") {
  CitationRecord record;
  record.title = "Beans & Peas in Salem";
  record.proper = {{16, 21}};
  CHECK(citation_formats()[0].write({record}).find("title = {Beans \\& Peas in {Salem}}") !=
        std::string::npos);
}

TEST_CASE("a line of RIS holds no line end") {
  CitationRecord record;
  record.title = "Two\nlines";
  CHECK(citation_formats()[1].write({record}).find("TI  - Two lines\r\n") != std::string::npos);
}

TEST_CASE("scripts are given their own words, which can end no script") {
  Strings strings;
  strings.locale = "es";
  strings.messages = {{"home", {"Inicio"}},
                      {"script_hits", {"{hits, plural, one {# <b>} other {# bs}}"}},
                      {"script_more", {"Más"}}};
  const OutputFile file = words_script(strings);
  CHECK(file.path.value == "assets/" + named_by_hash("words.js", file.bytes));
  CHECK(file.naming == Naming::by_hash);
  CHECK(file.bytes ==
        "var commonplace_words = {\"locale\":\"es\",\"messages\":{"
        "\"script_hits\":{\"counted\":\"hits\",\"forms\":{\"one\":\"{hits} \\u003cb>\",\"other\":\"{hits} "
        "bs\"}},"
        "\"script_more\":{\"counted\":\"\",\"forms\":{\"other\":\"Más\"}}}};\n");
}
