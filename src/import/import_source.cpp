#include "import/import_source.h"

#include <algorithm>
#include <future>
#include <iterator>
#include <map>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "import/docx/read_docx.h"
#include "import/draft/left_out.h"
#include "import/draft/names.h"
#include "import/draft/place_reviews.h"
#include "import/draft/renumbered.h"
#include "import/draft/self_check.h"
#include "import/draft/suggest_themes.h"
#include "import/draft/unnamed_speakers.h"
#include "import/outline/item_marker.h"
#include "import/outline/structure.h"
#include "import/pdf/read_pdf.h"
#include "import/source_format.h"
#include "import/text/read_text.h"
#include "parse/parse.h"
#include "text/words.h"

namespace commonplace {
namespace {

constexpr std::size_t largest_text = 20'000'000;  // bytes: what the parser of content takes

Manuscript refuse(const SourcePath& source, std::string text, std::string help, Diagnostics& diagnostics) {
  diagnostics.push_back(error_at({source, 0, 0}, std::move(text), std::move(help)));
  return {};
}

Manuscript read(std::string_view bytes, const SourcePath& source, Diagnostics& diagnostics) {
  const auto no = [&](std::string text, std::string help) {
    return refuse(source, std::move(text), std::move(help), diagnostics);
  };
  switch (source_format(bytes)) {
    case SourceFormat::text:
      if (bytes.size() > largest_text)
        return no("this text is larger than 20 MB", "import its parts one by one");
      return read_text(bytes, source, diagnostics);
    case SourceFormat::pdf:
      return read_pdf(bytes, source, diagnostics);
    case SourceFormat::docx:
      return read_docx(bytes, source, diagnostics);
    case SourceFormat::empty:
      return no("this file is empty", "check that it was saved or downloaded completely");
    case SourceFormat::zip:
      return no(
          "this is neither a Word document nor a PDF: slides, a spreadsheet, OpenDocument, or an archive",
          "open it in its own program and save it as .docx or PDF; if it is an archive, unpack it and import "
          "the files in it");
    case SourceFormat::old_office:
      return no("this is an old Office file, or it has a password",
                "open it in its own program and save it as .docx or PDF, without a password");
    case SourceFormat::rtf:
      return no("this is an RTF file", "open it in a word processor and save it as .docx");
    case SourceFormat::html:
      return no("this is a web page", "print it to a PDF in a browser, and import that");
    case SourceFormat::other:
      break;
  }
  return no("not a text, PDF or Word file", "import the document itself, as .txt, .md, .pdf or .docx");
}

std::string known_kinds() {
  std::vector<std::string> kinds;
  for (const DocumentKind& kind : document_kinds()) kinds.push_back(fmt::format("`--kind {}`", kind.id));
  return fmt::format("{}", fmt::join(kinds, " or "));
}

// Where a person finds a place of the source: a PDF has pages, a text has lines, and a Word file has neither
// that one could count, so its paragraphs are named by their first words.
class Places {
 public:
  Places(const Manuscript& manuscript, bool has_lines) : has_lines_(has_lines) {
    if (has_lines) return;
    for (const Piece& piece : manuscript.pieces)
      if (piece.spot.page == 0 && !piece.words.text.empty())
        first_words_.emplace(piece.spot, piece.words.text);
  }

  std::string of(SourceSpot spot) const {
    constexpr std::size_t shown = 40;  // characters
    if (spot.page > 0) return fmt::format("page {}", spot.page);
    if (has_lines_) return spot.line > 0 ? fmt::format("line {}", spot.line) : std::string();
    const auto known = first_words_.find(spot);
    return known == first_words_.end() ? std::string()
                                       : fmt::format("at “{}”", shortened(known->second, shown));
  }

