#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "index/vocabulary.h"
#include "model/document.h"
#include "search/statement.h"

namespace commonplace {

// Writes documents, their passages and footnotes, and the rows of the index for them, in the order
// in which it is given them.
class PassageWriter {
 public:
  explicit PassageWriter(const Database& database);

  // Returns the rowid of the document: that of its first passage.
  std::int64_t write(const Document& document);

  // The words of all passages and footnotes so far.
  Vocabulary& vocabulary() { return vocabulary_; }

  // What ranking must know of all rows, packed (packed.h): of each document, in order, how many rows it
  // owns, the year it ended in and how many years before it began; the rows that hold sources, each as its
  // difference from the one before: footnotes and what stands under a heading such as References; and how
  // long each row is, title and headings included, in words, a byte for each (packed.h).
  const std::string& documents() const { return documents_; }
  const std::string& sources() const { return sources_; }
  const std::string& lengths() const { return lengths_; }

 private:
  struct Headings;
  void write_row(std::string_view anchor, std::string_view kind, const Headings& headings,
                 const std::string& text);
  void write_document(const Document& document, std::int64_t row);

  Statement document_, passage_, fts_;
  Vocabulary vocabulary_;
  std::string documents_, sources_, lengths_;
  std::string title_;  // of the document being written, normalized
  std::size_t title_words_ = 0;
  std::int64_t document_row_ = 0;
  std::int64_t next_row_ = 1;
  std::int64_t last_source_ = 0;
};

}  // namespace commonplace
