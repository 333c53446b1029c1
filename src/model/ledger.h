#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/name.h"

namespace commonplace {

// content/addresses.txt: every address that the site has published, so that none is lost in silence. It lists
// pages, and below each page its places: headings and passages, in their order.
//
//   /meetings/48/ meetings/meeting-48.md
//     h-the-district q7w8e9r0t1y2u3p4 The district
//     p-k3f9a2 0a1s2d3f4g5h6j7k We narrowed the field of
//     p-x8c2m4 -> p-k3f9a2
//     p-b5n1v7 gone
//   /old/page/ -> /meetings/48/
//   /quotes/meeting-48-k3f9a2/ /meetings/48/#p-k3f9a2 0a1s2d3f4g5h6j7k narrow the field
enum class AddressState { live, moved, gone };

// One line. Borrows from the text of its ledger.
struct LedgerEntry {
  std::string_view id;  // a page's address, or a place's anchor: p-k3f9a2, h-the-district
  AddressState state = AddressState::live;
  std::string_view owner =
      {};  // of a page: the content file it is made from; of a quote's: its passage's address
  std::string_view successor = {};    // of one that moved: an anchor on the same page, or an address
  std::string_view fingerprint = {};  // of the words (text/fingerprint.h); only of places and quotes
  std::string_view beginning = {};    // the first words, for people
  int line = 0;
};

struct LedgerPage {
  LedgerEntry page;
  std::vector<LedgerEntry> places;
};

struct Ledger {
  std::shared_ptr<const std::string> text;  // null: the site has no ledger yet
  std::vector<LedgerPage> pages;
};

inline constexpr std::string_view ledger_file = "addresses.txt";  // below content/

bool is_quote_page(const LedgerEntry& page);

// The first words of `text`, on one line, for people.
std::string beginning_of(std::string_view text);

// The ledger's first lines, and one line of it. What is empty is left out.
std::string_view ledger_head();
void append_page(std::string& ledger, const LedgerEntry& page);
void append_place(std::string& ledger, const LedgerEntry& place);

}  // namespace commonplace
