#include <atomic>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/control_characters.h"
#include "base/diagnostic.h"
#include "base/error.h"
#include "base/files.h"
#include "base/hash.h"
#include "base/nearest.h"
#include "base/parallel_for.h"
#include "base/utf8.h"

using namespace commonplace;

namespace {
std::string rendered(const Diagnostics& diagnostics, std::string_view source) {
  return render_diagnostics(
      diagnostics, [&](const SourcePath&) { return source; }, false);
}
}  // namespace

TEST_CASE("a diagnostic shows its place, the line, a caret and help") {
  CHECK(rendered({error_at({{"a.md"}, 2, 9}, "unknown theme `equty`", "did you mean `equity`?")},
                 "---\nthemes: equty\r\n") ==
        "a.md:2:9: error: unknown theme `equty`\n"
        "    themes: equty\n"
        "            ^\n"
        "  help: did you mean `equity`?\n");
  CHECK(rendered({warning_at({{"a.md"}, 0, 0}, "the file is empty")}, "") ==
        "a.md: warning: the file is empty\n");
  CHECK(rendered({error_at({{"a.md"}, 1, 0}, "no title")}, "text") == "a.md:1: error: no title\n    text\n");
  CHECK(rendered({error_at({{"a.md"}, 1, 4}, "tab")}, "\t\tx") ==
        "a.md:1:4: error: tab\n    \t\tx\n    \t\t ^\n");
}

TEST_CASE("of a long line only the part around the caret is shown") {
  const std::string line = std::string(200, 'a') + "é!" + std::string(200, 'b');
  const std::string text = rendered({error_at({{"a.md"}, 1, 202}, "here")}, line);
  CHECK(text == "a.md:1:202: error: here\n    …" + std::string(49, 'a') + "é!" + std::string(49, 'b') +
                    "…\n     " + std::string(50, ' ') + "^\n");
}

TEST_CASE("diagnostics are sorted by place and said once") {
  Diagnostics diagnostics = {error_at({{"b.md"}, 1, 1}, "b"), warning_at({{"a.md"}, 10, 1}, "w"),
                             error_at({{"a.md"}, 9, 1}, "e"), error_at({{"b.md"}, 1, 1}, "b")};
  CHECK(has_errors(diagnostics));
  sort_diagnostics(diagnostics);
  CHECK(diagnostics == Diagnostics{error_at({{"a.md"}, 9, 1}, "e"), warning_at({{"a.md"}, 10, 1}, "w"),
                                   error_at({{"b.md"}, 1, 1}, "b")});
  CHECK_FALSE(has_errors({warning_at({}, "w")}));
}

TEST_CASE("a byte offset becomes a line and a column of characters") {
  const SourcePath file{"a.md"};
  CHECK(place_at(file, "ab\ncd", 4) == Place{file, 2, 2});
  CHECK(place_at(file, "é\xC3", 2) == Place{file, 1, 2});
  CHECK(place_at(file, "", 0) == Place{file, 1, 1});
}

TEST_CASE("the first byte that is no UTF-8 is found") {
  const auto at = [](std::string_view text) { return first_bad_byte(text); };
  const std::size_t none = std::string_view::npos;
  CHECK(at("plain text, longer than eight bytes") == none);
  CHECK(at("é ü 日本 😀") == none);
  CHECK(at(std::string_view("a\0b", 3)) == 1);
  CHECK(at(std::string_view("12345678\0", 9)) == 8);
  CHECK(at("abc\xFF") == 3);
  CHECK(at("caf\xE9 ole") == 3);              // Latin-1
  CHECK(at("\xC0\xAF") == 0);                 // longer than needed
  CHECK(at("\xED\xA0\x80") == 0);             // surrogate
  CHECK(at("\xF4\x90\x80\x80") == 0);         // above U+10FFFF
  CHECK(at("12345678901234\xE2\x82") == 14);  // cut short
}

TEST_CASE("characters are decoded, encoded and counted") {
  const std::string text = "aé日😀";
  std::string again;
  for (std::size_t at = 0; at < text.size();) append_character(again, next_character(text, at));
  CHECK(again == text);
  CHECK(count_characters(text) == 4);
}

