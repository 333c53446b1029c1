#include "index/passage_writer.h"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "model/urls.h"
#include "search/packed.h"
#include "search/searchable.h"
#include "text/fold.h"
#include "text/words.h"

namespace commonplace {
namespace {

// What is under these is a list of sources, in whatever document.
bool is_list_of_sources(std::string_view heading) {
  constexpr std::array<std::string_view, 6> headings{"references", "bibliography", "works cited",
                                                     "sources",    "endnotes",     "notes"};
  return std::ranges::find(headings, fold(heading)) != headings.end();
}

}  // namespace

// The headings above a section's passages, one a line.
struct PassageWriter::Headings {
  Headings() = default;
  Headings(const Body& body, int section) {
    for (std::string title : heading_path(body, section)) {
      std::ranges::replace(title, '\n', ' ');
      if (!path.empty()) path += '\n';
      path += title;
      sources = is_list_of_sources(title);
    }
    normal = searchable(path);
    words = commonplace::words(normal).size();
  }

  std::string path;
  std::string normal;
  std::size_t words = 0;
  bool sources = false;  // whether what is here is a list of sources
};

PassageWriter::PassageWriter(const Database& database)
    : document_(database,
                "INSERT INTO document VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)"),
      passage_(database, "INSERT INTO passage VALUES(?1, ?2, ?3, ?4, ?5, ?6)"),
      fts_(database, "INSERT INTO fts(rowid, title, heading, body) VALUES(?1, ?2, ?3, ?4)") {}

std::int64_t PassageWriter::write(const Document& document) {
  const Body& body = document.body;
  document_row_ = next_row_;
  title_ = searchable(document.title);
  title_words_ = words(title_).size();
  std::map<int, Headings> sections;
  for (const Passage& passage : body.passages) {
    auto at = sections.find(passage.section);
    if (at == sections.end()) at = sections.emplace(passage.section, Headings(body, passage.section)).first;
    write_row(passage.id.value, name_of(passage.kind), at->second, passage.body.text);
  }
  for (const Note& note : body.notes)
    write_row(fmt::format("fn-{}", note.number), "note", Headings(), note.body.text);
  write_document(document, document_row_);
  append_number(documents_, static_cast<std::uint64_t>(next_row_ - document_row_));
  next_row_ = std::max(next_row_, document_row_ + 1);  // a document without text keeps a rowid too
  lengths_.resize(static_cast<std::size_t>(next_row_ - 1), '\0');
  const auto [start, end] = document.dates;
  append_number(documents_, static_cast<std::uint64_t>(end.year));
  append_number(documents_, static_cast<std::uint64_t>(end.year - start.year));
  return document_row_;
}

void PassageWriter::write_row(std::string_view anchor, std::string_view kind, const Headings& headings,
                              const std::string& text) {
  const std::string normal = searchable(text);
  passage_.run(next_row_, document_row_, anchor, kind, headings.path, text);
  fts_.run(next_row_, title_, headings.normal, normal);
  const std::size_t length = title_words_ + headings.words + vocabulary_.add(next_row_, normal);
  lengths_ += static_cast<char>(length_byte(length));
  if (kind == "note" || headings.sources) {
    append_number(sources_, static_cast<std::uint64_t>(next_row_ - last_source_));
    last_source_ = next_row_;
  }
  ++next_row_;
}

void PassageWriter::write_document(const Document& document, std::int64_t row) {
  const std::string url = url_of(document).value, dates = iso(document.dates);
  const std::string host = document.host ? document.host->value.value : std::string();
  document_.run(row, next_row_ - 1, document.id.value, document.kind, document.number, document.title, url,
                dates, document.dates.start.year, document.dates.end.year, document.place, host,
                document.form == Form::full ? "full" : "digest", document.summary);
}

}  // namespace commonplace
