#include "pages/history.h"

namespace commonplace {

std::optional<DateText> published_on(const Corpus& corpus, const Document& document) {
  const std::optional<Date> day = first_published(document);
  if (!day) return std::nullopt;
  return date_text({*day, *day}, corpus.site().locale);
}

std::vector<CorrectionLine> corrections_of(const Corpus& corpus, const Document& document) {
  std::vector<CorrectionLine> lines;
  for (auto one = document.corrected.rbegin(); one != document.corrected.rend(); ++one) {
    const DateText day = date_text({one->date, one->date}, corpus.site().locale);
    lines.push_back({corpus.strings()("corrected_on", {{"date", day.text}, {"what", one->what}})});
  }
  return lines;
}

}  // namespace commonplace
