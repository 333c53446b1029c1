#include "cli/search_text.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/control_characters.h"
#include "cli/counted.h"
#include "cli/terminal.h"
#include "model/date.h"
#include "text/dates.h"

namespace commonplace {
namespace {

constexpr std::size_t width = 88;

// How parts of a text are set apart: by color, or by signs where there is none.
struct Inks {
  std::string_view bold, plain, before_hit, after_hit;
};
constexpr Inks colours = {"\033[1m", "\033[0m", "\033[1;33m", "\033[0m"};
constexpr Inks signs = {"", "", "*", "*"};

// What a document says must not tell the terminal what to do.
std::string safe(std::string_view text) {
  return without_control_characters(text);
}

std::string readable_dates(const std::string& text) {
  const auto dates = parse_dates(text);
  if (!dates) return text;
  const auto day = [](const Date& date) { return CalendarDay{date.year, date.month, date.day}; };
  return readable_interval(day(dates->start), day(dates->end), "en");
}

std::string marked(const std::vector<ExcerptPart>& parts, const Inks& inks) {
  std::string text;
  for (const ExcerptPart& part : parts)
    text +=
        part.hit ? fmt::format("{}{}{}", inks.before_hit, safe(part.text), inks.after_hit) : safe(part.text);
  return text;
}

// A result as a paragraph. Passages of a document that follow one another name it once.
std::string readable(const SearchResult& result, bool names_document, const Inks& inks) {
  std::string path, text;
  for (const auto& heading : result.heading_parts)
    path += (path.empty() ? "" : " › ") + marked(heading, inks);
  if (names_document)
    text = fmt::format("{}{}{} ({})\n", inks.bold, marked(result.title_parts, inks), inks.plain,
                       safe(readable_dates(result.date)));
  text += wrapped(path, width, "  ") + wrapped(marked(result.excerpt, inks), width, "    ") + "  " +
          safe(result.url) + "\n";
  if (!result.missing.empty()) text += fmt::format("  missing: {}\n", fmt::join(result.missing, ", "));
  if (result.approximate && result.missing.empty()) text += "  close match\n";
  if (result.more > 0) text += fmt::format("  {} more in this document\n", result.more);
  return text;
}

// The page that the query is the name of, as a paragraph that is set apart.
std::string readable(const BestMatch& best, const Inks& inks) {
  std::string text =
      fmt::format("best match: {}{}{} ({})\n", inks.bold, safe(best.name), inks.plain, best.kind);
  text += wrapped(safe(best.sentence), width, "  ");
  if (best.passages > 0) {
    text += "  " + counted(static_cast<std::size_t>(best.passages), "passage", "passages");
    if (best.documents > 0)
      text += " in " + counted(static_cast<std::size_t>(best.documents), "document", "documents");
    text += '\n';
  }
  return text + "  " + safe(best.url) + "\n\n";
}

std::string summary(const std::string& query, const Answer& answer) {
  const bool near =
      std::ranges::any_of(answer.results, [](const SearchResult& result) { return !result.missing.empty(); });
  if (answer.matches > 0) {
    const std::string found = fmt::format("{} in {}", counted(answer.matches, "passage", "passages"),
                                          counted(answer.documents, "document", "documents"));
    if (answer.showing.empty() && answer.complete == 0)
      return fmt::format("no passage has all of these words; {} with similar words\n", found);
    if (answer.showing.empty() && answer.complete < answer.matches)
      return fmt::format("{}; {} with all of these words, the others with similar words\n", found,
                         answer.complete);
    return fmt::format("{}{}\n", found, near ? " with all of these words, and close matches" : "");
  }
  if (!answer.results.empty()) return "no passage has all of these words; these have some of them\n";
  return fmt::format("no passage has `{}`\n", query);
}

// What was searched for besides what was typed, or may have been meant.
std::string notes(const std::string& query, const Answer& answer, bool as_typed) {
  std::string text;
  if (!answer.showing.empty())
    text += fmt::format("showing results for `{}`, not `{}`\n", answer.showing, query);
  for (const FormFound& form : answer.forms)
    text += fmt::format("`{}` itself does not occur; found instead: {}\n", form.typed,
                        fmt::join(form.found, ", "));
  for (const AlsoSearched& also : answer.also)
    text += fmt::format("also searched for {}: {}\n", also.typed, also.expansion);
  if (!as_typed && (!answer.showing.empty() || !answer.also.empty()))
    text += "(to search for exactly what you typed, use --as-typed)\n";
  if (!answer.near_words.empty())
    text += fmt::format("similar words: {}\n", fmt::join(answer.near_words, ", "));
  for (const NearTheme& theme : answer.near_themes)
    text += fmt::format("the theme {}: theme:{}\n", theme.name, theme.id);
  return text;
}

}  // namespace

std::string readable_answer(const std::string& query, const Answer& answer, bool as_typed, bool colour) {
  const Inks& inks = colour ? colours : signs;
  std::string text = answer.best ? readable(*answer.best, inks) : "";
  text += safe(summary(query, answer) + notes(query, answer, as_typed));
  const SearchResult* before = nullptr;
  for (const SearchResult& one : answer.results) {
    text += '\n' + readable(one, before == nullptr || before->document != one.document, inks);
    before = &one;
  }
  return text;
}

std::string readable_facets(const Answer& answer) {
  std::string text;
  for (const Facet& facet : answer.facets) {
    if (!facet.choices.empty()) text += fmt::format("\npassages by {}:\n", facet.dimension);
    for (const Choice& one : facet.choices) text += fmt::format("{:5}  {}\n", one.count, safe(one.label));
  }
  return text;
}

std::string readable_offers(const Answer& answer) {
  std::string text;
  for (const std::string& completed : answer.completions) text += safe(completed) + "\n";
  for (const NamedPage& page : answer.names)
    text += fmt::format("the page of {}: {}\n", safe(page.name), safe(page.url));
  return text;
}

}  // namespace commonplace
