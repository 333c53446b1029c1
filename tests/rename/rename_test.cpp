#include "rename/rename.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <unistd.h>

#include "as_nobody.h"
#include "base/error.h"
#include "base/files.h"
#include "error_of.h"
#include "model/corpus.h"
#include "parse/parse.h"
#include "temporary_directory.h"

using namespace commonplace;
using namespace commonplace::testing;
namespace fs = std::filesystem;

namespace {

const std::string meeting_4 =
    "---\r\n"
    "kind: meeting-summary   # remarks stay\r\n"
    "number: 4\r\n"
    "title: 'Rivers: banks and beds'\r\n"
    "dates: 2020-03-04\r\n"
    "host: otter-bay\r\n"
    "themes: [rivers, \"ponds\"]\r\n"
    "form: full\r\n"
    "summary: What was said of rivers.\r\n"
    "quotes:\r\n"
    "  themes: {rivers: [water finds the lowest place]}\r\n"
    "---\r\n"
    "As one gardener put it, “water finds the lowest place in any plan that is drawn.”\r\n"
    "\r\n"
    "See [above](#nothing-of-this) in [itself](meeting-4.md).\r\n";

const std::string meeting_5 =
    "---\n"
    "kind: meeting-summary\n"
    "number: 5\n"
    "title: Ponds\n"
    "dates: 2021-03-04\n"
    "form: full\n"
    "summary: What was said of ponds after Meeting 4.\n"
    "---\n"
    "## As [said](meeting-4.md) before\n"
    "\n"
    "Read Meeting 4 by [file](../meetings/meeting-4.md), [id](meeting-4), [address](/meetings/4/), [without "
    "slash](/meetings/4#x), [words meeting-4](<meeting-4.md> \"meeting-4\") and [reference][r]; not "
    "`[code](meeting-4.md)`, [40](/meetings/40/) or [far](https://example.org/meetings/4/).[^1]\n"
    "\n"
    "    [a block](meeting-4.md)\n"
    "\n"
    "[^1]: A [note](/themes/rivers/feed.xml) too.\n"
    "\n"
    "[r]: meeting-4.md 'meeting-4'\n";

std::map<std::string, std::string> content() {
  return {
      {"site.yaml",
       "title: Small\norganization: Small\ndescription: Small\nbase_url: https://example.org/\n"
       "navigation:\n  - {label: Rivers, url: /themes/rivers/}\n"
       "start_here:\n  - {label: All, addresses: [/meetings/4/, \"/districts/otter-bay/\"]}\n"},
      {"meetings/meeting-4.md", meeting_4},
      {"meetings/meeting-5.md", meeting_5},
      {"themes/rivers.md",
       "---\nname: Rivers\nsearch: 'river OR district:otter-bay OR theme:rivers-and-lakes'\npassages:\n"
       "  - {document: meeting-4, words: As one gardener}\nrelated: [ponds]\n---\nRivers.\n"},
      {"themes/ponds.md",
       "---\nname: Ponds\nsearch: pond\nrelated:\n  - rivers  # both are wet\n---\nPonds.\n"},
      {"entities/otter-bay.md", "---\nname: Otter Bay\nkind: district\n---\nA bay.\n"},
      {"glossary.yaml",
       "- term: ACU\n  expansion: a creek unit\n  entity: otter-bay\n- {term: ford, meaning: a shallow "
       "place}\n"},
      {"golden-queries.yaml",
       "- {query: 'theme:rivers water', document: meeting-4, words: water finds}\n"
       "- {query: ponds, passages: [{document: meeting-4, words: water finds}]}\n"},
      {"redirects.yaml", "/old/four/: /meetings/4/\n"},
  };
}

std::vector<SourceFile> texts_of(const std::map<std::string, std::string>& files) {
  std::vector<SourceFile> texts;
  for (const auto& [path, bytes] : files) texts.push_back({{path}, bytes});
  return texts;
}

std::map<std::string, std::string> renamed(std::map<std::string, std::string> files, const std::string& from,
                                           const std::string& to) {
  const Renaming renaming = plan_renaming(texts_of(files), from, to);
  for (const FileChange& change : renaming.changes) {
    files.erase(change.before.value);
    files[change.after.value] = change.bytes;
  }
  return files;
}

std::string refusal(const std::string& from, const std::string& to) {
  try {
    plan_renaming(texts_of(content()), from, to);
  } catch (const Error& error) {
    return error.what();
  }
  return "renamed";
}

std::map<std::string, std::string> files_below(const fs::path& directory) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(directory))
    if (entry.is_regular_file())
      files[entry.path().lexically_relative(directory).generic_string()] = read_file(entry.path());
  return files;
}

