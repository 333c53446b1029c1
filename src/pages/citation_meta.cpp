#include "pages/citation_meta.h"

#include <fmt/format.h>

namespace commonplace {
namespace {

// 2022/11/09, as Google Scholar asks; 2019/10 for a month.
std::string date_with_slashes(const Date& date) {
  std::string text = fmt::format("{:04}", date.year);
  for (const int part : {date.month, date.day}) {
    if (part == 0) break;
    text += fmt::format("/{:02}", part);
  }
  return text;
}

}  // namespace

std::vector<MetaElement> citation_meta(const CitationRecord& record) {
  std::vector<MetaElement> elements = {{"citation_title", record.title}};
  for (const PrintedName& name : record.authors) elements.push_back({"citation_author", inverted(name)});
  if (record.date) elements.push_back({"citation_publication_date", date_with_slashes(*record.date)});
  if (!record.publisher.empty())
    elements.push_back({"citation_technical_report_institution", record.publisher});
  if (!record.summary.empty()) elements.push_back({"citation_abstract", record.summary});
  elements.push_back({"citation_language", record.language});
  elements.push_back({"citation_public_url", record.url});
  return elements;
}

}  // namespace commonplace
