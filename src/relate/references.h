#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "model/corpus.h"
#include "relate/hashed_words.h"
#include "relate/relations.h"

namespace commonplace {

// Finds where running text speaks of a numbered document (a meeting): `Meeting 23`, `meetings 19 and
// 23`, `the March 2017 meeting`, `the March 7–8, 2017 meeting`, `the meeting of March 2017`. What no
// document, or more than one, answers to stays plain text; so does what stands in a link or code, and a
// document's own name.
class ReferenceFinder {
 public:
  explicit ReferenceFinder(const Corpus& corpus);

  // By passage and place; they never overlap. `words` are those of the document's body. Passages that speak
  // of a withdrawn document are warned of.
  std::vector<Reference> find(std::uint32_t document, const BodyWords& words, Diagnostics& diagnostics) const;

 private:
  // How a kind of document is called: `meeting`, `meetings`.
  struct Call {
    std::string_view kind;
    std::uint64_t one;
    std::uint64_t many;
  };
  struct Hit {
    std::size_t first_word;
    std::size_t last_word;
    std::uint32_t target;
  };
  struct Reading;  // one passage while it is read

  std::vector<Hit> hits_at(const Reading& reading, const Call& call, std::size_t word) const;
  std::vector<Hit> numbers_after(const Reading& reading, const Call& call, std::size_t word) const;
  std::optional<Hit> on_date(const Reading& reading, const Call& call, std::size_t month) const;

  const Dates& dates_of(std::uint32_t target) const;

  // A target is the index of a document or, beyond those, of one that was withdrawn.
  const Corpus& corpus_;
  std::vector<Call> calls_;
  std::map<std::pair<std::string_view, int>, std::uint32_t> by_number_;
  // Documents of a kind by the year and month in which they begin or end.
  std::map<std::tuple<std::string_view, int, int>, std::vector<std::uint32_t>> by_month_;
};

}  // namespace commonplace
