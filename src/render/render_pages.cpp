#include <memory>
#include <mutex>
#include <utility>

#include "base/parallel_for.h"
#include "model/urls.h"
#include "pages/view.h"
#include "render/bindings.h"
#include "render/render.h"
#include "render/renderer.h"

namespace commonplace {
namespace {

// Renderers that no thread is using; there are never more of them than threads.
class IdleRenderers {
 public:
  explicit IdleRenderers(const Templates& templates) : templates_(templates) {}

  std::unique_ptr<Renderer> take() {
    const std::lock_guard lock(guard_);
    if (idle_.empty()) return std::make_unique<Renderer>(templates_);
    std::unique_ptr<Renderer> renderer = std::move(idle_.back());
    idle_.pop_back();
    return renderer;
  }

  void give_back(std::unique_ptr<Renderer> renderer) {
    const std::lock_guard lock(guard_);
    idle_.push_back(std::move(renderer));
  }

 private:
  const Templates& templates_;
  std::mutex guard_;
  std::vector<std::unique_ptr<Renderer>> idle_;
};

OutputFile picture_file(const SharePicture& picture, const std::shared_ptr<const Studio>& studio) {
  return {
      output_path(picture.url), {}, LateBytes{studio->key(picture.shown), [studio, shown = picture.shown] {
                                                return studio->draw(shown);
                                              }}};
}

struct RenderedPage {
  OutputFile html;
  std::optional<OutputFile> picture;
};

RenderedPage render_page(const Page& page, Renderer& renderer, const std::shared_ptr<const Studio>& studio) {
  View view = page.view();
  return std::visit(
      [&](auto& shown) {
        shown.frame.not_indexed |= page.indexing == Indexing::left_out;
        RenderedPage rendered;
        rendered.html = {output_path(page.url), renderer.render(shown.template_name, bind(shown, page.url))};
        if (studio && shown.frame.picture && shown.frame.picture->own)
          rendered.picture = picture_file(*shown.frame.picture, studio);
        return rendered;
      },
      view.page);
}

}  // namespace

std::vector<OutputFile> render_pages(const std::vector<Page>& pages, const Templates& templates, int jobs,
                                     const std::shared_ptr<const Studio>& studio) {
  std::vector<OutputFile> files(pages.size());
  std::vector<std::optional<OutputFile>> pictures(pages.size());
  IdleRenderers renderers(templates);
  parallel_for(pages.size(), jobs, [&](std::size_t index) {
    const Page& page = pages[index];
    std::unique_ptr<Renderer> renderer = renderers.take();
    RenderedPage rendered = render_page(page, *renderer, studio);
    renderers.give_back(std::move(renderer));
    files[index] = std::move(rendered.html);
    pictures[index] = std::move(rendered.picture);
  });
  for (std::optional<OutputFile>& picture : pictures) {
    if (picture) files.push_back(std::move(*picture));
  }
  return files;
}

}  // namespace commonplace
