#include "render/templates.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/nearest.h"
#include "base/range.h"
#include "pages/view.h"
#include "render/escape.h"
#include "render/template_check.h"
#include "render/template_source.h"

namespace commonplace {
namespace {

constexpr std::string_view ending = ".html";
constexpr std::string_view partials_folder = "partials/";

struct Sources {
  std::map<std::string, TemplateSource> pages;
  Partials partials;
};

Sources read_all(const std::vector<SourceFile>& files, Diagnostics& diagnostics) {
  Sources sources;
  for (const SourceFile& file : files) {
    std::string name = file.path.value;
    if (!name.ends_with(ending)) continue;
    name.resize(name.size() - ending.size());
    const bool partial = name.starts_with(partials_folder);
    if (partial) name.erase(0, partials_folder.size());
    (partial ? sources.partials : sources.pages).emplace(name, read_template(file, diagnostics));
  }
  return sources;
}

void report_unknown_templates(const Sources& sources, const std::vector<PageSchema>& pages,
                              Diagnostics& diagnostics) {
  std::vector<std::string> known;
  known.reserve(pages.size());
  for (const PageSchema& page : pages) known.emplace_back(page.template_name);
  for (const auto& [name, source] : sources.pages) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    diagnostics.push_back(
        error_at({source.file->path}, fmt::format("unknown template `{}`", name),
                 did_you_mean(name, known,
                              fmt::format("a page is one of `{}`; what several share goes into `{}`",
                                          fmt::join(known, "`, `"), partials_folder))));
  }
}

// Where a tag begins and ends when one that stands alone on its line takes the whole line with it.
Range line_of(const TemplateTag& tag, std::string_view text) {
  const std::size_t line = text.substr(0, tag.begin).find_last_not_of(" \t");
  const std::size_t before = line == std::string_view::npos ? 0 : line + 1;
  const std::size_t after = std::min(text.find_first_not_of(" \t\r", tag.end), text.size());
  const bool starts_line = before == 0 || text[before - 1] == '\n';
  const bool ends_line = after == text.size() || text[after] == '\n';
  if (!starts_line || !ends_line) return range_of(tag.begin, tag.end);
  return range_of(before, std::min(after + 1, text.size()));
}

// The words as a template writes them: its text escaped, its gaps tags.
std::string written_out(const Strings& strings, std::string_view key) {
  constexpr std::string_view open = "\uE000", close = "\uE001";  // for private use: no words hold them
  const std::vector<std::string> gaps = strings.gaps(key);
  std::vector<std::string> marked;
  std::vector<MessageValue> values;
  marked.reserve(gaps.size());
  values.reserve(gaps.size());
  for (const std::string& gap : gaps)
    values.emplace_back(gap, marked.emplace_back(fmt::format("{}{}{}", open, gap, close)));
  std::string text = escaped(strings(key, values));
  for (const auto& [sign, braces] : {std::pair(open, "{{"), std::pair(close, "}}")}) {
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at))
      text.replace(at, sign.size(), braces);
  }
  return text;
}

// Appends the text with every partial in its place, the words of the interface and no comments. A
// partial within a line is put in without the line end of its file.
void append_whole(std::string& out, const TemplateSource& source, const Partials& partials,
                  const Strings& strings) {
  const std::string_view text = source.file->bytes;
  std::size_t written = 0;
  for (const TemplateTag& tag : source.tags) {
    if (tag.kind == TagKind::said) {
      out += text.substr(written, tag.begin - written);
      out += written_out(strings, tag.name);
      written = tag.end;
    }
    if (tag.kind != TagKind::partial && tag.kind != TagKind::comment) continue;
    const Range line = line_of(tag, text);
    const bool within_line = line.end == tag.end;
    if (line.begin > written) out += text.substr(written, line.begin - written);
    written = line.end;
    if (tag.kind == TagKind::comment) continue;
    append_whole(out, partials.at(tag.name), partials, strings);
    if (within_line && out.ends_with('\n')) out.pop_back();
  }
  out += text.substr(written);
}

// A partial that all pages share is checked on each of them; what is wrong at a place is said once,
// of the first kind of page that has it.
void check_at_new_places(const PageSchema& page, const TemplateSource& source, const Partials& partials,
                         const Strings& strings, Diagnostics& found) {
  std::set<Place> said;
  for (const Diagnostic& diagnostic : found) said.insert(diagnostic.place);
  Diagnostics here;
  check_template(page, source, partials, strings, here);
  std::copy_if(here.begin(), here.end(), std::back_inserter(found),
               [&](const Diagnostic& diagnostic) { return !said.contains(diagnostic.place); });
}

}  // namespace

Templates load_templates(const std::vector<SourceFile>& files, const Strings& strings,
                         const std::vector<PageSchema>& pages, Diagnostics& diagnostics) {
  Diagnostics found;
  const Sources sources = read_all(files, found);
  const bool readable = found.empty();
  report_unknown_templates(sources, pages, found);
  Templates templates;
  for (const PageSchema& page : pages) {
    const std::string name(page.template_name);
    const auto source = sources.pages.find(name);
    if (source == sources.pages.end()) {
      found.push_back(error_at({{name + std::string(ending)}}, "there is no such template",
                               fmt::format("every `{}` page is shown by it", name)));
    } else if (readable) {
      check_at_new_places(page, source->second, sources.partials, strings, found);
    }
    if (found.empty()) append_whole(templates.pages[name], source->second, sources.partials, strings);
  }
  if (!found.empty()) templates.pages.clear();
  diagnostics.insert(diagnostics.end(), found.begin(), found.end());
  return templates;
}

Templates load_templates(const std::vector<SourceFile>& files, const Strings& strings,
                         Diagnostics& diagnostics) {
  return load_templates(files, strings, page_schemas(std::type_identity<decltype(View::page)>()),
                        diagnostics);
}

}  // namespace commonplace
