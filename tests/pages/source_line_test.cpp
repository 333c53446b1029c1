#include "pages/source_line.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "english.h"
#include "pages/file_facts.h"
#include "tiny_site.h"

using namespace commonplace;

TEST_CASE("an address without a path is that of a whole site") {
  for (const char* home :
       {"https://bay.example.org", "https://bay.example.org/", "http://bay.example.org:80/"})
    CHECK(is_home_page(home));
  for (const char* work : {"https://bay.example.org/9", "https://bay.example.org/?p=9",
                           "https://bay.example.org#nine", "", "/files/nine.pdf"})
    CHECK_FALSE(is_home_page(work));
}

TEST_CASE("a home page is the publisher's site and not the source") {
  Document document = tiny_site().corpus.documents()[0];
  document.source_work = {"Nine", "Bay Press", "https://bay.example.org/", {}};
  const auto line = source_line(tiny_site().corpus, document);
  REQUIRE(line.has_value());
  CHECK(line->site == "https://bay.example.org/");
  CHECK_FALSE(line->url.has_value());
  CHECK_FALSE(line->file.has_value());
}

TEST_CASE("a file is told by its program or the end of its name, and by its size") {
  struct Case {
    std::string path;
    std::uint64_t bytes;
    std::string facts;
  };
  const std::vector<Case> cases = {
      {"a.pdf", 1'234'567, "PDF, 1.2 MB"},
      {"a.PDF", 12'000'000, "PDF, 12.0 MB"},
      {"a.docx", 48'500, "Word, 49 KB"},
      {"b/c.xls", 1, "Excel, 1 KB"},
      {"a.pptx", 999'400, "PowerPoint, 999 KB"},
      {"a.csv", 999'500, "CSV, 1.0 MB"},
      {"a.tar.gz", 2000, "GZ, 2 KB"},
      {"README", 0, "1 KB"},
  };
  for (const Case& one : cases) CHECK(file_facts(english(), {one.path}, {one.bytes}) == one.facts);
}
