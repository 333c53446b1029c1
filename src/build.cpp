#include "build.h"

#include <chrono>
#include <future>
#include <iterator>
#include <utility>

#include "base/parallel_for.h"
#include "model/corpus.h"
#include "pages/page.h"
#include "parse/parse.h"
#include "relate/relate.h"
#include "render/render.h"
#include "render/templates.h"
#include "search/index.h"

namespace commonplace {
namespace {

// Writes down what each stage of a build took.
class Stopwatch {
 public:
  explicit Stopwatch(std::vector<std::pair<std::string, double>>& timings) : timings_(timings) {}
  void lap(std::string stage) {
    const auto now = std::chrono::steady_clock::now();
    timings_.emplace_back(std::move(stage), std::chrono::duration<double>(now - since_).count());
    since_ = now;
  }

 private:
  std::vector<std::pair<std::string, double>>& timings_;
  std::chrono::steady_clock::time_point since_ = std::chrono::steady_clock::now();
};

// Each file alone, in parallel; diagnostics come in the order of paths.
std::vector<Parsed> parse_all(const std::vector<SourceFile>& texts, int jobs, Diagnostics& diagnostics) {
  std::vector<Parsed> parsed(texts.size());
  parallel_for(texts.size(), jobs, [&](std::size_t i) { parsed[i] = parse(texts[i]); });
  for (Parsed& one : parsed) std::ranges::move(one.diagnostics, std::back_inserter(diagnostics));
  return parsed;
}

bool something_of_each(const std::vector<Parsed>& parsed) {
  for (const Parsed& one : parsed) {
    if (std::holds_alternative<std::monostate>(one.content)) return false;
  }
  return true;
}

std::set<SourcePath> paths_of(const std::vector<SourceFile>& files) {
  std::set<SourcePath> paths;
  for (const SourceFile& file : files) paths.insert(file.path);
  return paths;
}

void append(std::vector<OutputFile>& files, std::vector<OutputFile> more) {
  std::ranges::move(more, std::back_inserter(files));
}

void append_copies(std::vector<OutputFile>& files, std::vector<SourceFile>& sources,
                   const std::string& folder) {
  for (SourceFile& source : sources) files.push_back({{folder + source.path.value}, std::move(source.bytes)});
}

// Paths as the person who reads the messages can open them.
void show_below(const std::filesystem::path& directory, Diagnostics& diagnostics) {
  for (Diagnostic& one : diagnostics) {
    if (!one.place.file.empty()) one.place.file.value = (directory / one.place.file.value).generic_string();
  }
}

void show_below(const std::filesystem::path& directory, std::vector<SourceFile>& sources) {
  for (SourceFile& one : sources) one.path.value = (directory / one.path.value).generic_string();
}

}  // namespace

BuildResult build(const BuildOptions& options, Publishing publishing) {
  BuildResult result;
  Stopwatch watch(result.timings);
  const InputDirectories& input = options.input;
  if (publishing == Publishing::publish)
    require_own_directory(options.output, {input.content, input.templates, input.assets});

  // The only reading of what the site is made from.
  Diagnostics content, design;
  Inputs inputs = discover(options.input, content);
  const Templates templates = load_templates(inputs.templates, design);
  watch.lap("discover");

  std::vector<Parsed> parsed = parse_all(inputs.texts, options.jobs, content);
  const bool whole = something_of_each(parsed);
  watch.lap("parse");

  const Corpus corpus = assemble(std::move(parsed), paths_of(inputs.files),
                                 {options.drafts, options.today, options.base_url}, content);
  watch.lap("assemble");
  // Beyond this point no document changes.

  const auto finish = [&] {
    show_below(options.input.content, content);
    show_below(options.input.templates, design);
    result.diagnostics = std::move(content);
    std::ranges::move(design, std::back_inserter(result.diagnostics));
    sort_diagnostics(result.diagnostics);
    show_below(options.input.content, inputs.texts);
    show_below(options.input.templates, inputs.templates);
    result.sources = std::move(inputs.texts);
    std::ranges::move(inputs.templates, std::back_inserter(result.sources));
    return std::move(result);
  };
  // A file of which nothing could be made would show up again as a heap of dead links.
  if (!whole || (has_errors(content) && corpus.documents().empty())) return finish();

  // The index is most of the work, so it has a lane of its own while documents are related and rendered.
  std::future<Index> lane = std::async(std::launch::async, [&] { return write_index(corpus); });
  const Relations relations = relate(corpus, options.jobs, content);
  watch.lap("relate");

  const auto stopped = [&] {
    return has_errors(content) || has_errors(design) ||
           (options.strict && !(content.empty() && design.empty()));
  };
  std::vector<OutputFile> files;
  std::vector<Page> pages = compose_documents(corpus, relations);
  const bool rendering = publishing == Publishing::publish && !stopped();
  if (rendering) append(files, render_pages(pages, templates, options.jobs));
  watch.lap("render documents");

  // A theme is a saved search, so its passages have to wait for the index.
  Index index = lane.get();
  watch.lap("wait for index");
  const std::vector<ThemeRelations> themes = relate_themes(corpus, relations, index, content);
  watch.lap("relate themes");
  // Beyond this point every link is resolved or reported.
  if (has_errors(content)) return finish();  // pages can show only what is there

  std::ranges::move(compose_lists(corpus, relations, themes), std::back_inserter(pages));
  result.documents = corpus.documents().size();
  for (const Document& document : corpus.documents()) result.passages += document.body.passages.size();
  result.pages = pages.size();
  // A broken corpus is never published.
  if (!rendering || stopped()) return finish();

  const std::vector<Page> lists(pages.begin() + static_cast<std::ptrdiff_t>(corpus.documents().size()),
                                pages.end());
  append(files, render_pages(lists, templates, options.jobs));
  append(files, render_data(corpus, relations, themes, options.jobs));
  append(files, render_feeds(corpus, themes, pages));
  files.push_back({{"search/search.db"}, index.bytes()});
  append_copies(files, inputs.files, "");
  append_copies(files, inputs.assets, "assets/");
  watch.lap("render lists");
  // Beyond this point the site is paths and bytes.

  result.report = publish(std::move(files), options.output);
  result.published = true;
  watch.lap("publish");
  return finish();
}

}  // namespace commonplace
