#include "fuzz/sound.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <fmt/format.h>

#include "base/utf8.h"
#include "import/docx/read_docx.h"
#include "import/import_source.h"
#include "import/source_format.h"

namespace commonplace::testing {
namespace {

void stop(const std::string& why) {
  fmt::print(stderr, "not sound: {}\n", why);
  std::abort();
}

void require_sound(const InkedText& words) {
  if (first_bad_byte(words.text) != std::string_view::npos) stop("words that are not UTF-8");
  for (const Ink& ink : words.inks)
    if (ink.range.begin > ink.range.end || ink.range.end > words.text.size())
      stop("looks beyond their words");
}

}  // namespace

void import_soundly(std::string_view bytes, const std::string& name) {
  const Imported imported = import_source(bytes, name, {}, {"meeting-summary"});
  const bool word_file = source_format(bytes) == SourceFormat::docx;
  for (const Diagnostic& one : imported.diagnostics) {
    const bool unread = word_file && one.text.starts_with("the reading of the draft");
    if (one.help.starts_with("this is a fault of the importer") && !unread) stop(one.text);
  }
}

void read_docx_soundly(std::string_view bytes) {
  Diagnostics diagnostics;
  const Manuscript all = read_docx(bytes, {"made-up.docx"}, diagnostics);
  if (diagnostics.empty() == all.pieces.empty()) stop("an error beside pieces, or neither");
  if (first_bad_byte(witness_words(all)) != std::string_view::npos) stop("a witness that is not UTF-8");
  for (const Piece& piece : all.pieces) {
    require_sound(piece.words);
    for (const auto& row : piece.rows) std::ranges::for_each(row, require_sound);
  }
}

}  // namespace commonplace::testing
