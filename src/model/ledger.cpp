#include "model/ledger.h"

#include <algorithm>

#include "text/words.h"

namespace commonplace {
namespace {

constexpr std::size_t beginning_length = 32;
constexpr std::size_t longest_character = 4;  // bytes of UTF-8

void append_words(std::string& line, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words)
    if (!word.empty()) line.append(" ").append(word);
}

void append_entry(std::string& line, const LedgerEntry& entry) {
  line += entry.id;
  switch (entry.state) {
    case AddressState::live:
      append_words(line, {entry.owner, entry.fingerprint, entry.beginning});
      break;
    case AddressState::moved:
      append_words(line, {"->", entry.successor});
      break;
    case AddressState::gone:
      append_words(line, {"gone"});
      break;
  }
  line += '\n';
}

}  // namespace

bool is_quote_page(const LedgerEntry& page) {
  return page.owner.starts_with('/');
}

std::string beginning_of(std::string_view text) {
  std::string line(text.substr(0, (beginning_length + 2) * longest_character));
  std::ranges::replace_if(
      line, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
  while (line.starts_with(' ')) line.erase(0, 1);
  return shortened(line, beginning_length);
}

std::string_view ledger_head() {
  return "# Every address this site has published. `commonplace build` keeps this list; commit it with the "
         "texts.\n"
         "# To give up an address, replace what follows it with `gone`; to lead its readers elsewhere, with "
         "`-> ` and\n"
         "# a place on the same page or an address. README.md explains it under \"Addresses\".\n";
}

void append_page(std::string& ledger, const LedgerEntry& page) {
  append_entry(ledger, page);
}

void append_place(std::string& ledger, const LedgerEntry& place) {
  ledger += "  ";
  append_entry(ledger, place);
}

}  // namespace commonplace
