#include "build.h"

#include <algorithm>
#include <future>
#include <iterator>

#include "build_design.h"
#include "build_held_names.h"
#include "build_ledger.h"
#include "build_messages.h"
#include "index/open_index.h"
#include "index/slices.h"
#include "index/synonym_groups.h"
#include "index/write_index.h"
#include "model/corpus.h"
#include "pages/page.h"
#include "parse/parse.h"
#include "parse/strings_file.h"
#include "publish/output_paths.h"
#include "relate/relate.h"
#include "render/render.h"
#include "render/templates.h"

namespace commonplace {

BuildResult build(const BuildOptions& options, Publishing publishing,
                  const BeforePublishing& before_publishing) {
  BuildResult result;
  BuildMessages wrong;
  Stopwatch watch(result.timings);
  if (publishing == Publishing::publish) require_own_directory(options.output, options.input.all());

  // The only place that reads the site's source files.
  Inputs inputs = discover(options.input, wrong.content);
  watch.lap("discover");
  const auto finish = [&] {
    report(std::move(wrong), std::move(inputs), options.input, result);
    return std::move(result);
  };

  // First each file by itself, then what needs all files. After this point no document changes.
  std::vector<Parsed> parsed = parse_all(inputs.texts, options.jobs, options.drafts, wrong.content);
  watch.lap("parse");
  const Strings strings = read_strings(inputs.templates, site_of(parsed), wrong.content, wrong.templates);
  const bool whole = is_whole(parsed) && !strings.messages.empty();
  const DesignMade design = make_design(options, strings, inputs.assets);
  const std::shared_ptr<const Studio>& studio = design.studio;
  Corpus assembled = assemble(std::move(parsed), facts_of(inputs.files),
                              options.assembling(inputs, studio != nullptr, strings), wrong.content);
  watch.lap("assemble");
  tell_what_waits(assembled, result);
  if (!whole) return finish();
  const Corpus corpus = hold_back_names(std::move(assembled), options.jobs);
  const Templates templates = load_templates(inputs.templates, strings, wrong.templates);

  // The index is most of the work, so it is built on its own thread while documents are related and rendered.
  std::future<Index> lane = std::async(std::launch::async, [&] { return write_index(corpus); });
  const Relations relations = relate(corpus, options.jobs, wrong.content);
  judge_losses(relations, options, wrong, result);
  watch.lap("relate");
  std::vector<OutputFile> files;
  std::vector<Page> pages = compose_documents(corpus, relations);
  const bool rendering = !wrong.forbid_publishing(options.strict);
  if (rendering) append(files, render_pages(pages, templates, options.jobs, studio));
  watch.lap("render documents");

  // A theme is a saved search, so it waits for the index. After this point links are resolved or reported.
  Index passages = lane.get();
  watch.lap("wait for index");
  const Topics topics = relate_themes(corpus, relations, passages, wrong.content);
  throw_if_failed(passages.database());
  const Index index = complete_index(std::move(passages), corpus, relations, topics);
  result.golden = run_golden_queries(corpus, index, options.output / "search/search.db", wrong.content);
  watch.lap("relate themes");
  if (has_errors(wrong.content)) return finish();
  std::vector<Page> lists = compose_lists(corpus, relations, topics);
  count(corpus, relations, pages.size() + lists.size(), studio.get(), result);
  result.editorial = editorial(corpus, relations, topics);
  for (const SynonymGroup* group : idle_groups(index.database(), corpus))
    result.editorial.idle_synonyms.push_back(group->terms.front());
  if (!rendering || wrong.forbid_publishing(options.strict)) return finish();  // never publish what is broken

  append(files, render_pages(lists, templates, options.jobs, studio));
  std::ranges::move(lists, std::back_inserter(pages));
  append(files, render_data(corpus, relations, topics, options.jobs));
  append(files, render_feeds(corpus, relations, topics, pages));
  append(files, database_files(index, options.jobs));
  append(files, copies(take_files(inputs.files, relations.files.published)));
  append(files, copies(std::move(inputs.assets.plain), "assets/"));
  append(files, copies(std::move(inputs.assets.hashed), "assets/", Naming::by_hash));
  append(files, design.icons);
  files.push_back({{".nojekyll"}, ""});  // GitHub Pages would leave out what it takes for its own
  watch.lap("render lists");

  // A check goes as far as this, so it refuses what a build refuses.
  check_output_paths(files, wrong.content);
  if (publishing == Publishing::check_only || has_errors(wrong.content)) return finish();
  result.changes = site_changes(files, options.output, former_ids(corpus));
  report(std::move(wrong), std::move(inputs), options.input, result);
  result.report = publish(files, options.output, options.jobs, [&](const PublishReport& planned) {
    result.report = planned;
    if (before_publishing) before_publishing(result);
  });
  result.published = true;
  keep_ledger(corpus, relations, options, result);
  watch.lap("publish");
  return result;
}

}  // namespace commonplace
