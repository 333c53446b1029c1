#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace commonplace {

// While it lives, and once half a second has gone, a terminal shows what takes so long and for how
// long already. Nothing in a pipe, and nothing stays behind.
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
