#include "pages/citation_files.h"

#include <array>
#include <iterator>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "model/urls.h"
#include "pages/citation.h"
#include "pages/frame.h"
#include "pages/printed_name.h"

namespace commonplace {
namespace {

std::vector<PrintedName> printed_authors(const Document& document) {
  std::vector<PrintedName> names;
  for (const Author& author : document.authors) names.push_back(printed_name(author.name));
  return names;
}

std::string note_of(const Document& document) {
  if (document.form == Form::full) return {};
  return fmt::format("Digest of “{}”",
                     document.source_work.title.empty() ? document.title : document.source_work.title);
}

std::string_view tex_form(char sign) {
  switch (sign) {
    case '\\':
      return "\\textbackslash{}";
    case '~':
      return "\\textasciitilde{}";
    case '^':
      return "\\textasciicircum{}";
    case '{':
      return "\\{";
    case '}':
      return "\\}";
    case '&':
      return "\\&";
    case '%':
      return "\\%";
    case '$':
      return "\\$";
    case '#':
      return "\\#";
    case '_':
      return "\\_";
    default:
      return {};
  }
}

std::string tex(std::string_view text) {
  std::string out;
  for (const char sign : text) {
    const std::string_view form = tex_form(sign);
    form.empty() ? out += sign : out += form;
  }
  return out;
}

// Braces within the braces of a field keep an organization in one piece and a title's capitals.
std::string tex_whole(std::string_view text) {
  return "{" + tex(text) + "}";
}

std::string tex_authors(const Site& site, const Document& document) {
  std::string text;
  for (const PrintedName& name : printed_authors(document)) {
    if (!text.empty()) text += " and ";
    if (name.given.empty()) {
      text += tex_whole(name.family);
    } else {
      text += tex(name.family) + ", ";
      if (!name.generation.empty()) text += tex(name.generation) + ", ";
      text += tex(name.given);
    }
  }
  return text.empty() ? tex_whole(publisher_of(site, document)) : text;
}

// A line of RIS; a value cannot hold line ends.
void append_ris(std::string& out, std::string_view tag, std::string_view value) {
  if (value.empty()) return;
  out.append(tag).append("  - ");
  for (const char sign : value) out += sign == '\n' || sign == '\r' ? ' ' : sign;
  out += "\r\n";
}

// YYYY/MM/DD/, with nothing where a part is not known.
std::string ris_date(const Date& date) {
  std::string text = fmt::format("{:04}/", date.year);
  for (const int part : {date.month, date.day}) text += part == 0 ? "/" : fmt::format("{:02}/", part);
  return text;
}

}  // namespace

std::string bibtex(const Site& site, const Document& document) {
  constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};
  std::string out = fmt::format("@techreport{{{},\n", document.id.value);
  const auto add = [&](std::string_view key, std::string_view value) {
    fmt::format_to(std::back_inserter(out), "  {} = {{{}}},\n", key, value);
  };
  add("author", tex_authors(site, document));
  add("title", tex_whole(document.title));
  add("institution", tex(publisher_of(site, document)));
  add("year", fmt::to_string(document.dates.start.year));
  if (const int month = document.dates.start.month; month > 0) {
    fmt::format_to(std::back_inserter(out), "  month = {},\n", months[static_cast<std::size_t>(month - 1)]);
  }
  if (const std::string note = note_of(document); !note.empty()) add("note", tex(note));
  add("url", absolute_url(site, url_of(document)));
  return out + "}\n";
}

std::string ris(const Site& site, const Document& document) {
  std::string out;
  append_ris(out, "TY", "RPRT");
  for (const PrintedName& name : printed_authors(document)) append_ris(out, "AU", inverted(name));
  if (document.authors.empty()) append_ris(out, "AU", publisher_of(site, document));
  append_ris(out, "TI", document.title);
  append_ris(out, "PB", publisher_of(site, document));
  append_ris(out, "PY", fmt::to_string(document.dates.start.year));
  append_ris(out, "DA", ris_date(document.dates.start));
  append_ris(out, "N1", note_of(document));
  append_ris(out, "UR", absolute_url(site, url_of(document)));
  return out + "ER  - \r\n";
}

}  // namespace commonplace
