#pragma once

#include <string>

namespace commonplace {

// What a share picture shows: plain values, whatever they are of.
struct Picture {
  static constexpr int width = 1200;
  static constexpr int height = 630;
  static constexpr int tints = 8;

  std::string words;     // as large as they go
  bool spoken = false;   // the words are a quotation and get its marks
  std::string by;        // whose they are, or what they are the title of; may be empty
  std::string source;    // where and when; may be empty
  std::string site;      // who shows it
  std::string language;  // of all of them, BCP 47
  int tint = 0;          // one of `tints`; 0 is the accent of the site
  friend bool operator==(const Picture&, const Picture&) = default;
};

}  // namespace commonplace
