#pragma once

#include <string>

namespace commonplace {

// What a share picture shows: plain values, whatever they are of.
struct Picture {
  static constexpr int width = 1200;
  static constexpr int height = 630;
  static constexpr int tints = 8;

  // What the words are: a title; words that were said, which get quotation marks; or a sentence that tells
  // what was said and brings its own.
  enum class Words { title, spoken, told };

  std::string words = {};  // as large as they go
  Words kind = Words::title;
  std::string note = {};       // a sentence below a title; may be empty
  std::string by = {};         // whose they are, or what they are the title of; may be empty
  std::string source = {};     // where and when; may be empty
  std::string site = {};       // where it is shown
  std::string publisher = {};  // whose site that is; may be empty
  std::string language = {};   // of all of them, BCP 47
  int tint = 0;                // one of `tints`; 0 is the accent of the site
  friend bool operator==(const Picture&, const Picture&) = default;
};

}  // namespace commonplace