TEST_CASE("the nearest word is offered only when it is near") {
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("equty", "equity") == 1);
  CHECK(edit_distance("tilte", "title") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(nearest("themse", {"title", "themes"}) == "themes");
  CHECK(nearest("xyz", {"title", "themes"}).empty());
  CHECK(nearest("meeting-33", {"meeting-48", "meeting-3"}).empty());
  CHECK(nearest("meting-48", {"meeting-33", "meeting-48"}) == "meeting-48");
  CHECK(nearest("long-beach-2019", {"long-beach-2020"}).empty());
  CHECK(did_you_mean("themse", {"themes"}) == "did you mean `themes`?");
  CHECK(did_you_mean("xyz", {"themes"}, "use one of `themes`") == "use one of `themes`");
}

TEST_CASE("a fault that many places share is one message with all of them") {
  const auto unknown = [](const char* file, int line, bool is_shared) {
    const Diagnostic one = error_at({{file}, line, 3}, "unknown document `m`", "write it");
    return is_shared ? shared(one) : one;
  };
  const Diagnostics found = {unknown("a.md", 2, true), unknown("a.md", 5, true), unknown("b.md", 1, true),
                             unknown("b.md", 4, true), unknown("c.md", 9, false)};
  CHECK(messages_of(found).size() == 2);
  CHECK(
      render_diagnostics(
          found, [](const SourcePath&) { return std::string_view(); }, false) ==
      "a.md:2:3: error: unknown document `m`\n  also in: `a.md` line 5; `b.md` lines 1, 4\n  help: write it\n"
      "c.md:9:3: error: unknown document `m`\n  help: write it\n");
}

TEST_CASE("hashes and codes are stable") {
  CHECK(short_code(0, 6) == "000000");
  CHECK(short_code(31, 2) == "z0");
  CHECK(short_code(hash_of("the same words"), 6) == short_code(hash_of("the same words"), 6));
  CHECK(hash_of("") == 0x2d06800538d394c2ULL);  // XXH3's published value for no input
}

TEST_CASE("every index is worked on once, whatever the number of jobs") {
  for (const int jobs : {0, 1, 2, 7}) {
    std::vector<std::atomic<int>> seen(100);
    parallel_for(seen.size(), jobs, [&](std::size_t i) { ++seen[i]; });
    for (const auto& times : seen) CHECK(times == 1);
  }
  CHECK_THROWS_AS(parallel_for(10, 3,
                               [](std::size_t i) {
                                 if (i == 5) throw std::runtime_error("five");
                               }),
                  std::runtime_error);
}

TEST_CASE("files are read and written whole, or an error names the path and the reason") {
  const auto directory = std::filesystem::temp_directory_path() / "commonplace-base-test";
  std::filesystem::remove_all(directory);
  const auto path = directory / "a" / "b.txt";
  write_file(path, "first, longer");
  write_file(path, "second");
  CHECK(read_file(path) == "second");
  CHECK_THROWS_WITH_AS(read_file(directory / "none"), doctest::Contains("none`: no such file or directory"),
                       Error);
  CHECK_THROWS_WITH_AS(read_file(directory), doctest::Contains("is a directory"), Error);
  CHECK_THROWS_WITH_AS(write_file(path / "c", "x"), doctest::Contains("b.txt"), Error);
  std::filesystem::remove_all(directory);
}

TEST_CASE("control characters and what is no character are found, and kept from terminals") {
  CHECK(find_control_character("a\tb\nc é –") == std::string::npos);
  CHECK(find_control_character("ab\x1b[31m") == 2);
  CHECK(find_control_character("é\u0085") == 2);
  CHECK(find_control_character("a\uFFFE") == 1);
  CHECK(find_control_character("a\uFDD0") == 1);
  CHECK(find_control_character("a\U0001FFFF") == 1);
  CHECK(without_control_characters("a\x1b[1m\u009b\x7f é") == "a\uFFFD[1m\uFFFD\uFFFD é");
  CHECK(without_control_characters("a\xff\x1b") == "a\uFFFD\uFFFD");
}
