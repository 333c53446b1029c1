#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/name.h"
#include "model/corpus.h"
#include "pages/field.h"

namespace commonplace {

// A file on this site that readers may load.
struct FileLink {
  Url url;
  std::string facts;  // "PDF, 1.2 MB"
};

template <>
struct Fields<FileLink> {
  static constexpr auto list(auto use) {
    return use(field("url", &FileLink::url, "the file"),
               field("facts", &FileLink::facts, "what it is and how large: PDF, 1.2 MB"));
  }
};

// The publication a document is, or is a digest of.
struct SourceLine {
  std::string title;
  std::optional<std::string> publisher;
  std::optional<std::string> url;   // of the publication, elsewhere
  std::optional<std::string> site;  // of its publisher, where only that is known
  std::optional<FileLink> file;
};

template <>
struct Fields<SourceLine> {
  static constexpr auto list(auto use) {
    return use(field("title", &SourceLine::title, "its title"),
               field("publisher", &SourceLine::publisher, "who published it"),
               field("url", &SourceLine::url, "its address elsewhere"),
               field("site", &SourceLine::site, "the publisher's site, where only that is known"),
               field("file", &SourceLine::file, "the original as a file on this site"));
  }
};

// nullopt where the document says nothing of its source.
std::optional<SourceLine> source_line(const Corpus& corpus, const Document& document);

// Whether an address leads to a whole site and no publication: its path is empty or `/`.
bool is_home_page(std::string_view url);

}  // namespace commonplace
