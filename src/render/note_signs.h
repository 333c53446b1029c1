#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/body.h"
#include "model/strings.h"

namespace commonplace {

// The signs in a text that lead to the notes of its body, and the ways back. A note may be referred
// to several times: its signs are `fnref-1`, `fnref-1-2`, ... in the order they were written.
class NoteSigns {
 public:
  // Borrows `notes`, which must outlive it.
  explicit NoteSigns(const std::vector<Note>& notes);

  // The sign for the next reference to the note of this label; nothing when there is no such note.
  void append_sign(std::string& out, const std::string& label);

  // A way back for each sign written so far.
  void append_ways_back(std::string& out, const Note& note, const Strings& strings) const;

 private:
  struct Counted {
    int number = 0;
    int signs = 0;
  };
  std::unordered_map<std::string_view, Counted> notes_;
};

}  // namespace commonplace
