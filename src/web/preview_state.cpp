#include "web/preview_state.h"

#include <utility>

namespace commonplace {

void PreviewState::tell(PreviewNews news) {
  {
    const std::lock_guard lock(mutex_);
    news_ = std::move(news);
  }
  wake_.notify_all();
}

void PreviewState::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
  }
  wake_.notify_all();
}

PreviewNews PreviewState::now() const {
  const std::lock_guard lock(mutex_);
  return news_;
}

std::optional<PreviewNews> PreviewState::changed_since(const PreviewNews& known,
                                                       std::chrono::milliseconds most) const {
  std::unique_lock lock(mutex_);
  wake_.wait_for(lock, most, [&] { return stopped_ || news_ != known; });
  if (stopped_ || news_ == known) return std::nullopt;
  return news_;
}

bool PreviewState::stopped() const {
  const std::lock_guard lock(mutex_);
  return stopped_;
}

}  // namespace commonplace
