#include "import/import_source.h"

#include <algorithm>
#include <filesystem>
#include <future>
#include <iterator>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/ascii.h"
#include "import/docx/read_docx.h"
#include "import/draft/self_check.h"
#include "import/draft/suggest_themes.h"
#include "import/draft/unnamed_speakers.h"
#include "import/outline/item_marker.h"
#include "import/outline/structure.h"
#include "import/pdf/read_pdf.h"
#include "import/source_format.h"
#include "import/text/read_text.h"
#include "parse/parse.h"
#include "text/slug.h"

namespace commonplace {
namespace {

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
      return read_text(bytes, source, diagnostics);
    case SourceFormat::pdf:
      return read_pdf(bytes, source, diagnostics);
    case SourceFormat::docx:
      return read_docx(bytes, source, diagnostics);
    case SourceFormat::empty:
      return no("this file is empty", "check that it was saved or downloaded completely");
    case SourceFormat::zip:
      return no("this is an archive without a Word document", "unpack it and import the files in it");
    case SourceFormat::old_office:
      return no("this is an old Word file, or it has a password",
                "open it in a word processor and save it as .docx, without a password");
    case SourceFormat::rtf:
      return no("this is an RTF file", "open it in a word processor and save it as .docx");
    case SourceFormat::html:
      return no("this is a web page", "print it to a PDF in a browser, and import that");
    case SourceFormat::utf16:
      return no("this file is UTF-16", "save it as UTF-8");
    case SourceFormat::other:
      break;
  }
  return no("not a text, PDF or Word file", "import the document itself, as .txt, .md, .pdf or .docx");
}

// meeting-48, or the source's name.
std::string id_of(const DraftFront& front, const std::string& name) {
  const DocumentKind* kind = find_document_kind(front.kind);
  if (kind->numbered && front.number) return fmt::format("{}-{}", ascii_lower(kind->noun), *front.number);
  const std::string id = slug(std::filesystem::path(name).stem().string());
  return id.empty() ? "imported" : id;
}

// files/meeting-48.pdf. A .md or .yaml file of content/ would be read as content.
std::string path_of_kept(const std::string& id, const std::string& name) {
  std::string end = ascii_lower(std::filesystem::path(name).extension().string());
  if (end.empty() || end == ".md" || end == ".yaml") end = ".txt";
  return fmt::format("files/{}{}", id, end);
}

std::string known_kinds() {
  std::vector<std::string> kinds;
  for (const DocumentKind& kind : document_kinds()) kinds.push_back(fmt::format("`--kind {}`", kind.id));
  return fmt::format("{}", fmt::join(kinds, " or "));
}

// What the parser of content finds, but for review comments (which are reported as places of the source)
// and keys that nothing was found for (which are remarked upon).
void keep_faults(Diagnostics found, const Draft& draft, const SourcePath& source, Diagnostics& diagnostics) {
  for (Diagnostic& one : found) {
    const bool review = one.text.starts_with("still to review");
    const bool remarked = std::ranges::any_of(draft.front.reviews, [&](const auto& remark) {
      return one.text.find(fmt::format("`{}`", remark.key)) != std::string::npos;
    });
    if (review || remarked) continue;
    one.text = fmt::format("the draft, line {}: {}", one.place.line, one.text);
    one.place = {source, 0, 0};
    diagnostics.push_back(std::move(one));
  }
}

void report_reviews(const WrittenDraft& written, const SourcePath& source, Diagnostics& diagnostics) {
  for (const PlacedReview& one : written.reviews) {
    const std::string page = one.review.spot.page > 0 ? fmt::format("page {}, ", one.review.spot.page) : "";
    const std::string key = one.key.empty() ? "" : fmt::format("`{}`: ", one.key);
    diagnostics.push_back(warning_at({source, one.review.spot.line, 0}, key + one.review.text,
                                     fmt::format("{}line {} of the draft", page, one.line)));
  }
}

std::vector<LeftOut> left_out(const Manuscript& manuscript, const Draft& draft) {
  std::vector<LeftOut> out;
  for (std::size_t i = 0; i < manuscript.pieces.size(); ++i) {
    const PieceFate& fate = draft.fates[i];
    if (fate.fate == Fate::front || fate.fate == Fate::left_out)
      out.push_back({manuscript.pieces[i].spot, std::string(fate.reason), manuscript.pieces[i].words.text});
  }
  return out;
}

}  // namespace

Imported import_source(std::string_view bytes, const std::string& name, const Knowledge& knowledge,
                       const ImportOptions& options) {
  Imported result;
  const SourcePath source{name};
  Manuscript manuscript = read(bytes, source, result.diagnostics);
  if (!result.ok()) return result;
  if (!manuscript.styles_are_reliable) mark_items(manuscript.pieces);

  Draft draft = structure(manuscript, knowledge, {options.kind, name});
  if (draft.front.kind.empty()) {
    result.diagnostics.push_back(error_at(
        {source, 0, 0}, "the text does not say which kind of document it is", "write " + known_kinds()));
    return result;
  }
  const DocumentKind& kind = *find_document_kind(draft.front.kind);
  const std::string id = id_of(draft.front, name);
  result.path = fmt::format("{}/{}.md", kind.folder, id);
  if (options.keep_source) draft.front.file = result.kept_source = path_of_kept(id, name);

  // Read back once without themes, to find them and the quotes, and beside that to check the words; what is
  // found changes nothing but the front matter.
  result.draft = write_draft(draft);
  Parsed parsed = parse({{result.path}, result.draft.markdown});
  const auto* document = std::get_if<Document>(&parsed.content);
  std::future<std::vector<std::string>> themes =
      std::async(std::launch::async, [&] { return suggest_themes(*document, knowledge); });
  const std::optional<Difference> difference = self_check(manuscript, draft, *document);
  draft.front.themes = themes.get();
  std::vector<DraftFront::Remark> remarks = unnamed_speakers(draft, *document);
  if (!draft.front.themes.empty())
    remarks.push_back({"themes", {{}, "suggested by the themes' saved searches"}});
  if (!remarks.empty()) {
    std::ranges::move(remarks, std::back_inserter(draft.front.reviews));
    result.draft = write_front_anew(draft, result.draft);
  }
  keep_faults(std::move(parsed.diagnostics), draft, source, result.diagnostics);
  if (difference) {
    result.diagnostics.push_back(
        error_at({source, difference->spot.line, 0},
                 fmt::format("{} of the draft would not have the words of the source: `{}` became `{}`",
                             difference->part, difference->expected, difference->found),
                 "this is a bug in the importer; no draft was written"));
  }
  report_reviews(result.draft, source, result.diagnostics);
  result.left_out = left_out(manuscript, draft);
  result.headings = document->body.headings.size();
  result.passages = document->body.passages.size();
  result.notes = document->body.notes.size();
  result.quotes = document->quotes.size();
  return result;
}

}  // namespace commonplace
