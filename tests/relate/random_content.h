#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace commonplace::testing {

// Content made up by chance, and changes to it such as staff make: the same seed makes the same on every
// machine. Each passage and heading knows which thoughts it holds, so that a test can tell where words have
// gone: an edit keeps them, parts of a split one have them all, one that was merged has those of both.
class RandomContent {
 public:
  using Thoughts = std::set<std::uint32_t>;
  struct Piece {
    bool heading = false;
    std::string text;
    Thoughts thoughts;
  };
  struct Text {
    std::string path;  // meetings/meeting-3.md, case-studies/case-7.md
    int number = 0;    // of a meeting
    std::vector<std::string> aliases;
    std::vector<Piece> pieces;
    bool withdrawn = false;
  };
  enum class Change {
    misspell,
    reword,
    lengthen,
    shorten,
    restore,
    add,
    reword_heading,
    move_within,  // small
    split,
    merge,
    take_heading_away,
    move_to_another_text,
    renumber,
    swap_numbers,
    rename_with_alias,
    rename,
    part_in_two,
    remove,
    withdraw,
    remove_text
  };

  RandomContent(std::uint64_t seed, std::size_t texts);

  // Changes one thing; what it did, for messages.
  Change change();

  const std::vector<Text>& texts() const { return texts_; }  // those that are not withdrawn
  std::map<std::string, std::string> files() const;          // by path below content/
  static std::string address_of(const Text& text);
  static std::string_view name_of(Change change);

 private:
  std::uint64_t next();
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
  std::string word();
  std::string words(std::size_t count);
  std::string passage();
  Piece new_piece(bool heading);
  Text new_text(bool meeting);
  Text& some_text() { return texts_[below(texts_.size())]; }
  Piece* some_piece(Text& text, bool heading);
  int free_number();
  std::string free_path(std::string_view folder, std::string_view noun);
  bool do_change(Change change);
  bool edit(Change change);
  bool rearrange(Change change);
  bool change_text(Change change);

  std::uint64_t state_;
  std::uint32_t thoughts_ = 0;
  int files_made_ = 0;
  std::vector<Text> texts_, withdrawn_;
  std::vector<Piece> earlier_;  // pieces as they were before an edit
};

}  // namespace commonplace::testing
