#include "trees.h"

#include <sys/wait.h>
#include <unistd.h>

#include "base/error.h"
#include "base/files.h"

namespace commonplace::testing {

namespace fs = std::filesystem;

const Tree small_site = {{"index.html", "home"}, {"meetings/1/index.html", "one"}, {"style.css", "css"}};

Tree tree(const fs::path& root) {
  Tree all;
  if (!fs::exists(root)) return all;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    const std::string path = entry.path().lexically_relative(root).generic_string();
    if (entry.is_directory()) {
      if (fs::is_empty(entry.path())) all[path + "/"] = "";
    } else if (path != ".commonplace") {
      all[path] = read_file(entry.path());
    }
  }
  return all;
}

std::vector<OutputFile> files(const Tree& wanted) {
  std::vector<OutputFile> all;
  for (const auto& [path, bytes] : wanted) all.push_back({{path}, bytes});
  return all;
}

std::string error_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

std::string refusal(const Tree& wanted, const fs::path& site) {
  std::string text = error_of([&] { publish(files(wanted), site); });
  for (std::size_t at = text.find(site.string()); at != std::string::npos; at = text.find(site.string())) {
    text.replace(at, site.string().size(), "site");
  }
  return text;
}

std::string counts(const PublishReport& report) {
  return std::to_string(report.written) + " written, " + std::to_string(report.unchanged) + " unchanged, " +
         std::to_string(report.removed) + " removed";
}

bool as_nobody(const std::vector<fs::path>& paths, const std::function<bool()>& work) {
  if (::geteuid() != 0) return work();
  constexpr unsigned nobody = 65534;
  for (const fs::path& path : paths)
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
