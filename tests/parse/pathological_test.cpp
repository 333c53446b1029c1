#include <chrono>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "parse/parse.h"

namespace commonplace {
namespace {

std::string repeated(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

const std::string front = "---\nkind: case-study\ntitle: T\ndates: 2019-10\nform: full\nsummary: S\n---\n\n";

Parsed parse_body_of(const std::string& body) {
  return parse({{"case-studies/x.md"}, front + body});
}

std::vector<std::string> texts(const Diagnostics& diagnostics) {
  std::vector<std::string> all;
  for (const Diagnostic& one : diagnostics) all.push_back(one.text);
  return all;
}

// Generous: the machine may be busy and the build a slow one. What is quadratic takes minutes.
constexpr auto time_limit = std::chrono::seconds(20);

template <class Work>
auto within_limit(Work work) {
  const auto start = std::chrono::steady_clock::now();
  auto result = work();
  CHECK(std::chrono::steady_clock::now() - start < time_limit);
  return result;
}

TEST_CASE("ten thousand of anything in a text are read in bounded time, without a crash") {
  constexpr int many = 10'000;
  struct Case {
    const char* name;
    std::string body;
  };
  const std::vector<Case> cases = {
      {"block quotations", repeated(">", many) + " deep"},
      {"block quotations with spaces", repeated("> ", many) + "deep"},
      {"opening brackets", repeated("[", many)},
      {"brackets", repeated("[", many) + "a" + repeated("]", many)},
      {"image brackets", repeated("![", many)},
      {"links", repeated("[a](", many)},
      {"empty links", repeated("[a](<b>) ", many)},
      {"emphasis", repeated("*a ", many) + repeated("*", many)},
      {"strong emphasis", repeated("**a ", many) + repeated(" b**", many)},
      {"mixed emphasis", repeated("*a _b ", many)},
      {"struck out", repeated("~~a ", many)},
      {"code marks", repeated("`a", many)},
      {"notes", repeated("[^", many) + "]"},
      {"references to notes", repeated("[^a] ", many) + "\n\n[^a]: note"},
      {"definitions of notes", repeated("[^a]: b\n\n", many)},
      {"undefined notes", repeated("[^x] ", many)},
      {"table cells", repeated("|", many) + "\n" + repeated("|-", many) + "\n"},
      {"headings", repeated("## same\n\n", many)},
      {"equal passages", repeated("same\n\n", many)},
      {"comments never closed", repeated("<!-- ", many)},
      {"angle brackets", repeated("<a ", many)},
      {"addresses", repeated("https://a.b ", many) + repeated("www.", many) + repeated("@", many)},
      {"escapes", repeated("\\", many)},
      {"opening quotation marks", repeated("“", many)},
      {"nested quotations", repeated("“a ", many) + repeated("”", many)},
      {"straight quotation marks", repeated("\"", many)},
      {"quotations in one sentence", repeated("he said “one two three four” ", many)},
      {"verbs", repeated("said ", many) + "“one two three four”"},
      {"attributions", repeated("“a,” she said, ", many)},
      {"commas and gerunds", repeated(", saying", many) + " “one two three four”"},
      {"dashes", "“one two three four”" + repeated(" — a", many)},
      {"acronyms", repeated("of ", many) + repeated("(OO) ", many)},
  };
  for (const Case& one : cases) {
    CAPTURE(one.name);
    const Parsed parsed = within_limit([&] { return parse_body_of(one.body); });
    CHECK(std::holds_alternative<Document>(parsed.content));
  }
}

TEST_CASE("a list deeper than anybody writes is refused") {
  const Parsed parsed = within_limit([] { return parse_body_of(repeated("- ", 10'000) + "deep"); });
  CHECK(texts(parsed.diagnostics) ==
        std::vector<std::string>{"lists are nested too deeply", "this document has no text"});
}

TEST_CASE("emphasis deeper than anybody writes is refused") {
  const Parsed parsed =
      within_limit([] { return parse_body_of(repeated("*a **b ", 5'000) + repeated("c** d* ", 5'000)); });
  CHECK(texts(parsed.diagnostics) == std::vector<std::string>{"emphasis or links are nested too deeply"});
}

TEST_CASE(
    "a paragraph longer than anybody writes is refused, so that its quotes do not each repeat all of it") {
  const std::string quotes = repeated("“one two three four five six seven eight” ", 20'000);
  const Parsed parsed = within_limit([&] { return parse_body_of("Short.\n\n" + quotes); });
  REQUIRE(parsed.diagnostics.size() == 1);
  CHECK(parsed.diagnostics.front().text ==
        "this paragraph has 839999 characters; no more than 50000 can be quoted and cited as one passage");
  CHECK(parsed.diagnostics.front().help == "part it into paragraphs with blank lines");
  CHECK(parsed.diagnostics.front().place.line == 11);
  CHECK(parse_body_of(repeated("x", 50'000)).diagnostics.empty());
  CHECK(parse_body_of("```\n" + repeated("x\n", 50'000) + "```").diagnostics.empty());
  const std::string row = "| " + repeated("x ", 30'000) + "|\n";
  CHECK(parse_body_of(row + "|---|\n" + row).diagnostics.front().help == "make several tables of it");
}

TEST_CASE("of a hundred thousand unknown keys, the first are named") {
  std::string keys;
  for (int i = 0; i < 100'000; ++i) keys += "key" + std::to_string(i) + ": 1\n";
  const Parsed parsed = within_limit([&] {
    return parse({{"case-studies/x.md"}, "---\n" + keys + front.substr(4) + "Words.\n"});
  });
  REQUIRE(parsed.diagnostics.size() == 21);
  CHECK(parsed.diagnostics.front().text == "unknown key `key0`");
  CHECK(parsed.diagnostics.back().text == "more unknown keys follow, which are not listed");
}

TEST_CASE("YAML deeper than anybody writes is refused") {
  for (const char* piece : {"[", "{a: ", "- "}) {
    CAPTURE(piece);
    const Parsed parsed = within_limit([&] { return parse({{"glossary.yaml"}, repeated(piece, 10'000)}); });
    CHECK(texts(parsed.diagnostics) == std::vector<std::string>{"this YAML is nested too deeply"});
  }
}

TEST_CASE("a file of fifty megabytes is refused at once") {
  const std::string large(50'000'000, 'x');
  const Parsed parsed = within_limit([&] { return parse({{"pages/about.md"}, large}); });
  REQUIRE(!parsed.diagnostics.empty());
  CHECK(parsed.diagnostics.front().text == "this file is 50 MB, and a text may be at most 20 MB");
  CHECK(parsed.diagnostics.front().help ==
        "split it into several texts, or publish it as it is under another ending than `.md` or `.yaml`");
}

TEST_CASE("threads that parse at once read the same") {
  const std::string body =
      "One ~~two~~ three, https://example.org and *four*.[^1]\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: "
      "Note.\n";
  const Parsed alone = parse_body_of(body);
  CHECK(alone.diagnostics.empty());
  std::vector<int> differing(4, 0);
  std::vector<std::thread> threads;
  for (int& count : differing)
    threads.emplace_back([&count, &body, &alone] {
      for (int i = 0; i < 200; ++i)
        count += std::get<Document>(parse_body_of(body).content) != std::get<Document>(alone.content);
    });
  for (std::thread& thread : threads) thread.join();
  CHECK(differing == std::vector<int>(4, 0));
}

}  // namespace
}  // namespace commonplace
