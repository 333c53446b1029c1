#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.h"
#include "parse/content_file.h"

// The file is written by the program and edited by people and by git. A line that says nothing clear is a
// fault: an address must not get lost because a line was damaged. One address may be listed twice, because
// git's `union` keeps the lines of both branches; then the line that says most counts.

namespace commonplace {
namespace {

constexpr std::string_view spaces = " \t";
constexpr std::string_view place_indent = "  ";
constexpr std::size_t fingerprint_length = 16;

std::string_view take_field(std::string_view& line) {
  line.remove_prefix(std::min(line.find_first_not_of(spaces), line.size()));
  const std::string_view word = line.substr(0, line.find_first_of(spaces));
  line.remove_prefix(word.size());
  return word;
}

std::string_view rest_of(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(spaces), line.size()));
  return line.substr(0, line.find_last_not_of(spaces) + 1);
}

bool is_fingerprint(std::string_view word) {
  return word.size() == fingerprint_length && std::ranges::all_of(word, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

int said_by(const LedgerEntry& entry) {
  return entry.state == AddressState::moved ? 2 : entry.state == AddressState::gone ? 1 : 0;
}

class LedgerReader {
 public:
  LedgerReader(const std::string& text, Faults& faults) : text_(text), faults_(faults) {}

  std::vector<LedgerPage> read() {
    std::string_view rest = text_;
    for (line_ = 1; !rest.empty(); ++line_) {
      std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (!rest_of(line).empty() && line.front() != '#') read_line(line);
    }
    return std::move(pages_);
  }

 private:
  void read_line(std::string_view line) {
    const bool is_place = line.starts_with(place_indent);
    LedgerEntry entry;
    entry.line = line_;
    entry.id = take_field(line);
    const bool clear = is_place ? read_place(entry, line) : read_page(entry, line);
    if (!clear) return;
    if (!is_place)
      add_page(entry);
    else if (pages_.empty())
      damaged("this place belongs to no page");
    else
      add(entry);
  }

  bool read_page(LedgerEntry& page, std::string_view rest) {
    if (!page.id.starts_with('/')) return damaged("this line is damaged");
    if (read_state(page, rest)) return true;
    page.owner = take_field(rest);
    if (page.owner == "->") return damaged("this line does not say where the address leads");
    if (is_quote_page(page)) return read_words(page, rest);
    return rest_of(rest).empty() || damaged("this line is damaged");
  }

  bool read_place(LedgerEntry& place, std::string_view rest) {
    return read_state(place, rest) || read_words(place, rest);
  }

  // `-> somewhere` and `gone`; whether that is what the line says.
  bool read_state(LedgerEntry& entry, std::string_view rest) {
    const std::string_view word = take_field(rest);
    if (word == "gone") {
      entry.state = AddressState::gone;
      return true;
    }
    if (word != "->") return false;
    entry.state = AddressState::moved;
    entry.successor = take_field(rest);
    return !entry.successor.empty() && rest_of(rest).empty();
  }

  bool read_words(LedgerEntry& entry, std::string_view rest) {
    entry.fingerprint = take_field(rest);
    entry.beginning = rest_of(rest);
    return is_fingerprint(entry.fingerprint) || damaged("this line is damaged");
  }

  bool damaged(std::string text) {
    faults_.error(
        {line_, 1}, std::move(text),
        "restore the line from an earlier version of this file, or write `gone` or `-> ` and an address "
        "after the address it begins with");
    return false;
  }

  void add_page(const LedgerEntry& page) {
    const auto [known, is_new] = numbers_.emplace(page.id, pages_.size());
    page_ = known->second;
    if (is_new)
      pages_.push_back({page, {}});
    else if (said_by(page) > said_by(pages_[page_].page))
      pages_[page_].page = page;
    if (is_new)
      places_.clear();
    else
      list_places();
  }

  void add(const LedgerEntry& place) {
    std::vector<LedgerEntry>& places = pages_[page_].places;
    const auto [known, is_new] = places_.emplace(place.id, places.size());
    if (is_new)
      places.push_back(place);
    else if (said_by(place) > said_by(places[known->second]))
      places[known->second] = place;
  }

  void list_places() {
    places_.clear();
    for (const LedgerEntry& place : pages_[page_].places) places_.emplace(place.id, places_.size());
  }

  std::string_view text_;
  Faults& faults_;
  int line_ = 0;
  std::vector<LedgerPage> pages_;
  std::size_t page_ = 0;                                       // of which places are being read
  std::unordered_map<std::string_view, std::size_t> numbers_;  // of pages
  std::unordered_map<std::string_view, std::size_t> places_;   // of that page
};

}  // namespace

Ledger parse_ledger(std::string_view bytes, Faults& faults) {
  Ledger ledger;
  ledger.text = std::make_shared<const std::string>(bytes);
  const std::size_t bad = first_bad_byte(bytes);
  if (bad == std::string_view::npos) {
    ledger.pages = LedgerReader(*ledger.text, faults).read();
    return ledger;
  }
  const Place place = place_at({}, bytes, bad);
  faults.error({place.line, place.column}, "this line has a byte that is not UTF-8",
               "restore the file from an earlier version");
  return ledger;
}

}  // namespace commonplace