// The text with every `before` in it turned into `after`; it must be there `times` times.
std::string swapped(std::string text, const std::string& before, const std::string& after, int times = 1) {
  int found = 0;
  for (std::size_t at = text.find(before); at != std::string::npos;
       at = text.find(before, at + after.size()), ++found)
    text.replace(at, before.size(), after);
  CHECK(found == times);
  return text;
}

}  // namespace

TEST_CASE("a renumbered meeting is renamed everywhere, and nothing else changes") {
  const auto before = content();
  const auto after = renamed(before, "meeting-4", "meeting-7");
  CHECK_FALSE(after.contains("meetings/meeting-4.md"));

  std::string own = swapped(meeting_4, "number: 4", "number: 7");
  own = swapped(own, "(meeting-4.md)", "(meeting-7.md)");
  own = swapped(own, "---\r\nAs one", "aliases: [/meetings/4/]\r\nformerly: [meeting-4]\r\n---\r\nAs one");
  CHECK(after.at("meetings/meeting-7.md") == own);

  std::string other = swapped(meeting_5, "[said](meeting-4.md)", "[said](meeting-7.md)");
  other = swapped(other, "../meetings/meeting-4.md", "../meetings/meeting-7.md");
  other = swapped(other, "[id](meeting-4)", "[id](meeting-7)");
  other = swapped(other, "[address](/meetings/4/)", "[address](/meetings/7/)");
  other = swapped(other, "(/meetings/4#x)", "(/meetings/7#x)");
  other = swapped(other, "(<meeting-4.md>", "(<meeting-7.md>");
  other = swapped(other, "[r]: meeting-4.md", "[r]: meeting-7.md");
  CHECK(after.at("meetings/meeting-5.md") == other);

  CHECK(after.at("themes/rivers.md") == swapped(before.at("themes/rivers.md"), "meeting-4", "meeting-7"));
  CHECK(after.at("golden-queries.yaml") ==
        swapped(before.at("golden-queries.yaml"), "meeting-4", "meeting-7", 2));
  CHECK(after.at("redirects.yaml") == "/old/four/: /meetings/7/\n");
  CHECK(after.at("site.yaml") == swapped(before.at("site.yaml"), "/meetings/4/", "/meetings/7/"));
  for (const auto* const same : {"themes/ponds.md", "entities/otter-bay.md", "glossary.yaml"})
    CHECK(after.at(same) == before.at(same));
}

TEST_CASE("words that call a meeting by its number are told, and left to people") {
  const Renaming renaming = plan_renaming(texts_of(content()), "meeting-4", "meeting-7");
  CHECK(renaming.by_hand == std::vector<std::string>{"meetings/meeting-5.md:11: “Meeting 4”"});
  CHECK(plan_renaming(texts_of(content()), "meeting-4", "river-talk").by_hand.empty());
}

