#include "import/outline/speech_lead.h"

#include <algorithm>
#include <array>
#include <vector>

#include "parse/quoted_spans.h"
#include "parse/speakers.h"
#include "parse/speech_tokens.h"

namespace commonplace {

bool leads_to_speech(std::string_view text) {
  constexpr std::size_t enough = 1200;  // bytes: the last sentence lies within
  if (text.size() > enough) {
    const std::size_t begin = text.find(' ', text.size() - enough);
    if (begin != std::string_view::npos) text.remove_prefix(begin + 1);
  }
  const std::vector<QuotedSpan> spans = find_quoted_spans(text);
  const SpeechTokens speech = tokenize_speech(text, spans);
  if (speech.sentences.empty()) return false;
  return SpeakerFinder(text, speech).in_sentence(speech.sentences.size() - 1).has_value();
}

bool begins_with_dash(std::string_view text) {
  constexpr std::array<std::string_view, 3> dashes = {"\u2014", "\u2013", "--"};
  return std::ranges::any_of(dashes, [&](std::string_view one) { return text.starts_with(one); });
}

}  // namespace commonplace
