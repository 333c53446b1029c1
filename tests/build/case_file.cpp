#include "case_file.h"

#include <sstream>

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

}  // namespace commonplace::testing
