#include "build_messages.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "model/old_address.h"
#include "model/urls.h"
#include "parse/link_address.h"

namespace commonplace {
namespace {

SourcePath below(const std::filesystem::path& directory, const SourcePath& path) {
  return path.empty() ? path : SourcePath{(directory / path.value).generic_string()};
}

void add(Diagnostics messages, std::vector<SourceFile> sources, const std::filesystem::path& directory,
         BuildResult& result) {
  for (Diagnostic& one : messages) one.place.file = below(directory, one.place.file);
  for (SourceFile& one : sources) one.path = below(directory, one.path);
  std::ranges::move(messages, std::back_inserter(result.diagnostics));
  std::ranges::move(sources, std::back_inserter(result.sources));
}

std::vector<Url> unwritable(const Corpus& corpus, const Relations& relations, const Studio& studio) {
  std::vector<Url> pages;
  const auto look = [&](const Url& page, const std::string& text) {
    if (studio.lacks_letters_of(text)) pages.push_back(page);
  };
  for (const Document& document : corpus.documents()) {
    look(url_of(document), document.title + document.place);
    for (const Quote& quote : document.quotes)
      if (!quote.card.empty()) look(url_of(quote), quote.card + quote.attribution);
  }
  for (const Theme& theme : corpus.themes()) look(url_of(theme), theme.name);
  for (std::size_t e = 0; e < corpus.entities().size(); ++e)
    if (relations.named[e]) look(url_of(corpus.entities()[e]), corpus.entities()[e].name.value);
  return pages;
}

// Passages with a quote that no card shows.
std::vector<Url> quoted_without_card(const Corpus& corpus) {
  std::vector<Url> passages;
  for (const Document& document : corpus.documents())
    for (const Quote& quote : document.quotes)
      if (card_holder(document, quote) == nullptr)
        passages.push_back(url_of(document, document.body.passages[quote.passage]));
  return passages;
}

}  // namespace

bool BuildMessages::forbid_publishing(bool strict) const {
  return has_errors(content) || has_errors(templates) || (strict && !(content.empty() && templates.empty()));
}

void count(const Corpus& corpus, const Relations& relations, std::size_t pages, const Studio* studio,
           BuildResult& result) {
  result.documents = corpus.documents().size();
  for (const Document& document : corpus.documents()) result.passages += document.body.passages.size();
  for (std::size_t e = 0; e < corpus.entities().size(); ++e)
    if (!relations.named[e]) result.unnamed.push_back(corpus.entities()[e].source);
  for (const Redirect& redirect : corpus.redirects())
    if (needs_server(take_apart(redirect.from.value))) result.for_server.push_back(redirect.from.value);
  result.pages = pages;
  result.files = relations.files;
  if (is_example_address(corpus.site().base_url))
    result.example_base_url = {{"site.yaml"}, corpus.site().base_url_line, 0};
  result.pictures = studio != nullptr;
  result.without_card = quoted_without_card(corpus);
  result.external_links = external_links(corpus);
  if (studio != nullptr) result.unwritable = unwritable(corpus, relations, *studio);
}

void tell_what_waits(const Corpus& corpus, BuildResult& result) {
  for (const Document& document : corpus.waiting()) {
    const bool draft = document.status == Status::draft;
    result.waiting.push_back({document.source, draft ? std::nullopt : document.publish_on});
  }
}

std::vector<SourceFile> take_files(std::vector<SourceFile>& files, const std::vector<SourcePath>& wanted) {
  std::vector<SourceFile> taken;
  for (SourceFile& file : files)
    if (std::ranges::binary_search(wanted, file.path)) taken.push_back(std::move(file));
  return taken;
}

void judge_losses(const Relations& relations, const BuildOptions& options, BuildMessages& messages,
                  BuildResult& result) {
  result.followed = relations.addresses.followed;
  if (options.accept_losses) {
    result.given_up = relations.addresses.lost;
    return;
  }
  for (Diagnostic one : relations.addresses.lost) {
    if (options.drafts) one.severity = Severity::warning;
    messages.content.push_back(std::move(one));
  }
}

void report(BuildMessages messages, Inputs inputs, const InputDirectories& directories, BuildResult& result) {
  result.scripts = inputs.scripts;
  result.searched = inputs.searched;
  for (ExternalLink& link : result.external_links)
    link.place.file = below(directories.content, link.place.file);
  result.web_fonts = !inputs.assets.changed;
  add(std::move(messages.content), std::move(inputs.texts), directories.content, result);
  add(std::move(messages.templates), std::move(inputs.templates), directories.templates, result);
  sort_diagnostics(result.diagnostics);
}

}  // namespace commonplace
