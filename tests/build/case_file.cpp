#include "case_file.h"

#include <sstream>

#include <unistd.h>

#include "base/files.h"

namespace commonplace::testing {
namespace {

namespace fs = std::filesystem;

std::string with_bytes(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 2, "\\x") == 0) {
      out += static_cast<char>(std::stoi(text.substr(i + 2, 2), nullptr, 16));
      i += 3;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace

CaseFile read_case(const fs::path& path) {
  CaseFile made;
  std::istringstream lines(read_file(path));
  std::string line, name, text;
  const auto keep = [&] {
    const auto is = [&](std::string_view what) {
      if (!name.ends_with(what)) return false;
      name.resize(name.size() - what.size());
      return true;
    };
    if (name.empty()) return;
    if (name == "expected") {
      made.expected = text;
    } else if (is(" (removed)")) {
      made.removed.push_back(name);
    } else if (is(" (bytes)")) {
      made.files[name] = with_bytes(text);
    } else {
      made.files[name] = text;
    }
  };
  while (std::getline(lines, line)) {
    if (line.starts_with("-- ") && line.ends_with(" --")) {
      keep();
      name = line.substr(3, line.size() - 6);
      text.clear();
    } else {
      text += line + "\n";
    }
  }
  keep();
  return made;
}

void rewrite_expected(const fs::path& path, const std::string& expected) {
  const std::string mark = "-- expected --\n";
  std::string text = read_file(path);
  text.resize(std::min(text.size(), text.find(mark)));
  write_file(path, text + mark + expected);
}

TemporarySite::TemporarySite() {
  std::string pattern = (fs::temp_directory_path() / "commonplace-test-XXXXXX").string();
  root_ = ::mkdtemp(pattern.data());
}

TemporarySite::~TemporarySite() {
  std::error_code ignored;
  fs::remove_all(root_, ignored);
}

void TemporarySite::lay_base() {
  fs::copy(fs::path(FIXTURES) / "base", root_ / "content", fs::copy_options::recursive);
  fs::copy(fs::path(PROJECT) / "templates", root_ / "templates", fs::copy_options::recursive);
  fs::copy(fs::path(PROJECT) / "assets", root_ / "assets", fs::copy_options::recursive);
}

void TemporarySite::write(const std::string& path, const std::string& bytes) {
  write_file(root_ / path, bytes);
}

std::map<std::string, std::string> tree(const fs::path& directory) {
  std::map<std::string, std::string> files;
  if (!fs::exists(directory)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(directory)) {
    if (entry.is_regular_file())
      files[fs::relative(entry.path(), directory).generic_string()] = read_file(entry.path());
  }
  return files;
}

}  // namespace commonplace::testing
