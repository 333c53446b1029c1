#pragma once

#include <memory>
#include <vector>

#include "base/output_file.h"
#include "model/corpus.h"
#include "pages/page.h"
#include "pictures/studio.h"
#include "relate/relations.h"
#include "render/templates.h"

namespace commonplace {

// Each page as HTML, on up to `jobs` threads, in the order of `pages`; then the pictures that pages are
// shared with, which `studio` will draw when they are written (none without one).
std::vector<OutputFile> render_pages(const std::vector<Page>& pages, const Templates& templates, int jobs,
                                     const std::shared_ptr<const Studio>& studio = nullptr);

// data/*.json: the public interface described in ARCHITECTURE.md.
std::vector<OutputFile> render_data(const Corpus& corpus, const Relations& relations, const Topics& topics,
                                    int jobs);

// feed.xml for the site and for each theme (Atom), sitemap.xml, robots.txt, the citation files
// (meeting-48.bib, .ris and .json beside that document's page, data/citations.bib and .json), manifest.json,
// opensearch.xml and assets/words-<hash>.js on a site that is searched in the browser, pages for redirects
// and maps of them for servers.
std::vector<OutputFile> render_feeds(const Corpus& corpus, const Relations& relations, const Topics& topics,
                                     const std::vector<Page>& pages);

}  // namespace commonplace
