#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "base/name.h"
#include "model/corpus.h"
#include "relate/relations.h"

namespace commonplace {

struct View;  // any of the page structs; see pages/view.h

// Whether search engines are to list a page. Pages that filter another one, and the page for lost readers,
// are left out: they say noindex and are not in the sitemap.
enum class Indexing { wanted, left_out };

// A page to be: its address, and how to make what it shows. The view is made when it is rendered,
// in parallel, so ten thousand of them never stand in memory at once.
struct Page {
  Url url;
  std::function<View()> view;
  Indexing indexing = Indexing::wanted;
  std::optional<Date> changed = {};  // when its text last changed, if that is known
};

// Pages that need no theme relations: one for each document. They can be rendered while the
// search index is still being written.
std::vector<Page> compose_documents(const Corpus& corpus, const Relations& relations);

// All other pages.
std::vector<Page> compose_lists(const Corpus& corpus, const Relations& relations, const Topics& topics);

}  // namespace commonplace
