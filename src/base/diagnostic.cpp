#include "base/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include <fmt/format.h>

#include "base/control_characters.h"
#include "base/utf8.h"

namespace commonplace {
namespace {

constexpr std::string_view red = "\033[1;31m", yellow = "\033[1;33m", bold = "\033[1m", plain = "\033[0m";

std::string_view line_of(std::string_view text, int number) {
  for (int line = 1; line < number; ++line) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 1);
  }
  text = text.substr(0, text.find('\n'));
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

// At most this many characters of a long line are shown, around the column.
constexpr std::size_t shown_width = 100;

// The source line and a caret under `column`. A line of a paragraph may be a thousand characters
// long: only the part around the caret is shown. Nothing for a line that is not text.
std::string excerpt(std::string_view line, int column, std::string_view caret_colour, bool colour) {
  if (line.find_first_not_of(" \t") == std::string_view::npos) return {};
  if (first_bad_byte(line) != std::string_view::npos) return {};
  const std::size_t caret = column > 0 ? static_cast<std::size_t>(column - 1) : 0;
  const std::size_t total = count_characters(line);
  std::size_t first = 0;
  if (total > shown_width && caret > shown_width / 2)
    first = std::min(caret - shown_width / 2, total - shown_width);
  const std::size_t last = std::min(total, first + shown_width);

  std::string shown, under;
  if (first > 0) shown = "…", under = " ";
  std::size_t at = 0;
  for (std::size_t i = 0; i < last; ++i) {
    const std::size_t begin = at;
    next_character(line, at);
    if (i < first) continue;
    shown.append(line.substr(begin, at - begin));
    if (i < caret) under += line[begin] == '\t' ? '\t' : ' ';
  }
  if (last < total) shown += "…";
  std::string text = fmt::format("    {}\n", without_control_characters(shown));
  if (column > 0)
    text += fmt::format("    {}{}^{}\n", under, colour ? caret_colour : "", colour ? plain : "");
  return text;
}

}  // namespace

namespace {

// "`themes/time.md` lines 4, 9; `site.yaml` line 3"
std::string places_in_words(const std::vector<const Place*>& places) {
  std::string text;
  const Place* before = nullptr;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Place& place = *places[i];
    if (before != nullptr && before->file == place.file) {
      if (before->line != place.line) text += fmt::format(", {}", place.line);
    } else {
      const auto elsewhere = [&](const Place* other) {
        return other->file == place.file && other->line != place.line;
      };
      const bool several =
          std::any_of(places.begin() + static_cast<std::ptrdiff_t>(i), places.end(), elsewhere);
      text += fmt::format("{}`{}`", text.empty() ? "" : "; ", place.file.value);
      if (place.line > 0) text += fmt::format(" {} {}", several ? "lines" : "line", place.line);
    }
    before = &place;
  }
  return text;
}

}  // namespace

Diagnostic error_at(Place place, std::string text, std::string help) {
  return {Severity::error, std::move(place), std::move(text), std::move(help)};
}

Diagnostic warning_at(Place place, std::string text, std::string help) {
  return {Severity::warning, std::move(place), std::move(text), std::move(help)};
}

Diagnostic shared(Diagnostic one) {
  one.shared = true;
  return one;
}

bool has_errors(const Diagnostics& diagnostics) {
  return std::ranges::any_of(diagnostics,
                             [](const Diagnostic& one) { return one.severity == Severity::error; });
}

void sort_diagnostics(Diagnostics& diagnostics) {
  std::ranges::stable_sort(diagnostics, [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.place, a.severity, a.text) < std::tie(b.place, b.severity, b.text);
  });
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end()), diagnostics.end());
}

std::vector<Message> messages_of(const Diagnostics& diagnostics) {
  std::vector<Message> messages;
  std::map<std::tuple<Severity, std::string_view, std::string_view>, std::size_t> first;
  for (const Diagnostic& one : diagnostics) {
    if (one.shared) {
      const std::tuple<Severity, std::string_view, std::string_view> words{one.severity, one.text, one.help};
      const auto [said, is_new] = first.emplace(words, messages.size());
      if (!is_new) {
        messages[said->second].also.push_back(&one.place);
        continue;
      }
    }
    messages.push_back({&one, {}});
  }
  return messages;
}

std::string render_diagnostics(const Diagnostics& diagnostics, const SourceLookup& source, bool colour) {
  std::string out;
  for (const Message& message : messages_of(diagnostics)) {
    const Diagnostic& one = *message.said;
    const bool error = one.severity == Severity::error;
    const std::string_view tint = error ? red : yellow;
    const std::string text = without_control_characters(one.text);
    auto to = std::back_inserter(out);
    if (!one.place.file.empty()) {
      fmt::format_to(to, "{}{}", colour ? bold : "", one.place.file.value);
      if (one.place.line > 0) fmt::format_to(to, ":{}", one.place.line);
      if (one.place.line > 0 && one.place.column > 0) fmt::format_to(to, ":{}", one.place.column);
      fmt::format_to(to, ":{} ", colour ? plain : "");
    }
    fmt::format_to(to, "{}{}:{} {}\n", colour ? tint : "", error ? "error" : "warning", colour ? plain : "",
                   text);
    if (one.place.line > 0)
      out += excerpt(line_of(source(one.place.file), one.place.line), one.place.column, tint, colour);
    if (!message.also.empty()) fmt::format_to(to, "  also in: {}\n", places_in_words(message.also));
    if (!one.help.empty()) fmt::format_to(to, "  help: {}\n", without_control_characters(one.help));
  }
  return out;
}

Place place_at(const SourcePath& file, std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const std::size_t newline = before.rfind('\n');
  const std::string_view line = newline == std::string_view::npos ? before : before.substr(newline + 1);
  // The bytes before a bad byte may end inside a character: count lead bytes only.
  const auto characters =
      std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return {file, static_cast<int>(std::ranges::count(before, '\n')) + 1, static_cast<int>(characters) + 1};
}

}  // namespace commonplace
