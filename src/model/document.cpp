#include "model/document.h"

#include <algorithm>
#include <array>
#include <iterator>

#include <fmt/format.h>

namespace commonplace {

const std::vector<DocumentKind>& document_kinds() {
  static const std::vector<DocumentKind> kinds = {
      {.id = "meeting-summary",
       .folder = "meetings",
       .label = "Meeting summary",
       .plural = "Meetings",
       .noun = "Meeting",
       .numbered = true},
      {.id = "case-study",
       .folder = "case-studies",
       .label = "Case study",
       .plural = "Case studies",
       .noun = "Case study",
       .month_allowed = true,
       .about_host = true},
  };
  return kinds;
}

const DocumentKind* find_document_kind(std::string_view id) {
  const auto& kinds = document_kinds();
  const auto found = std::ranges::find(kinds, id, &DocumentKind::id);
  return found == kinds.end() ? nullptr : &*found;
}

std::optional<Date> first_published(const Document& document) {
  return document.published ? document.published : document.publish_on;
}

std::optional<Date> last_changed(const Document& document) {
  const std::optional<Date> first = first_published(document);
  if (document.corrected.empty()) return first;
  return std::max(first.value_or(Date{}), document.corrected.back().date);
}

const Quote* card_holder(const Document& document, const Quote& quote) {
  if (!quote.card.empty()) return &quote;
  const auto shows = [&](const Quote& other) {
    return other.passage == quote.passage && other.card.find(quote.text) != std::string::npos;
  };
  const auto found = std::ranges::find_if(document.quotes, shows);
  return found == document.quotes.end() ? nullptr : &*found;
}

std::string dump(const Document& document) {
  std::string out;
  auto to = std::back_inserter(out);
  const auto line = [&](std::string_view key, std::string_view value) {
    if (!value.empty()) fmt::format_to(to, "{}: {}\n", key, value);
  };
  line("id", document.id.value);
  line("kind", document.kind);
  if (document.number) fmt::format_to(to, "number: {}\n", *document.number);
  line("title", document.title);
  line("short_title", document.short_title);
  line("dates", iso(document.dates));
  line("place", document.place);
  if (document.host) line("host", document.host->value.value);
  for (const Author& author : document.authors)
    fmt::format_to(to, "author: {} ({})\n", author.name, author.affiliation);
  for (const auto& theme : document.themes)
    fmt::format_to(to, "theme: {} @{}:{}\n", theme.value.value, theme.line, theme.column);
  line("form", document.form == Form::digest ? "digest" : "full");
  line("source title", document.source_work.title);
  line("source publisher", document.source_work.publisher);
  line("source url", document.source_work.url);
  line("source file", document.source_work.file.value);
  line("summary", document.summary);
  for (const std::string& takeaway : document.takeaways) line("takeaway", takeaway);
  line("note", document.note);
  constexpr std::array<std::string_view, 3> statuses = {"published", "draft", "withdrawn"};
  line("status", statuses.at(static_cast<std::size_t>(document.status)));
  line("reason", document.reason);
  if (document.withdrawn_on) line("withdrawn", iso(*document.withdrawn_on));
  if (document.publish_on) line("publish_on", iso(*document.publish_on));
  if (document.published) line("published", iso(*document.published));
  for (const Correction& one : document.corrected)
    fmt::format_to(to, "corrected {}: {}\n", iso(one.date), one.what);
  for (const auto& former : document.formerly) line("formerly", former.value);
  for (const auto& alias : document.aliases) line("alias", alias.value.value);
  for (const Quote& quote : document.quotes) {
    fmt::format_to(to, "quote {} in {}{}: {}\n", quote.id.value,
                   document.body.passages[quote.passage].id.value, quote.featured ? " featured" : "",
                   quote.text);
    fmt::format_to(to, "  — {}\n", quote.attribution);
    line(fmt::format("  card{}{}", quote.spoken ? ", spoken" : "", quote.leans ? ", leans" : ""), quote.card);
    for (const ThemeId& theme : quote.themes) fmt::format_to(to, "  theme {}\n", theme.value);
  }
  for (const Definition& definition : document.definitions) {
    fmt::format_to(to, "definition {} = {}\n", definition.acronym, definition.expansion);
  }
  out += dump(document.body);
  return out;
}

}  // namespace commonplace
