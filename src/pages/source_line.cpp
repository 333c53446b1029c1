#include "pages/source_line.h"

#include "model/urls.h"
#include "pages/citation.h"
#include "pages/file_facts.h"

namespace commonplace {

std::optional<SourceLine> source_line(const Corpus& corpus, const Document& document) {
  const SourceWork& work = document.source_work;
  if (work == SourceWork{}) return std::nullopt;
  SourceLine line;
  line.title = original_title(document);
  if (!work.publisher.empty()) line.publisher = work.publisher;
  if (!work.url.empty()) (is_home_page(work.url) ? line.site : line.url) = work.url;
  const SourcePath path{work.file.value};
  const auto file = corpus.files().find(path);
  if (file != corpus.files().end())
    line.file = FileLink{url_of_file(path), file_facts(corpus.strings(), path, file->second)};
  return line;
}

bool is_home_page(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return false;
  const std::string_view rest = url.substr(scheme + 3);
  const std::size_t end = rest.find_first_of("/?#");
  return end == std::string_view::npos || rest.substr(end) == "/";
}

}  // namespace commonplace
