#include "import/draft/self_check.h"

#include <string>

#include <doctest/doctest.h>

#include "import/draft/word_balance.h"
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
    "At least ≥ 80% of the 3/4 that were left went home at –5 degrees.\n\n"
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
  Parsed parsed = parse({{"meetings/meeting-4.md"}, write_draft(all.draft, "meeting-4").markdown});
  all.document = std::get<Document>(parsed.content);
  return all;
}

std::string said(const Checked& all) {
  std::string text;
  for (const Review& review : check_words(all.manuscript, all.draft))
    text += std::to_string(review.spot.line) + ": " + review.text + "\n";
  return text;
}

std::string part_that_differs(const Checked& all) {
  const auto difference = check_round_trip(all.draft, all.document);
  return difference ? difference->part : "nothing";
}

// The block whose words begin so.
std::string& words_of(Checked& all, std::string_view begin) {
  for (DraftBlock& block : all.draft.blocks)
    if (block.words.text.starts_with(begin)) return block.words.text;
  FAIL("no such block");
  return all.draft.blocks.front().words.text;
}

void replace(std::string& text, std::string_view old, std::string_view words) {
  const std::size_t at = text.find(old);
  REQUIRE(at != std::string::npos);
  text.replace(at, old.size(), words);
}

TEST_CASE("a draft that holds every word of its source, and reads back as it was written, passes") {
  CHECK(said(checked()).empty());
  CHECK(part_that_differs(checked()) == "nothing");
}

TEST_CASE("a word, figure or sign that is lost or changed is named with its place") {
  Checked lost = checked();
  replace(words_of(lost, "The coaches"), "answer ", "");
  CHECK(said(lost) == "6: in the source, but not in the draft: “answer”\n");

  Checked sign = checked();
  replace(words_of(sign, "At least"), "≥ ", "");
  CHECK(said(sign) == "11: in the source, but not in the draft: “≥”\n");

  Checked percent = checked();
  replace(words_of(percent, "At least"), "80%", "80");
  CHECK(said(percent) == "11: in the source, but not in the draft: “80%”\n");

  Checked minus = checked();
  replace(words_of(minus, "At least"), "–5", "5");
  CHECK(said(minus) == "11: in the source, but not in the draft: “–5”\n");

  Checked added = checked();
  replace(words_of(added, "The coaches"), "had asked", "had asked twice");
  CHECK(said(added) == "6: in the draft, but not in the source: “twice.”\n");

  Checked note = checked();
  note.draft.notes.front().words.text = "The one in Pier Street.";
  CHECK(said(note) ==
        "13: in the source, but not in the draft: “Main”\n13: in the draft, but not in the source: “Pier”\n");

  Checked unread = checked();
  unread.manuscript.witness.push_back({{0, 15}, "and what the reader passed over"});
  CHECK(said(unread).ends_with(": in the source, but not in the draft: “and what the reader passed over”\n"));

  Checked silent = checked();  // left out without being named
  for (PieceFate& fate : silent.draft.fates)
    if (fate.reason == "series label") fate.fate = Fate::body;
  CHECK(said(silent) == "1: in the source, but not in the draft: “Meeting 4 Summary”\n");
}

TEST_CASE("words in another order are named where it changes") {
  Checked moved = checked();
  std::swap(moved.draft.blocks[0], moved.draft.blocks[1]);
  CHECK(said(moved) ==
        "6: from here the words are in another order than in the source: "
        "thecoachesaskedthelibrary1nobodytherekne\n");
}

TEST_CASE("what Markdown would change is found") {
  Checked lost = checked();
  lost.document.body.passages.front().body.text.erase(4, 8);
  CHECK(part_that_differs(lost) == "the text");

  Checked twice = checked();
  twice.document.body.blocks.push_back(twice.document.body.blocks.front());
  CHECK(part_that_differs(twice) == "the text");

  Checked sign = checked();
  replace(sign.document.body.passages.back().body.text, "%", "");
  CHECK(part_that_differs(sign) == "the text");

  Checked note = checked();
  note.document.body.notes.front().body.text = "The one in Pier Street.";
  CHECK(part_that_differs(note) == "footnote `1`");
}

std::string balance(const std::vector<WitnessPart>& of_source, const std::vector<WitnessPart>& of_draft,
                    const std::vector<WitnessPart>& marks = {}) {
  const WordBalance found = balance_words(of_source, of_draft, marks);
  std::string text;
  for (const WordStretch& one : found.missing)
    text += std::to_string(one.spot.page) + " - " + one.words + "\n";
  for (const WordStretch& one : found.added) text += std::to_string(one.spot.page) + " + " + one.words + "\n";
  return text;
}

TEST_CASE("words are counted where they are, and not where lines and spaces part them") {
  // A paragraph that goes on overleaf is in the draft at its beginning.
  const std::vector<WitnessPart> pages = {
      {{1, 0}, "The tide was low and the"}, {{2, 0}, "gulls slept on the educa-"}, {{3, 0}, "12\ntion pier"}};
  CHECK(
      balance(pages, {{{1, 1}, "The tide was low and the gulls slept on the education pier"}, {{3, 1}, "12"}})
          .empty());
  // One "the" of three is gone: it is looked for beside the other word that is.
  CHECK(balance(pages, {{{1, 1}, "The tide was low and the gulls on education pier"}, {{3, 1}, "12"}}) ==
        "2 - slept on the\n");
  CHECK(balance({{{}, "W H A T we saw: diff erent"}}, {{{}, "WHAT we saw: di fferent"}}).empty());
  // What a list prints before its items.
  CHECK(balance({{{}, "• one\no two\n(a) three\n\xEF\x82\xA7 four"}}, {{{}, "one two three four"}},
                {{{}, "(a)"}})
            .empty());
  CHECK(balance({{{}, "Heading\n=======\n> said <mailto:jo@ash.org>"}},
                {{{}, "Heading said mailto:jo@ash.org"}})
            .empty());
  CHECK(balance({{{}, "about 3/4 of 2^6, so $5 or 5 € and x < y"}},
                {{{}, "about 34 of 26, so 5 or 5 and x y"}}) ==
        "0 - 3/4 of 2^6, so $5\n0 - € and x <\n0 + 34 of 26,\n");
}

TEST_CASE("a million words are counted in a moment") {
  std::vector<WitnessPart> whole(1), half(1);
  for (int i = 0; i < 300'000; ++i) {
    whole.front().words += "heron" + std::to_string(i % 5000) + " the ";
    if (i % 2 == 0) half.front().words += "heron" + std::to_string(i % 5000) + " the ";
  }
  CHECK(balance(whole, whole).empty());
  CHECK_FALSE(balance(whole, half).empty());
}

}  // namespace
}  // namespace commonplace
