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
  return {.words = std::move(words),
          .kind = commonplace::Picture::Words::spoken,
          .by = "a teacher of Otter Bay Unified",
          .source = "Meeting 3: Counting the minutes · May 4, 2021",
          .site = "What the Tide Brought",
          .publisher = "Coastal Schools Circle",
          .language = "en",
          .tint = 1};
}
