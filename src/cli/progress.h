#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace commonplace {

// While it exists, and after half a second, a terminal shows what is running and for how long. Prints
// nothing to a pipe and leaves nothing on the screen.
class Progress {
 public:
  explicit Progress(std::string what);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

 private:
  void show();

  std::string what_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool done_ = false;
  std::thread thread_;
};

}  // namespace commonplace
