#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

namespace commonplace::testing {

// Runs `work` as a user who owns `paths` and nothing else, and returns what it returns. The superuser may
// read and change everything, so there a child process that is nobody does it.
inline bool as_nobody(const std::vector<std::filesystem::path>& paths, const std::function<bool()>& work) {
  if (::geteuid() != 0) return work();
  constexpr unsigned nobody = 65534;
  for (const std::filesystem::path& path : paths)
    if (::chown(path.c_str(), nobody, nobody) != 0) return false;
  const pid_t child = ::fork();
  if (child == 0) {
    try {
      ::_exit(::setgid(nobody) == 0 && ::setuid(nobody) == 0 && work() ? 0 : 1);
    } catch (...) {
      ::_exit(1);  // or the child would go on with the tests
    }
  }
  int status = 0;
  return ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace commonplace::testing