TEST_CASE("a theme is renamed in front matter, searches and addresses") {
  const auto before = content();
  const auto after = renamed(before, "themes/rivers.md", "streams");
  CHECK(after.at("meetings/meeting-4.md") ==
        swapped(swapped(meeting_4, "[rivers,", "[streams,"), "{rivers:", "{streams:"));
  CHECK(after.at("meetings/meeting-5.md") ==
        swapped(meeting_5, "/themes/rivers/feed", "/themes/streams/feed"));
  CHECK(after.at("themes/ponds.md") == swapped(before.at("themes/ponds.md"), "- rivers", "- streams"));
  CHECK(after.at("golden-queries.yaml") ==
        swapped(before.at("golden-queries.yaml"), "theme:rivers", "theme:streams"));
  CHECK(after.at("site.yaml") == swapped(before.at("site.yaml"), "/themes/rivers/", "/themes/streams/"));
  CHECK(after.at("themes/streams.md") ==
        swapped(before.at("themes/rivers.md"), "---\nRivers", "formerly: [rivers]\n---\nRivers"));
}

TEST_CASE("an entity is renamed where it is host, in the glossary and in searches") {
  const auto before = content();
  const auto after = renamed(before, "otter-bay", "otter-bay-unified");
  CHECK(after.at("meetings/meeting-4.md") ==
        swapped(meeting_4, "host: otter-bay", "host: otter-bay-unified"));
  CHECK(after.at("glossary.yaml") == swapped(before.at("glossary.yaml"), "otter-bay", "otter-bay-unified"));
  CHECK(after.at("themes/rivers.md") ==
        swapped(before.at("themes/rivers.md"), "district:otter-bay", "district:otter-bay-unified"));
  CHECK(after.at("site.yaml") == swapped(before.at("site.yaml"), "/otter-bay/", "/otter-bay-unified/"));
}

TEST_CASE("a term keeps its old place in the glossary") {
  const auto before = content();
  CHECK(renamed(before, "ACU", "creek unit").at("glossary.yaml") ==
        swapped(before.at("glossary.yaml"), "term: ACU\n", "term: creek unit\n  formerly: [ACU]\n"));
  CHECK(renamed(before, "ford", "ford: \"shallow\"").at("glossary.yaml") ==
        swapped(before.at("glossary.yaml"), "term: ford,",
                "term: \"ford: \\\"shallow\\\"\", formerly: [ford],"));
}

TEST_CASE("a thing renamed twice, and back, keeps every name it had") {
  auto files = renamed(renamed(content(), "rivers", "streams"), "streams", "waters");
  CHECK(files.at("themes/waters.md").find("formerly: [streams, rivers]\n") != std::string::npos);
  files = renamed(files, "waters", "rivers");
  CHECK(files.at("themes/rivers.md").find("formerly: [waters, streams, rivers]\n") != std::string::npos);
  Diagnostics found;
  const Corpus corpus = assemble(parse_all(texts_of(files), 1, false, found), {}, {}, found);
  CHECK_FALSE(has_errors(found));
  std::vector<std::string> old;
  for (const Redirect& redirect : corpus.redirects())
    if (redirect.to.value.value == "/themes/rivers/") old.push_back(redirect.from.value.value);
  CHECK(old == std::vector<std::string>{"/themes/streams/", "/themes/waters/"});
}

TEST_CASE("the quotes of a renamed document keep their old addresses") {
  const auto files = renamed(content(), "meeting-4", "river-talk");
  Diagnostics found;
  const Corpus corpus = assemble(parse_all(texts_of(files), 1, false, found), {}, {}, found);
  CHECK_FALSE(has_errors(found));
  int quotes = 0;
  for (const Redirect& redirect : corpus.redirects()) {
    if (!redirect.from.value.value.starts_with("/quotes/meeting-4-")) continue;
    ++quotes;
    CHECK(redirect.to.value.value == swapped(redirect.from.value.value, "meeting-4-", "river-talk-"));
  }
  CHECK(quotes == 1);
}

