#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/files.h"

// A fuzzer for compilers that have none: gives the target all seeds as they are, then `rounds` of them with
// some faults. It sees nothing of what the target does, but it is the same on every machine, and asks for
// no more than g++. What it gave the target when that stopped lies in the working directory.
//
//   fuzz_text -runs=ROUNDS DIRECTORY
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace {

namespace fs = std::filesystem;

using Texts = std::vector<std::string>;

Texts read_seeds(const fs::path& directory) {
  std::vector<fs::path> files;
  for (const auto& file : fs::directory_iterator(directory)) files.push_back(file.path());
  std::ranges::sort(files);
  Texts seeds;
  for (const fs::path& file : files) seeds.push_back(commonplace::read_file(file));
  return seeds;
}

class Spoiler {
 public:
  explicit Spoiler(const Texts& seeds) : seeds_(seeds) {}

  std::string next() {
    std::string text = seeds_[below(seeds_.size())];
    for (std::size_t faults = 1 + below(12); faults > 0; --faults) spoil(text);
    return text;
  }

 private:
  std::size_t below(std::size_t bound) { return bound == 0 ? 0 : random_() % bound; }

  // One fault: a byte changed, a stretch left out, repeated, or put there from another seed.
  void spoil(std::string& text) {
    const std::size_t at = below(text.size() + 1);
    const std::string& other = seeds_[below(seeds_.size())];
    switch (below(8)) {
      case 0:
        if (at < text.size()) text[at] = static_cast<char>(below(256));
        break;
      case 1:
      case 2:
        text.erase(at, 1 + below(9));
        break;
      case 3:
      case 4:
        text.insert(at, text.substr(below(text.size() + 1), 1 + below(60)));
        break;
      default:
        text.insert(at, other.substr(below(other.size() + 1), 1 + below(9)));
    }
  }

  const Texts& seeds_;
  std::mt19937 random_{48};
};

void run(const std::string& text) {
  commonplace::write_file("last-input", text);
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

}  // namespace

int main(int count, char** arguments) {
  const std::string_view runs = "-runs=";
  if (count != 3 || !std::string_view(arguments[1]).starts_with(runs)) return 2;
  const Texts seeds = read_seeds(arguments[2]);
  if (seeds.empty()) return 1;
  for (const std::string& seed : seeds) run(seed);
  Spoiler spoiler(seeds);
  const int rounds = std::atoi(arguments[1] + runs.size());
  for (int round = 0; round < rounds; ++round) run(spoiler.next());
  fmt::print("{} seeds, {} rounds\n", seeds.size(), rounds);
  return 0;
}
