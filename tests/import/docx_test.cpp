#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/utf8.h"
#include "import/docx/numbering.h"
#include "import/docx/read_docx.h"
#include "import/docx_maker.h"
#include "import/import_source.h"
#include "parse/case_report.h"
#include "render/golden.h"

namespace commonplace {
namespace {

using testing::docx_parts;
using testing::DocxParts;

std::string manuscript_of_docx(const std::string& shorthand) {
  Diagnostics diagnostics;
  const Manuscript all = read_docx(testing::zip(docx_parts(shorthand)), {"made-up.docx"}, diagnostics);
  std::string reviews;
  for (const Review& review : all.reviews)
    reviews += fmt::format("review {}: {}\n", review.spot.line, review.text);
  return dump(all) + reviews + "witness:\n" + witness_words(all) + testing::report(diagnostics);
}

TEST_CASE("a Word file becomes pieces with what Word knows of them") {
  testing::check_cases("docx.txt", manuscript_of_docx);
}

constexpr const char* paragraph = "<w:p><w:r><w:t>The heron stood on the pier.</w:t></w:r></w:p>";

std::string said_of(const std::string& bytes) {
  Diagnostics diagnostics;
  const Manuscript all = read_docx(bytes, {"made-up.docx"}, diagnostics);
  CHECK(all.pieces.empty());
  CHECK(all.witness.empty());
  return testing::report(diagnostics);
}

// A well-made file with one part changed or added.
std::string with_part(const std::string& name, const std::string& text) {
  DocxParts parts = docx_parts(paragraph);
  parts[name] = text;
  return testing::zip(parts);
}

TEST_CASE("a Word file that cannot be trusted makes no manuscript but an error") {
  const std::string whole = testing::zip(docx_parts(paragraph));
  const std::string save_again = "  help: open it in Word, save it as a new .docx file and import that\n";
  const std::string ask_again = "  help: do not open it; ask for another copy of the document\n";
  const std::string deep = [] {
    std::string text = "<w:document>";
    for (int i = 0; i < 100'000; ++i) text += "<w:ins>";
    return text;
  }();
  std::string locked = whole;
  for (std::size_t at = 0; (at = locked.find("PK\x03\x04", at)) != std::string::npos; at += 4)
    locked[at + 6] |= 1;
  for (std::size_t at = 0; (at = locked.find("PK\x01\x02", at)) != std::string::npos; at += 4)
    locked[at + 8] |= 1;
  struct Case {
    const char* what;
    std::string bytes;
    std::string said;
  };
  const std::vector<Case> cases = {
      {"cut in the middle", whole.substr(0, whole.size() / 3),
       "0:0 error: the Word file is damaged: it cannot be unpacked\n" + save_again},
      {"an archive of something else", testing::zip({{"xl/workbook.xml", "<workbook/>"}}),
       "0:0 error: the archive has no Word document\n  help: import a .docx, PDF or text file\n"},
      {"XML that breaks off", with_part("word/document.xml", "<w:document><w:body><w:p>"),
       "0:0 error: the Word file is damaged: `word/document.xml` is not XML that Word would write\n" +
           save_again},
      {"elements without end", with_part("word/document.xml", deep),
       "0:0 error: the Word file is damaged: `word/document.xml` is not XML that Word would write\n" +
           save_again},
      {"entities that multiply",
       with_part("word/document.xml",
                 "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><w:document><w:body><w:p><w:r>"
                 "<w:t>&b;</w:t></w:r></w:p></w:body></w:document>"),
       "0:0 error: `word/document.xml` in the Word file declares its own XML entities\n" + ask_again},
      {"a name that leads out", with_part("word/../../herons.xml", "<a/>"),
       "0:0 error: `word/../../herons.xml` in the Word file points outside it\n" + ask_again},
      {"a bomb", with_part("word/bomb.xml", std::string(65U << 20U, ' ')),
       "0:0 error: the Word file unpacks to more than 64 MB of text\n" + ask_again},
      {"a password", locked,
       "0:0 error: the Word file has a password\n"
       "  help: open it in Word, remove the password, save it and import it again\n"},
      {"no text", testing::zip(docx_parts("<w:p/>")),
       "0:0 error: the Word file has no text\n"
       "  help: if its pages are pictures, run text recognition (OCR) on them first\n"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    CHECK(said_of(one.bytes) == one.said);
  }
}

TEST_CASE("a picture with a description is lost, and the draft says so") {
  const std::string shorthand =
      "<w:p><w:r><w:t>Herons</w:t></w:r></w:p>" + std::string(paragraph) + paragraph +
      R"(<w:p><w:r><w:t>They were counted every morning of that winter, as they always had been.</w:t></w:r></w:p>)" +
      R"(<w:p><w:r><w:drawing><wp:inline><wp:docPr w:descr="Herons by year"/>)" +
      "<a:graphic><a:blip/></a:graphic></wp:inline></w:drawing></w:r></w:p>";
  const Imported imported =
      import_source(testing::zip(docx_parts(shorthand)), "made-up.docx", {}, {"meeting-summary"});
  CHECK(imported.ok());
  CHECK(imported.draft.markdown.ends_with("<!-- review: a picture was here: Herons by year -->\n"));
}

// Adds a part with a relation to it from the text.
void relate(DocxParts& parts, const std::string& id, const std::string& type, const std::string& name,
            const std::string& bytes) {
  parts["word/" + name] = bytes;
  std::string& relations = parts["word/_rels/document.xml.rels"];
  relations.insert(relations.rfind("</"),
                   fmt::format(R"(<Relationship Id="{}" Type="urn:types/{}" Target="{}"/>)", id, type, name));
}

TEST_CASE("pictures are taken out as they are; of formats that browsers lack a review tells") {
  const auto drawing = [](std::string_view id) {
    return fmt::format(R"(<w:r><w:drawing><a:graphic><a:blip r:embed="{}"/></a:graphic></w:drawing></w:r>)",
                       id);
  };
  DocxParts parts = docx_parts("<w:p><w:r><w:t>Herons</w:t></w:r>" + drawing("one") + drawing("two") +
                               drawing("three") + "</w:p>");
  const std::string png = "\x89PNG\r\n\x1A\nwhatever", jpeg = "\xFF\xD8\xFFwhatever";
  relate(parts, "one", "image", "media/image1.png", png);
  relate(parts, "two", "image", "media/image2.bin", jpeg);  // the bytes tell, not the name
  relate(parts, "three", "image", "media/image3.emf", "EMF");
  Diagnostics diagnostics;
  const Manuscript all = read_docx(testing::zip(parts), {"made-up.docx"}, diagnostics);
  REQUIRE(all.pieces.size() == 4);
  REQUIRE(all.pieces[1].picture);
  CHECK(all.pieces[1].picture->bytes == png);
  CHECK(all.pieces[1].picture->ending == "png");
  REQUIRE(all.pieces[2].picture);
  CHECK(all.pieces[2].picture->ending == "jpg");
  CHECK(!all.pieces[3].picture);
  REQUIRE(all.reviews.size() == 1);
  CHECK(all.reviews[0].text == "a picture of the format emf cannot be taken over: save it from Word as PNG");
}

TEST_CASE("a chart is a picture that is missing, and its words are told") {
  DocxParts parts = docx_parts(
      R"(<w:p><w:r><w:t>Herons</w:t></w:r><w:r><w:drawing><c:chart r:id="one"/></w:drawing></w:r></w:p>)"
      R"(<w:p><w:r><w:t>Behind it.</w:t></w:r></w:p>)");
  relate(parts, "one", "chart", "charts/chart1.xml",
         "<c:chartSpace><a:t>Herons by year</a:t><c:pt><c:v>2019</c:v></c:pt></c:chartSpace>");
  Diagnostics diagnostics;
  const Manuscript all = read_docx(testing::zip(parts), {"made-up.docx"}, diagnostics);
  CHECK(dump(all) ==
        "text 1 size=1.00 | Herons\npicture 1\nleft-out 1 (words in a chart) | Herons by year 2019\n"
        "text 2 size=1.00 | Behind it.\n");
  CHECK(all.reviews.size() == 1);
  CHECK(witness_words(all) == "Herons\nHerons by year 2019\nBehind it.\n");
}

TEST_CASE("the title among the properties of a Word file") {
  DocxParts parts = docx_parts(paragraph);
  std::string& relations = parts["_rels/.rels"];
  relations.insert(relations.rfind("</"),
                   R"(<Relationship Id="p" Type="urn:types/core-properties" Target="docProps/core.xml"/>)");
  parts["docProps/core.xml"] = "<cp:coreProperties><dc:title>Herons</dc:title></cp:coreProperties>";
  Diagnostics diagnostics;
  CHECK(read_docx(testing::zip(parts), {"made-up.docx"}, diagnostics).title == "Herons");
}

TEST_CASE("numbers of lists are written as Word prints them") {
  struct Case {
    int number;
    const char* format;
    const char* printed;
  };
  for (const Case& one : {Case{3, "decimal", "3"},
                          {7, "decimalZero", "07"},
                          {4, "lowerRoman", "iv"},
                          {1999, "upperRoman", "MCMXCIX"},
                          {26, "lowerLetter", "z"},
                          {28, "upperLetter", "BB"},
                          {11, "ordinal", "11th"},
                          {22, "ordinal", "22nd"},
                          {2, "cardinalText", "Two"},
                          {2, "ordinalText", "Second"},
                          {12, "ordinalText", "12"},
                          {5, "chineseCounting", "5"},
                          {0, "lowerRoman", "0"},
                          {1'000'000, "upperRoman", "1000000"}}) {
    CAPTURE(one.format);
    CHECK(formatted_number(one.number, one.format) == one.printed);
  }
}

TEST_CASE("the text of a list's numbers may have bytes that are no characters") {
  const std::string shorthand =
      std::string(paragraph) + paragraph +
      R"(<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Ask</w:t></w:r></w:p>)" +
      "\n@numbering\n" +
      R"(<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/>)" +
      "<w:lvlText w:val=\"\xE1\xDA%1)\"/>" +
      R"(</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>)";
  Diagnostics diagnostics;
  const Manuscript all = read_docx(testing::zip(docx_parts(shorthand)), {"made-up.docx"}, diagnostics);
  CHECK(first_bad_byte(witness_words(all)) == std::string_view::npos);
}

TEST_CASE("a Word file of footnotes alone keeps their words") {
  const std::string shorthand = std::string(R"(<w:p><w:r><w:footnoteReference w:id="7"/></w:r></w:p>)") +
                                "\n@footnotes\n" + R"(<w:footnote w:id="7">)" + paragraph + "</w:footnote>";
  const Imported imported =
      import_source(testing::zip(docx_parts(shorthand)), "made-up.docx", {}, {"meeting-summary"});
  CHECK(imported.ok());
  CHECK(imported.draft.markdown.ends_with("---\n\nThe heron stood on the pier.\n"));
}

// Further in by several levels at once, and back to a level that none was on.
TEST_CASE("an item lies no more than one below another") {
  const auto item = [](int level, std::string_view words) {
    return fmt::format(R"(<w:p><w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr></w:pPr>)"
                       R"(<w:r><w:t>{}</w:t></w:r></w:p>)",
                       level, words);
  };
  const std::string shorthand = paragraph + item(2, "Ask") + item(0, "Wait") + item(5, "An hour") +
                                item(5, "A day") + item(3, "Read") + "\n@numbering\n" +
                                R"(<w:abstractNum w:abstractNumId="0"/><w:num w:numId="1">)" +
                                R"(<w:abstractNumId w:val="0"/></w:num>)";
  const Imported imported =
      import_source(testing::zip(docx_parts(shorthand)), "made-up.docx", {}, {"meeting-summary"});
  CHECK(imported.ok());
  CHECK(imported.draft.markdown.ends_with("- Ask\n- Wait\n    - An hour\n    - A day\n    - Read\n"));
}

TEST_CASE("a paragraph behind a list is none of its items, whatever it begins with") {
  const std::string shorthand =
      std::string(paragraph) + paragraph +
      R"(<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Ask the heron</w:t></w:r></w:p>)" +
      R"(<w:p><w:r><w:t>whenever it stands on the pier.</w:t></w:r></w:p>)" + "\n@numbering\n" +
      R"(<w:abstractNum w:abstractNumId="0"/><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>)";
  const Imported imported =
      import_source(testing::zip(docx_parts(shorthand)), "made-up.docx", {}, {"meeting-summary"});
  CHECK(imported.draft.markdown.ends_with("- Ask the heron\n\nwhenever it stands on the pier.\n"));
}

TEST_CASE("of a title page with a header nothing is left to make a draft of, and the error quotes them") {
  const std::string shorthand = std::string(R"(<w:p><w:r><w:t>Herons of the Harbor</w:t></w:r></w:p>)") +
                                "\n@header\n" + R"(<w:p><w:r><w:t>Harbor Circle</w:t></w:r></w:p>)";
  const Imported imported =
      import_source(testing::zip(docx_parts(shorthand)), "made-up.docx", {}, {"case-study"});
  CHECK(testing::report(imported.diagnostics) ==
        "0:0 error: there is no text below the title “Herons of the Harbor”; left out: running header: "
        "“Harbor Circle”\n"
        "  help: check that this is the whole document: a draft needs text besides the title page, headers "
        "and footers\n");
}

TEST_CASE("a short line that comes again is text in a Word file, which has its headers elsewhere") {
  const auto said = [](std::string_view words) {
    return fmt::format("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", words);
  };
  std::string shorthand = std::string(paragraph) + paragraph;
  for (int i = 0; i < 3; ++i)
    shorthand += said("the heron that stood on the pier and had seen the") + said("ferry clock") +
                 said("which nobody in the harbor had ever seen go right.");
  const Imported imported =
      import_source(testing::zip(docx_parts(shorthand)), "made-up.docx", {}, {"meeting-summary"});
  CHECK(imported.draft.markdown.find("left out") == std::string::npos);
}

TEST_CASE("a typed bullet without words is no paragraph") {
  const std::string shorthand =
      std::string(paragraph) + paragraph + "<w:p><w:r><w:t>•</w:t></w:r></w:p>" + paragraph;
  const Imported imported =
      import_source(testing::zip(docx_parts(shorthand)), "made-up.docx", {}, {"meeting-summary"});
  CHECK(imported.ok());
  CHECK(imported.draft.markdown.find("•") == std::string::npos);
}

TEST_CASE("a title does not go on with a heading of another style") {
  const std::string shorthand =
      std::string(
          R"(<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Herons of the Harbor</w:t></w:r></w:p>)") +
      R"(<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr><w:r><w:t>Second Spring</w:t></w:r></w:p>)" + paragraph +
      "\n@styles\n" +
      R"(<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:rPr><w:sz w:val="32"/></w:rPr></w:style>)" +
      R"(<w:style w:type="paragraph" w:styleId="B"><w:name w:val="heading 2"/><w:rPr><w:sz w:val="32"/></w:rPr></w:style>)";
  const Imported imported =
      import_source(testing::zip(docx_parts(shorthand)), "made-up.docx", {}, {"case-study"});
  CHECK(imported.draft.markdown.find("title: \"Herons of the Harbor\"\n") != std::string::npos);
  CHECK(imported.draft.markdown.ends_with("## Second Spring\n\nThe heron stood on the pier.\n"));
}

}  // namespace
}  // namespace commonplace