 private:
  bool has_lines_;
  std::map<SourceSpot, std::string_view> first_words_;
};

// A key whose value the parser of content refuses would stop every build: the value becomes a remark.
bool take_back(DraftFront& front, const Diagnostic& fault) {
  if (!front.dates || fault.text.find("dates") == std::string::npos) return false;
  front.reviews.push_back({"dates", {{}, fmt::format("found {}: {}", iso(*front.dates), fault.text)}});
  front.dates.reset();
  return true;
}

// What the parser of content finds in the draft, but for review comments and for keys that nothing was found
// for (which are remarked upon).
void keep_faults(const Diagnostics& found, const Draft& draft, const SourcePath& source,
                 Diagnostics& diagnostics) {
  for (const Diagnostic& one : found) {
    const bool review = one.text.starts_with("still to review");
    const bool remarked = std::ranges::any_of(draft.front.reviews, [&](const auto& remark) {
      return one.text.find(fmt::format("`{}`", remark.key)) != std::string::npos;
    });
    if (review || remarked) continue;
    diagnostics.push_back({one.severity, {source, 0, 0}, "in the draft: " + one.text, one.help, false});
  }
}

// A file of a title page, of headers and footers, or of pictures.
void refuse_empty(const Manuscript& manuscript, const Draft& draft, const std::vector<LeftOut>& gone,
                  const SourcePath& source, Diagnostics& diagnostics) {
  const std::string& title = draft.front.title;
  std::string text = title.empty() ? "there is no text in this file"
                                   : fmt::format("there is no text below the title “{}”", title);
  std::string_view sign = "; left out:";
  for (const LeftOut& one : gone)
    if (!one.in_front) text += fmt::format("{} {}", std::exchange(sign, ","), said_of(one));
  const bool pictures = std::ranges::count(manuscript.pieces, PieceKind::picture, &Piece::kind) > 0;
  refuse(source, std::move(text),
         pictures ? "if its pages are pictures, run text recognition (OCR) on it first"
                  : "check that this is the whole document: a draft needs text besides the title page, "
                    "headers and footers",
         diagnostics);
}

struct ReadBack {
  WrittenDraft written;
  Parsed parsed;
  const Document* document() const { return std::get_if<Document>(&parsed.content); }
};

ReadBack write_and_read_back(const Draft& draft, const SourcePath& path, const std::string& id) {
  ReadBack both{write_draft(draft, id), {}};
  both.parsed = parse({path, both.written.markdown});
  return both;
}

// Marks what the reader noticed, what was left out, and what the self-check misses.
void mark_places(const Manuscript& manuscript, const std::vector<LeftOut>& gone, Draft& draft) {
  for (const Review& review : manuscript.reviews) place_review(draft, review);
  mark_left_out(gone, manuscript, draft);
  for (Review& review : check_words(manuscript, draft)) place_review(draft, std::move(review));
  mark_renumbered(draft);
}

}  // namespace

Imported import_source(std::string_view bytes, const std::string& name, const Knowledge& knowledge,
                       const ImportOptions& options) {
  Imported result;
  const SourcePath source{name};
  const auto refuse_draft = [&](std::string text, std::string help) {
    refuse(source, std::move(text), std::move(help), result.diagnostics);
    return result;
  };
  Manuscript manuscript = read(bytes, source, result.diagnostics);
  if (!result.ok()) return result;
  mark_items(manuscript.pieces);

  Draft draft = structure(manuscript, knowledge, {options.kind, name});
  if (draft.front.kind.empty())
    return refuse_draft("the text does not say which kind of document it is", "write " + known_kinds());
  const DocumentKind& kind = *find_document_kind(draft.front.kind);
  result.id = id_of(draft.front, name);
  result.path = fmt::format("{}/{}.md", kind.folder, result.id);
  if (options.keep_source) draft.front.file = result.kept_source = path_of_kept(result.id, name);
  result.left_out = left_out(manuscript, draft);
  mark_places(manuscript, result.left_out, draft);

  // Read back once without themes, to find them and the quotes, and beside that to check the words; what is
  // found changes nothing but the front matter.
  ReadBack both = write_and_read_back(draft, {result.path}, result.id);
  if (has_errors(both.parsed.diagnostics) &&
      std::ranges::any_of(both.parsed.diagnostics,
                          [&](const Diagnostic& one) { return take_back(draft.front, one); }))
    both = write_and_read_back(draft, {result.path}, result.id);
  const Document* document = both.document();
  if (document != nullptr && document->body.passages.empty()) {
    refuse_empty(manuscript, draft, result.left_out, source, result.diagnostics);
    return result;
  }
  keep_faults(both.parsed.diagnostics, draft, source, result.diagnostics);
  if (document == nullptr) return result;
  std::future<std::vector<std::string>> themes =
      std::async(std::launch::async, [&] { return suggest_themes(*document, knowledge); });
  const std::optional<Difference> difference = check_round_trip(draft, *document);
  draft.front.themes = themes.get();
  if (difference)
    return refuse_draft(fmt::format("{} of the draft would not be what was read: `{}` became `{}`",
                                    difference->part, difference->expected, difference->found),
                        "this is a bug in the importer; no draft was written");
  std::vector<DraftFront::Remark> remarks = unnamed_speakers(draft, *document);
  if (!draft.front.themes.empty())
    remarks.push_back({"themes", {{}, "suggested by the themes' saved searches"}});
  result.draft = std::move(both.written);
  if (!remarks.empty()) {
    std::ranges::move(remarks, std::back_inserter(draft.front.reviews));
    result.draft = write_front_anew(draft, result.draft);
  }
  const Places places(manuscript, source_format(bytes) == SourceFormat::text);
  for (PlacedReview& review : result.draft.reviews) review.where = places.of(review.review.spot);
  result.headings = document->body.headings.size();
  result.passages = document->body.passages.size();
  result.notes = document->body.notes.size();
  result.quotes = document->quotes.size();
  return result;
}

}  // namespace commonplace
