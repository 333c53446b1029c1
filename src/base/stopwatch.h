#pragma once

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace commonplace {

// Seconds by stage, in order.
using Timings = std::vector<std::pair<std::string, double>>;

// Records how long each stage took: lap("parse") ends the stage that began at the last lap.
class Stopwatch {
 public:
  explicit Stopwatch(Timings& timings) : timings_(timings) {}

  void lap(std::string stage) {
    const auto now = std::chrono::steady_clock::now();
    timings_.emplace_back(std::move(stage), std::chrono::duration<double>(now - since_).count());
    since_ = now;
  }

 private:
  Timings& timings_;
  std::chrono::steady_clock::time_point since_ = std::chrono::steady_clock::now();
};

}  // namespace commonplace
