#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "pictures/picture.h"

// The faces that the build unpacked.
inline std::vector<std::filesystem::path> face_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(FACES)) files.push_back(entry.path());
  return files;
}

inline commonplace::Picture spoken(std::string words) {
  return {std::move(words),
          true,
          "a teacher of Otter Bay Unified",
          "Meeting 3: Counting the minutes · May 4, 2021",
          "What the Tide Brought",
          "en",
          1};
}
