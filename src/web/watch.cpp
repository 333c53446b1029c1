#include "web/watch.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <string_view>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "base/file_error.h"

namespace commonplace {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t of_interest =
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR;

// The pause after which a change is taken for complete, and the longest wait for it, since a folder into
// which something writes all the time must not go unpublished. An edit should show within 300 ms.
constexpr int pause_ms = 40;
constexpr int most_pauses = 25;

// Not content: what editors keep (`.#plan.md`, `plan.md~`, `.plan.md.swp`, vim's `4913`), and hidden folders
// (Git writes into `.git` all the time).
bool is_passed_over(std::string_view name) {
  return name.starts_with('.') || name.ends_with('~') || name.ends_with(".swp") || name.ends_with(".tmp") ||
         name == "4913";
}

int signal_descriptor() {
  sigset_t stops;
  sigemptyset(&stops);
  sigaddset(&stops, SIGINT);
  sigaddset(&stops, SIGTERM);
  struct sigaction hangup {};  // the terminal was closed; ignored under `nohup`
  if (::sigaction(SIGHUP, nullptr, &hangup) == 0 && hangup.sa_handler != SIG_IGN) sigaddset(&stops, SIGHUP);
  pthread_sigmask(SIG_BLOCK, &stops, nullptr);
  return ::signalfd(-1, &stops, SFD_CLOEXEC);
}

}  // namespace

Watch::Watch(std::vector<fs::path> directories)
    : roots_(std::move(directories)),
      changes_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)),
      signals_(signal_descriptor()) {
  if (changes_ < 0 || signals_ < 0)
    throw Error("this system does not report file changes, so `serve` cannot work here");
  for (const fs::path& root : roots_) add_below(root);
}

Watch::~Watch() {
  ::close(changes_);
  ::close(signals_);
}

void Watch::add_below(const fs::path& directory) {
  const int watch = ::inotify_add_watch(changes_, directory.c_str(), of_interest);
  if (watch < 0) {
    if (errno == ENOENT || errno == ENOTDIR) return;  // removed meanwhile
    if (errno == ENOSPC)
      throw Error(
          "there are more folders than this system lets a program watch (fs.inotify.max_user_watches)");
    throw file_error("cannot watch", directory, {errno, std::generic_category()});
  }
  watched_[watch] = directory;
  std::error_code gone;
  for (fs::directory_iterator entry(directory, gone), end; !gone && entry != end; entry.increment(gone))
    if (entry->is_directory(gone) && !is_passed_over(entry->path().filename().native()))
      add_below(entry->path());
}

// Reads all pending events; returns whether any of them is about content. New folders are watched from then
// on.
bool Watch::read_changes() {
  alignas(inotify_event) std::array<char, 16384> buffer{};
  bool concerned = false;
  while (true) {
    const ssize_t size = ::read(changes_, buffer.data(), buffer.size());
    if (size <= 0) return concerned;
    for (const char* at = buffer.data(); at < buffer.data() + size;) {
      const auto* event = reinterpret_cast<const inotify_event*>(at);
      at += sizeof(inotify_event) + event->len;
      if ((event->mask & IN_Q_OVERFLOW) != 0) {  // events were lost, new folders perhaps among them
        for (const fs::path& root : roots_) add_below(root);
        concerned = true;
        continue;
      }
      if ((event->mask & IN_IGNORED) != 0) {
        watched_.erase(event->wd);
        continue;
      }
      const std::string_view name = event->len > 0 ? std::string_view(event->name) : std::string_view();
      if (is_passed_over(name)) continue;
      const bool is_directory = (event->mask & IN_ISDIR) != 0;
      // A file that was only created is not written yet; its end of writing comes as an event of its own.
      if ((event->mask & IN_CREATE) != 0 && !is_directory) continue;
      concerned = true;
      const auto parent = watched_.find(event->wd);
      if (is_directory && (event->mask & (IN_CREATE | IN_MOVED_TO)) != 0 && parent != watched_.end())
        add_below(parent->second / name);
    }
  }
}

// The number of descriptors that are ready to be read; 0 when the time is up.
int Watch::wait_for_event(int milliseconds) const {
  std::array<pollfd, 2> both = {{{changes_, POLLIN, 0}, {signals_, POLLIN, 0}}};
  return ::poll(both.data(), both.size(), milliseconds);
}

bool Watch::is_stopped() const {
  pollfd signal = {signals_, POLLIN, 0};
  return ::poll(&signal, 1, 0) > 0;
}

Watch::Event Watch::wait() {
  while (true) {
    wait_for_event(-1);
    if (is_stopped()) return Event::stopped;
    if (!read_changes()) continue;
    for (int pauses = 0; pauses < most_pauses && wait_for_event(pause_ms) > 0; ++pauses) {
      if (is_stopped()) return Event::stopped;
      read_changes();
    }
    return Event::changed;
  }
}

}  // namespace commonplace
