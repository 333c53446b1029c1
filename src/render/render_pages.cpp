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

std::string render_page(const Page& page, Renderer& renderer) {
  const View view = page.view();
  return std::visit(
      [&](const auto& shown) { return renderer.render(shown.template_name, bind(shown, page.url)); },
      view.page);
}

}  // namespace

std::vector<OutputFile> render_pages(const std::vector<Page>& pages, const Templates& templates, int jobs) {
  std::vector<OutputFile> files(pages.size());
  IdleRenderers renderers(templates);
  parallel_for(pages.size(), jobs, [&](std::size_t index) {
    const Page& page = pages[index];
    std::unique_ptr<Renderer> renderer = renderers.take();
    files[index] = {output_path(page.url), render_page(page, *renderer)};
    renderers.give_back(std::move(renderer));
  });
  return files;
}

}  // namespace commonplace
