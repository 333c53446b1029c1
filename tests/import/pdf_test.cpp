#include <algorithm>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "import/pdf/page.h"
#include "import/pdf/read_pdf.h"
#include "import/pdf_maker.h"
#include "parse/case_report.h"
#include "render/golden.h"
#include "text/words.h"

namespace commonplace {
namespace {

using testing::make_pdf;

// What stands behind the bars of a shorthand, in the order of its words.
std::vector<std::string> words_of_shorthand(const std::string& shorthand) {
  std::istringstream lines(shorthand);
  std::string all;
  for (std::string line; std::getline(lines, line);)
    if (const std::size_t bar = line.find('|'); bar != std::string::npos) all += line.substr(bar + 1) + "\n";
  std::vector<std::string> words = folded_words(all);
  std::ranges::sort(words);
  return words;
}

std::string manuscript_of_pdf(const std::string& shorthand) {
  Diagnostics diagnostics;
  const Manuscript all = read_pdf(make_pdf(shorthand), {"made-up.pdf"}, diagnostics);
  std::vector<std::string> words = folded_words(witness_words(all));
  std::ranges::sort(words);
  CHECK(fmt::format("{}", fmt::join(words, " ")) ==
        fmt::format("{}", fmt::join(words_of_shorthand(shorthand), " ")));
  return dump(all) + testing::report(diagnostics);
}

TEST_CASE("a PDF becomes pieces by places, sizes and fonts") {
  testing::check_cases("pdf.txt", manuscript_of_pdf);
}

TEST_CASE("a small page has margins as wide as those of a large one, and lines that run in them") {
  PdfPage page;
  page.height = 792;
  CHECK(page.edge_zone() == doctest::Approx(118.8));
  page.height = 595;
  CHECK(page.edge_zone() == 100);
  page.height = 200;
  CHECK(page.edge_zone() == 40);
}

TEST_CASE("a PDF that cannot be read makes no manuscript but an error") {
  const std::string whole = make_pdf("72 100 12 Times-Roman | The heron stood on the pier.");
  const std::string recognise = "  help: run text recognition (OCR) on it first\n";
  const std::string damaged =
      "0:0 error: the PDF is damaged: none of its pages can be read\n"
      "  help: open it in a PDF viewer, print it to a new PDF and import that; or ask for another copy\n";
  struct Case {
    const char* what;
    std::string bytes;
    std::string said;
  };
  const std::vector<Case> cases = {
      {"a head and nothing else", "%PDF-1.7\n", damaged},
      {"a head and rubbish", "%PDF-1.7\n" + std::string(5000, '<') + "trailer", damaged},
      {"cut in the middle", whole.substr(0, 200), damaged},
      {"a password", testing::locked(whole),
       "0:0 error: the PDF opens only with a password\n"
       "  help: open it with its password, print it to a new PDF and import that\n"},
      {"a scan", make_pdf("picture 0 0 612 792"),
       "0:0 error: the PDF has no text: its page is a picture or empty\n" + recognise},
      {"a scan of two pages", make_pdf("picture 0 0 612 792\npage\npicture 0 0 612 792"),
       "0:0 error: the PDF has no text: its 2 pages are pictures or empty\n" + recognise},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    Diagnostics diagnostics;
    const Manuscript all = read_pdf(one.bytes, {"made-up.pdf"}, diagnostics);
    CHECK(all.pieces.empty());
    CHECK(all.witness.empty());
    CHECK(testing::report(diagnostics) == one.said);
  }
}

TEST_CASE("a PDF with a damaged table of its parts is mended, all its words are there") {
  std::string bytes = make_pdf("72 100 12 Times-Roman | The heron stood on the pier.");
  bytes.replace(bytes.find("startxref") + 10, 3, "999");
  Diagnostics diagnostics;
  CHECK(read_pdf(bytes, {"made-up.pdf"}, diagnostics).pieces.front().words.text ==
        "The heron stood on the pier.");
  CHECK(diagnostics.empty());
}

TEST_CASE("five hundred pages keep all their words; what runs on each is no text") {
  std::string shorthand;
  for (int page = 1; page <= 500; ++page) {
    if (page > 1) shorthand += "page\n";
    shorthand += fmt::format(
        "72 40 9 Times-Roman | Harbour Circle {}\n72 130 12 Times-Roman | Tide {} came.\n", page, page);
    for (int line = 0; line < 12; ++line)
      shorthand +=
          "72 +14 12 Times-Roman | The heron stood on the pier and waited for the boats to come in.\n";
  }
  Diagnostics diagnostics;
  const Manuscript all = read_pdf(make_pdf(shorthand), {"made-up.pdf"}, diagnostics);
  std::vector<std::string> words = folded_words(witness_words(all));
  std::ranges::sort(words);
  CHECK(words == words_of_shorthand(shorthand));
  const auto count = [&](PieceKind kind) { return std::ranges::count(all.pieces, kind, &Piece::kind); };
  CHECK(count(PieceKind::left_out) == 500);
  CHECK(count(PieceKind::page_end) == 500);
  CHECK(diagnostics.empty());
}

}  // namespace
}  // namespace commonplace
