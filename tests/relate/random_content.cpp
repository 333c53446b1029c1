#include "random_content.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace commonplace::testing {
namespace {

constexpr std::array<std::string_view, 24> syllables = {"ba", "ce", "di", "fo", "gu",  "ha",  "je",  "ki",
                                                        "lo", "mu", "na", "pe", "ri",  "so",  "tu",  "va",
                                                        "we", "xi", "yo", "zu", "bra", "cle", "dri", "flo"};

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    words.emplace_back(text.substr(0, space));
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return words;
}

std::string joined(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += (i > begin ? " " : "") + words[i];
  return text;
}

std::string joined(const std::vector<std::string>& words) {
  return joined(words, 0, words.size());
}

}  // namespace

RandomContent::RandomContent(std::uint64_t seed, std::size_t texts) : state_(seed) {
  for (std::size_t i = 0; i < texts; ++i) texts_.push_back(new_text(i % 2 == 0));
}

// SplitMix64.
std::uint64_t RandomContent::next() {
  std::uint64_t mixed = state_ += 0x9e3779b97f4a7c15U;
  mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
  return mixed ^ (mixed >> 31U);
}

std::string RandomContent::word() {
  std::string made;
  for (std::size_t i = 0, count = 1 + below(3); i < count; ++i) made += syllables[below(syllables.size())];
  return made;
}

std::string RandomContent::words(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += (i > 0 ? " " : "") + word();
  return text;
}

// Some are what somebody said, so that there are pages of quotes too.
std::string RandomContent::passage() {
  std::string text = "A" + words(5 + below(25)) + ".";
  if (below(3) == 0) text += " “We " + words(9 + below(6)) + ",” said Ana Rivera.";
  return text;
}

RandomContent::Piece RandomContent::new_piece(bool heading) {
  return {heading, heading ? "H" + words(2 + below(4)) : passage(), {thoughts_++}};
}

std::string RandomContent::free_path(std::string_view folder, std::string_view noun) {
  return fmt::format("{}/{}-{}.md", folder, noun, ++files_made_);
}

// Often one that another meeting had before.
int RandomContent::free_number() {
  for (int number = 1 + static_cast<int>(below(20));; ++number)
    if (std::ranges::none_of(texts_, [&](const Text& text) { return text.number == number; }) &&
        std::ranges::none_of(withdrawn_, [&](const Text& text) { return text.number == number; }))
      return number;
}

RandomContent::Text RandomContent::new_text(bool meeting) {
  Text text;
  text.path = meeting ? free_path("meetings", "meeting") : free_path("case-studies", "case");
  if (meeting) text.number = free_number();
  for (std::size_t section = 0, sections = 2 + below(2); section < sections; ++section) {
    text.pieces.push_back(new_piece(true));
    for (std::size_t i = 0, count = 2 + below(4); i < count; ++i) text.pieces.push_back(new_piece(false));
  }
  return text;
}

RandomContent::Piece* RandomContent::some_piece(Text& text, bool heading) {
  std::vector<Piece*> fitting;
  for (Piece& piece : text.pieces)
    if (piece.heading == heading) fitting.push_back(&piece);
  return fitting.empty() ? nullptr : fitting[below(fitting.size())];
}

RandomContent::Change RandomContent::change() {
  constexpr std::size_t kinds = static_cast<std::size_t>(Change::remove_text) + 1;
  while (true) {
    // Small edits are most of what happens to a text.
    const std::size_t small = static_cast<std::size_t>(Change::move_within) + 1;
    const auto change = static_cast<Change>(below(3) == 0 ? below(kinds) : below(small));
    if (do_change(change)) return change;
  }
}

bool RandomContent::do_change(Change change) {
  if (change <= Change::reword_heading) return edit(change);
  if (change <= Change::move_to_another_text || change == Change::remove) return rearrange(change);
  return change_text(change);
}

bool RandomContent::edit(Change change) {
  Text& text = some_text();
  if (change == Change::add) {
    const auto at = static_cast<std::ptrdiff_t>(below(text.pieces.size() + 1));
    text.pieces.insert(text.pieces.begin() + at, new_piece(below(6) == 0));
    return true;
  }
  Piece* const piece = some_piece(text, change == Change::reword_heading);
  if (piece == nullptr) return false;
  if (change == Change::restore) {
    if (earlier_.empty()) return false;
    const Piece& before = earlier_[below(earlier_.size())];
    for (Text& one : texts_)
      for (Piece& other : one.pieces)
        if (other.thoughts == before.thoughts && other.text != before.text) {
          other.text = before.text;
          return true;
        }
    return false;
  }
  earlier_.push_back(*piece);
  std::vector<std::string> all = split_words(piece->text);
  const std::size_t at = below(all.size());
  if (change == Change::misspell)
    all[at] += "q";
  else if (change == Change::reword || change == Change::reword_heading)
    all[at] = word();
  else if (change == Change::lengthen)
    all.insert(all.begin() + static_cast<std::ptrdiff_t>(at), words(2));
  else if (all.size() > 6)
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(at));
  else
    return false;
  piece->text = joined(all);
  return true;
}

