#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/front/byline.h"
#include "import/front/find_dates.h"
#include "import/front/series_label.h"

namespace commonplace {

// What one line above a text says. It may hold several fields, in any order:
//   Summary of Meeting 51 | March 13–14, 2024 | Oakland, California
struct FrontLine {
  std::string text;
  std::optional<SeriesLabel> label;
  bool label_is_weak = false;  // in the middle of other words: "What Meeting 12 Taught Us"
  std::vector<FoundDates> dates;
  bool dates_are_weak = false;  // within other words, or not of the event: "Revised May 2, 2019"
  std::string place;
  std::string virtual_place;         // "Virtual Meeting": no place, but an answer
  std::optional<Byline> byline;      // with words that say so
  bool is_stamp = false;             // DRAFT FOR REVIEW
  std::string rest;                  // what is none of these, in one piece: a title, perhaps
  bool rest_follows_label = false;   // Meeting 51 Summary: Time to Plan
  bool is_aside = false;             // `rest` is no title: "Attendance: forty members", "www.example.org"
  std::vector<std::string> dropped;  // words besides, which no key keeps: a time of day

  bool has_dates() const { return !dates.empty() && !dates_are_weak; }
  bool has_fields() const {
    return (label && !label_is_weak) || has_dates() || !place.empty() || !virtual_place.empty() || byline ||
           is_stamp;
  }
};

FrontLine read_front_line(std::string_view text);

}  // namespace commonplace
