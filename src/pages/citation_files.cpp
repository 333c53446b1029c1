#include "pages/citation_files.h"

#include <array>
#include <iterator>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace commonplace {
namespace {

using Json = nlohmann::ordered_json;

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

// Braces within those of the field keep an organization in one piece.
std::string tex_whole(std::string_view text) {
  return "{" + tex(text) + "}";
}

std::string tex_author(const PrintedName& name) {
  if (name.given.empty()) return tex_whole(name.family);
  const std::string generation = name.generation.empty() ? "" : tex(name.generation) + ", ";
  return tex(name.family) + ", " + generation + tex(name.given);
}

// Braces keep the capitals of names alone, so that each style may write the rest as it likes.
std::string tex_title(const CitationRecord& record) {
  const std::string_view title = record.title;
  std::string out;
  std::size_t done = 0;
  for (const Range word : record.proper) {
    out += tex(title.substr(done, word.begin - done)) + tex_whole(word.of(title));
    done = word.end;
  }
  return out + tex(title.substr(done));
}

std::string bibtex_entry(const CitationRecord& record) {
  constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};
  // A report without an institution would not be a valid one.
  const bool is_report = !record.publisher.empty();
  std::string out = fmt::format("@{}{{{},\n", is_report ? "techreport" : "misc", record.id);
  const auto add = [&](std::string_view key, std::string_view value) {
    if (!value.empty()) fmt::format_to(std::back_inserter(out), "  {} = {{{}}},\n", key, value);
  };
  std::vector<std::string> authors;
  for (const PrintedName& name : record.authors) authors.push_back(tex_author(name));
  add("author", fmt::format("{}", fmt::join(authors, " and ")));
  add("title", tex_title(record));
  add("howpublished", tex(record.site));
  if (is_report) add("institution", tex(record.publisher));
  if (record.date) {
    add("year", fmt::to_string(record.date->year));
    if (const int month = record.date->month; month > 0)
      fmt::format_to(std::back_inserter(out), "  month = {},\n", months[static_cast<std::size_t>(month - 1)]);
  }
  add("note", tex(record.note));
  add("abstract", tex(record.summary));
  add("keywords", tex(fmt::format("{}", fmt::join(record.keywords, ", "))));
  add("language", tex(record.language));
  add("url", record.url);
  return out + "}\n";
}

std::string bibtex(const std::vector<CitationRecord>& records) {
  std::string out;
  for (const CitationRecord& one : records) out += (out.empty() ? "" : "\n") + bibtex_entry(one);
  return out;
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

void append_ris_entry(std::string& out, const CitationRecord& record) {
  append_ris(out, "TY", record.is_digest ? "ELEC" : "RPRT");
  append_ris(out, "ID", record.id);
  for (const PrintedName& name : record.authors) append_ris(out, "AU", inverted(name));
  append_ris(out, "TI", record.title);
  append_ris(out, "T2", record.site);
  append_ris(out, "PB", record.publisher);
  if (record.date) {
    append_ris(out, "PY", fmt::to_string(record.date->year));
    append_ris(out, "DA", ris_date(*record.date));
  }
  append_ris(out, "N1", record.note);
  append_ris(out, "AB", record.summary);
  for (const std::string& keyword : record.keywords) append_ris(out, "KW", keyword);
  append_ris(out, "LA", record.language);
  append_ris(out, "UR", record.url);
  out += "ER  - \r\n";
}

std::string ris(const std::vector<CitationRecord>& records) {
  std::string out;
  for (const CitationRecord& one : records) append_ris_entry(out, one);
  return out;
}

Json csl_name(const PrintedName& name) {
  if (name.given.empty()) return {{"literal", name.family}};
  Json json = {{"family", name.family}, {"given", name.given}};
  if (!name.generation.empty()) json["suffix"] = name.generation;
  return json;
}

Json csl_date(const Date& date) {
  Json parts = {date.year};
  for (const int part : {date.month, date.day}) {
    if (part == 0) break;
    parts.push_back(part);
  }
  return {{"date-parts", Json::array({std::move(parts)})}};
}

// Titles in sentence case, as CSL asks: a style can put them into title case, and none the other way.
Json csl_item(const CitationRecord& record) {
  Json item = {{"id", record.id}, {"type", record.is_digest ? "webpage" : "report"}};
  Json authors = Json::array();
  for (const PrintedName& name : record.authors) authors.push_back(csl_name(name));
  if (!authors.empty()) item["author"] = std::move(authors);
  item["title"] = record.sentence_title;
  const auto add = [&](const char* key, const std::string& value) {
    if (!value.empty()) item[key] = value;
  };
  add("container-title", record.site);
  add("publisher", record.publisher);
  if (record.date) item["issued"] = csl_date(*record.date);
  add("note", record.note);
  add("abstract", record.summary);
  add("keyword", fmt::format("{}", fmt::join(record.keywords, ", ")));
  add("language", record.language);
  add("URL", record.url);
  return item;
}

std::string csl_json(const std::vector<CitationRecord>& records) {
  Json items = Json::array();
  for (const CitationRecord& one : records) items.push_back(csl_item(one));
  return items.dump(1) + "\n";
}

}  // namespace

const std::vector<CitationFormat>& citation_formats() {
  static const std::vector<CitationFormat> formats = {{"bibtex", "BibTeX", "bib", bibtex},
                                                      {"ris", "RIS", "ris", ris},
                                                      {"csl-json", "CSL-JSON", "json", csl_json}};
  return formats;
}

}  // namespace commonplace
