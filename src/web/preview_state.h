#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>

namespace commonplace {

// What open pages are told after each build.
struct PreviewNews {
  int revision = 0;      // counts the builds that changed the site
  std::string messages;  // of the last build, as on a terminal; empty if there were none
  bool failed = false;   // whether it published nothing
  friend bool operator==(const PreviewNews&, const PreviewNews&) = default;
};

// Passes news from the thread that builds to the threads that serve. Safe to share.
class PreviewState {
 public:
  void tell(PreviewNews news);
  void stop();  // wakes everyone for good

  PreviewNews now() const;
  // Waits until the news differ from `known`; nullopt after `most`, or at once when stopped.
  std::optional<PreviewNews> changed_since(const PreviewNews& known, std::chrono::milliseconds most) const;
  bool stopped() const;

 private:
  mutable std::mutex mutex_;
  mutable std::condition_variable wake_;
  PreviewNews news_;
  bool stopped_ = false;
};

}  // namespace commonplace
