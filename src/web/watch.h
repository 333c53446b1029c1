#pragma once

#include <filesystem>
#include <map>
#include <vector>

namespace commonplace {

// Waits for changes to the files of some directories (Linux's inotify), or for the signal to stop.
class Watch {
 public:
  // Watches the directories and everything below them. From here on SIGINT, SIGTERM and SIGHUP
  // no longer end the program but wait(); so it must be made before any other thread. Throws Error when the
  // system allows no more watches.
  explicit Watch(std::vector<std::filesystem::path> directories);
  ~Watch();
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;

  enum class Event { changed, stopped };
  // Returns once files have changed and then nothing more did for a moment, since an editor writes, renames
  // and removes several files when it saves one.
  Event wait();

 private:
  void add_below(const std::filesystem::path& directory);
  bool read_changes();
  int wait_for_event(int milliseconds) const;
  bool is_stopped() const;

  std::vector<std::filesystem::path> roots_;
  std::map<int, std::filesystem::path> watched_;
  int changes_;
  int signals_;
};

}  // namespace commonplace
