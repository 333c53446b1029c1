#include <algorithm>
#include <iterator>
#include <variant>

#include "base/parallel_for.h"
#include "parse/parse.h"

namespace commonplace {

std::vector<Parsed> parse_all(const std::vector<SourceFile>& files, int jobs, bool drafts,
                              Diagnostics& diagnostics) {
  std::vector<Parsed> parsed(files.size());
  parallel_for(files.size(), jobs, [&](std::size_t i) { parsed[i] = parse(files[i]); });
  for (Parsed& one : parsed) {
    const auto* const document = std::get_if<Document>(&one.content);
    if (!drafts && document != nullptr && document->status == Status::draft)
      for (Diagnostic& fault : one.diagnostics) fault.severity = Severity::warning;
    std::ranges::move(one.diagnostics, std::back_inserter(diagnostics));
  }
  return parsed;
}

bool is_whole(const std::vector<Parsed>& parsed) {
  return std::ranges::none_of(
      parsed, [](const Parsed& one) { return std::holds_alternative<std::monostate>(one.content); });
}

}  // namespace commonplace
