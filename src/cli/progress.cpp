#include "cli/progress.h"

#include <chrono>
#include <utility>

#include <fmt/format.h>

#include "cli/terminal.h"

namespace commonplace {

Progress::Progress(std::string what) : what_(std::move(what)) {
  if (is_terminal(stderr)) thread_ = std::thread([this] { show(); });
}

Progress::~Progress() {
  {
    const std::lock_guard lock(mutex_);
    done_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Progress::show() {
  constexpr double tick = 0.5;
  std::unique_lock lock(mutex_);
  double seconds = 0;
  while (!wake_.wait_for(lock, std::chrono::duration<double>(tick), [this] { return done_; })) {
    seconds += tick;
    fmt::print(stderr, "\r{} … {:.1f} s", what_, seconds);
    std::fflush(stderr);
  }
  if (seconds > 0) fmt::print(stderr, "\r\033[K");
}

}  // namespace commonplace
