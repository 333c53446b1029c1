#include "text/sentences.h"

#include <memory>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "base/error.h"

namespace commonplace {
namespace {

// Opening a sentence iterator costs far more than moving one to another text.
icu::BreakIterator& sentence_iterator() {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
    if (U_FAILURE(status)) throw Error("the Unicode library has no sentence boundary data");
    return made;
  }();
  // clang-tidy 14 thinks that what the thread keeps is gone by now.
  return *iterator;  // NOLINT(clang-analyzer-cplusplus.NewDelete)
}

}  // namespace

Range sentence_around(std::string_view text, std::size_t at) {
  UErrorCode status = U_ZERO_ERROR;
  UText wrapped = UTEXT_INITIALIZER;
  utext_openUTF8(&wrapped, text.data(), static_cast<std::int64_t>(text.size()), &status);
  icu::BreakIterator& sentences = sentence_iterator();
  sentences.setText(&wrapped, status);
  if (U_FAILURE(status)) throw Error("the Unicode library could not find the sentences of a text");

  const auto place = static_cast<std::int32_t>(at);
  const std::int32_t after = sentences.following(place);
  std::size_t end = after == icu::BreakIterator::DONE ? text.size() : static_cast<std::size_t>(after);
  const std::int32_t before = after == icu::BreakIterator::DONE ? 0 : sentences.previous();
  auto begin = static_cast<std::size_t>(before);
  utext_close(&wrapped);
  const auto is_blank = [&](std::size_t i) { return text[i] == ' ' || text[i] == '\n' || text[i] == '\t'; };
  while (begin < end && is_blank(begin)) ++begin;
  while (end > begin && is_blank(end - 1)) --end;
  return range_of(begin, end);
}

}  // namespace commonplace
