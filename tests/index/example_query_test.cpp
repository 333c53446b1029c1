#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "index/small_site.h"
#include "index/write_index.h"
#include "pages/data_page.h"
#include "search/statement.h"

using namespace commonplace;

TEST_CASE("the query that the page about data shows finds passages with both words") {
  Document document = make_document("meeting-1", "meeting-summary", "Clocks", "2019-05-03");
  document.number = 1;
  add_passage(document, "Leaders", "p-a", "Principals never have time.");
  add_passage(document, "Leaders", "p-b", "Principals have clocks.");
  const Index index = write_index(corpus_of({document}));
  Statement statement(index.database(), example_query);
  std::vector<std::string> rows;
  while (statement.step()) {
    std::string row(statement.text(0));
    for (int column = 1; column < 4; ++column) row += " | " + std::string(statement.text(column));
    rows.push_back(row);
  }
  CHECK(rows ==
        std::vector<std::string>{"Clocks | Leaders | Principals never have time. | /meetings/1/#p-a"});
}
