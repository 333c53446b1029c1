#include "import/draft/self_check.h"

#include <string>

#include <doctest/doctest.h>

#include "import/draft/write_draft.h"
#include "import/outline/structure.h"
#include "import/text/read_text.h"
#include "parse/parse.h"

namespace commonplace {
namespace {

constexpr const char* source =
    "Meeting 4 Summary\nA Title\n\nMay 3, 2019\n\n"
    "The coaches asked the library.¹ Nobody there knew the answer to what they had asked.\n\n"
    "1. First\n2. Second\n\n"
    "¹ The one in Main Street.\n";

struct Checked {
  Manuscript manuscript;
  Draft draft;
  Document document;
};

Checked checked() {
  Diagnostics diagnostics;
  Checked all{read_text(source, {"notes.txt"}, diagnostics), {}, {}};
  all.draft = structure(all.manuscript, {}, {});
  Parsed parsed = parse({{"meetings/meeting-4.md"}, write_draft(all.draft).markdown});
  all.document = std::get<Document>(parsed.content);
  return all;
}

std::string part_that_differs(const Checked& all) {
  const auto difference = self_check(all.manuscript, all.draft, all.document);
  return difference ? difference->part : "nothing";
}

TEST_CASE("a draft that holds every word of its source once and in order passes") {
  CHECK(part_that_differs(checked()) == "nothing");
}

TEST_CASE("a word that is lost, added, changed or moved is found, wherever it stands") {
  Checked lost = checked();
  lost.document.body.passages.front().body.text.erase(4, 8);
  CHECK(part_that_differs(lost) == "the text");

  Checked added = checked();
  added.document.body.passages.back().body.text += " more";
  CHECK(part_that_differs(added) == "the text");

  Checked moved = checked();
  std::swap(moved.document.body.passages[1].body.text, moved.document.body.passages[2].body.text);
  CHECK(part_that_differs(moved) == "the text");

  Checked twice = checked();
  twice.document.body.blocks.push_back(twice.document.body.blocks.front());
  CHECK(part_that_differs(twice) == "the text");

  Checked note = checked();
  note.document.body.notes.front().body.text = "The one in Pier Street.";
  CHECK(part_that_differs(note) == "the footnotes");

  Checked unread = checked();
  unread.manuscript.witness.back().words += " and what the reader passed over";
  CHECK(part_that_differs(unread) == "the reading");

  Checked silent = checked();  // left out without being named
  for (PieceFate& fate : silent.draft.fates)
    if (fate.fate == Fate::front) fate.fate = Fate::body;
  CHECK(part_that_differs(silent) == "the text");
}

TEST_CASE("a difference is shown with the line of the source and what stands in each") {
  Checked lost = checked();
  lost.document.body.passages.front().body.text.erase(4, 8);
  const auto difference = self_check(lost.manuscript, lost.draft, lost.document);
  REQUIRE(difference);
  CHECK(difference->spot.line == 6);
  CHECK(difference->expected.starts_with("coachesasked"));
  CHECK(difference->found.starts_with("askedthelibrary"));
}

}  // namespace
}  // namespace commonplace