bool RandomContent::rearrange(Change change) {
  Text& text = some_text();
  Piece* const piece = some_piece(text, change == Change::take_heading_away);
  if (piece == nullptr || text.pieces.size() < 4) return false;
  const auto at = piece - text.pieces.data();
  if (change == Change::split) {
    const std::vector<std::string> all = split_words(piece->text);
    if (all.size() < 12) return false;
    const std::size_t cut = all.size() / 3 + below(all.size() / 3);
    Piece rest = *piece;
    piece->text = joined(all, 0, cut) + ".";
    rest.text = "A" + joined(all, cut, all.size());
    text.pieces.insert(text.pieces.begin() + at + 1, rest);
  } else if (change == Change::merge) {
    if (at + 1 == std::ssize(text.pieces) || (piece + 1)->heading) return false;
    piece->text += " " + (piece + 1)->text;
    piece->thoughts.insert((piece + 1)->thoughts.begin(), (piece + 1)->thoughts.end());
    text.pieces.erase(text.pieces.begin() + at + 1);
  } else {
    const Piece taken = *piece;
    text.pieces.erase(text.pieces.begin() + at);
    Text& other = change == Change::move_to_another_text ? some_text() : text;
    if (change == Change::move_to_another_text || change == Change::move_within)
      other.pieces.insert(other.pieces.begin() + static_cast<std::ptrdiff_t>(below(other.pieces.size() + 1)),
                          taken);
  }
  return true;
}

bool RandomContent::change_text(Change change) {
  Text& text = some_text();
  const bool meeting = text.number > 0;
  switch (change) {
    case Change::renumber:
      if (!meeting) return false;
      text.number = free_number();
      return true;
    case Change::swap_numbers: {
      Text& other = some_text();
      if (!meeting || other.number == 0 || &other == &text) return false;
      std::swap(text.number, other.number);
      return true;
    }
    case Change::rename_with_alias:
      if (!meeting) text.aliases.push_back(address_of(text));
      text.path = meeting ? free_path("meetings", "meeting") : free_path("case-studies", "case");
      return true;
    case Change::rename:
      text.path = meeting ? free_path("meetings", "meeting") : free_path("case-studies", "case");
      return true;
    case Change::part_in_two: {
      if (texts_.size() > 16 || text.pieces.size() < 10) return false;
      Text rest = new_text(meeting);
      const auto half = text.pieces.begin() + std::ssize(text.pieces) / 2;
      rest.pieces.assign(half, text.pieces.end());
      text.pieces.erase(half, text.pieces.end());
      texts_.push_back(std::move(rest));
      return true;
    }
    default: {
      if (texts_.size() < 6) return false;
      const auto at = static_cast<std::ptrdiff_t>(below(texts_.size()));
      if (change == Change::withdraw) {
        constexpr std::size_t most_withdrawn = 15;
        if (withdrawn_.size() == most_withdrawn) return false;
        withdrawn_.push_back(texts_[static_cast<std::size_t>(at)]);
        withdrawn_.back().withdrawn = true;
      }
      texts_.erase(texts_.begin() + at);
      texts_.push_back(new_text(meeting));
      return true;
    }
  }
}

std::map<std::string, std::string> RandomContent::files() const {
  std::vector<Text> all = texts_;
  all.insert(all.end(), withdrawn_.begin(), withdrawn_.end());
  std::map<std::string, std::string> files;
  for (const Text& text : all) {
    std::string bytes =
        fmt::format("---\nkind: {}\ntitle: {}\ndates: 2020-01-05\nform: full\nsummary: A summary.\n",
                    text.number > 0 ? "meeting-summary" : "case-study", "A text");
    if (text.number > 0) bytes += fmt::format("number: {}\n", text.number);
    if (text.withdrawn) bytes += "status: withdrawn\nreason: It was wrong.\n";
    if (!text.aliases.empty()) bytes += "aliases:\n";
    for (const std::string& alias : text.aliases) bytes += fmt::format("  - {}\n", alias);
    bytes += "---\n";
    for (const Piece& piece : text.pieces)
      bytes += fmt::format("\n{}{}\n", piece.heading ? "## " : "", piece.text);
    files.emplace(text.path, std::move(bytes));
  }
  return files;
}

std::string RandomContent::address_of(const Text& text) {
  if (text.number > 0) return fmt::format("/meetings/{}/", text.number);
  return fmt::format("/{}/", text.path.substr(0, text.path.size() - 3));
}

std::string_view RandomContent::name_of(Change change) {
  constexpr std::array<std::string_view, static_cast<std::size_t>(Change::remove_text) + 1> names = {
      "misspell",    "reword",       "lengthen",          "shorten",
      "restore",     "add",          "reword_heading",    "move_within",
      "split",       "merge",        "take_heading_away", "move_to_another_text",
      "renumber",    "swap_numbers", "rename_with_alias", "rename",
      "part_in_two", "remove",       "withdraw",          "remove_text"};
  return names[static_cast<std::size_t>(change)];
}

}  // namespace commonplace::testing
