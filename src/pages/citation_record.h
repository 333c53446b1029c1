#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/corpus.h"
#include "pages/printed_name.h"

namespace commonplace {

// What every format for machines says of a document (BibTeX, RIS, CSL-JSON, the meta elements of its page): a
// report by its authors, or, of a digest, a page of this site by the organization that publishes it. What
// is not known is empty: nothing is made up.
struct CitationRecord {
  std::string id;
  bool is_digest = false;
  std::vector<PrintedName> authors;
  std::string title;          // as printed
  std::vector<Range> proper;  // words of the title that keep their capitals in any style
  std::string sentence_title;
  std::string site;          // of a digest: the title of the site it is a page of
  std::string publisher;     // none of a digest: its author is who publishes the site
  std::optional<Date> date;  // nobody knows when a digest was written
  std::string summary;
  std::vector<std::string> keywords;  // the names of its themes
  std::string language;
  std::string url;   // absolute
  std::string note;  // of a digest: what it is a digest of
};

CitationRecord citation_record(const Corpus& corpus, const Document& document);

}  // namespace commonplace