TEST_CASE("what cannot be renamed is refused with a reason") {
  CHECK(refusal("meeting-9", "meeting-7") == "there is no document, theme, entity, page or term `meeting-9`");
  CHECK(refusal("meeting-4", "meeting-5") == "the name `meeting-5` is taken by `meetings/meeting-5.md`");
  CHECK(refusal("meeting-4", "Meeting 7") == "`Meeting 7` cannot be a name");
  CHECK(refusal("meeting-4", "meeting-4") == "`meeting-4` already has that name");
  CHECK(refusal("meeting-4", "case-studies/four.md") ==
        "`case-studies/four.md` is in another folder than `meetings/meeting-4.md`");
  CHECK(refusal("ACU", "ford") == "the glossary has a term `ford` already");
}

TEST_CASE("a new name whose address is taken is refused before anything is written") {
  auto files = content();
  files["redirects.yaml"] += "/themes/streams/: /meetings/4/\n";
  CHECK_THROWS_WITH(plan_renaming(texts_of(files), "rivers", "streams"),
                    doctest::Contains("line 2 of `redirects.yaml` would have an error: the address "
                                      "`/themes/streams/` is taken"));
}

TEST_CASE("a key that cannot take the old name is named with its place") {
  for (const char* const value : {"", " a-stream"}) {
    CAPTURE(value);
    auto files = content();
    files["themes/rivers.md"] =
        swapped(files["themes/rivers.md"], "---\nRivers", fmt::format("formerly:{}\n---\nRivers", value));
    CHECK_THROWS_WITH(plan_renaming(texts_of(files), "rivers", "streams"),
                      "line 7 of `themes/rivers.md` has the key `formerly` without a list");
  }
}

TEST_CASE("a renaming is carried out whole, or not at all") {
  TemporaryDirectory directory;
  for (const auto& [path, bytes] : content()) write_file(directory.path() / path, bytes);
  const auto texts = texts_of(content());
  const Renaming renaming = plan_renaming(texts, "meeting-4", "meeting-7");
  write_file(directory.path() / "glossary.yaml", "- {term: ford, meaning: a shallow place}\n");
  write_file(directory.path() / "meetings/meeting-7.md", "somebody's\n");
  const auto before = files_below(directory.path());
  CHECK_THROWS_WITH(carry_out(renaming, texts, directory.path()), doctest::Contains("already exists"));
  CHECK(files_below(directory.path()) == before);
  fs::remove(directory.path() / "meetings/meeting-7.md");

  write_file(directory.path() / "site.yaml", "title: changed meanwhile\n");
  CHECK_THROWS_WITH(carry_out(renaming, texts, directory.path()),
                    doctest::Contains("changed in the meantime"));
  write_file(directory.path() / "site.yaml", content().at("site.yaml"));

  carry_out(renaming, texts, directory.path());
  auto expected = renamed(content(), "meeting-4", "meeting-7");
  expected["glossary.yaml"] = "- {term: ford, meaning: a shallow place}\n";
  CHECK(files_below(directory.path()) == expected);
}

TEST_CASE("files that were replaced come back when the last step fails") {
  if (::geteuid() != 0) return;  // only the superuser can give files to somebody else
  const TemporaryDirectory top;
  std::vector<fs::path> of_nobody = {top.path(), top / "themes", top / "entities"};
  for (const auto& [path, bytes] : content()) {
    write_file(top / path, bytes);
    if (path != "meetings/meeting-4.md") of_nobody.push_back(top / path);
  }
  // Here only the owner of a file can remove it, though others may add files.
  fs::permissions(top / "meetings", fs::perms::all | fs::perms::sticky_bit);
  const auto texts = texts_of(content());
  const Renaming renaming = plan_renaming(texts, "meeting-4", "meeting-7");
  CHECK(as_nobody(of_nobody, [&] {
    const std::string said = error_of([&] { carry_out(renaming, texts, top.path()); });
    return said == fmt::format("cannot remove `{}`: operation not permitted",
                               (top / "meetings/meeting-4.md").string());
  }));
  CHECK(files_below(top.path()) == content());
}
