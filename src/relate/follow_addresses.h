#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/corpus.h"
#include "relate/published_pages.h"

namespace commonplace {

// Where a published address leads now.
struct Followed {
  enum class State { lost, gone, text, elsewhere };
  State state = State::lost;
  std::uint32_t text = 0;             // of PublishedPages::texts()
  std::int32_t place = no_successor;  // on that page; the page itself without one
  std::string address = {};           // elsewhere: a page not made from one text

  bool leads_somewhere() const { return state == State::text || state == State::elsewhere; }
};

// The same for a page of the ledger and its places, in their order.
struct FollowedPage {
  Followed page;
  std::vector<Followed> places;
};

// Compares the corpus with the ledger. `lost` gets a message for each address that leads nowhere, but none
// for places and quotes whose whole page or passage is lost. `faults` gets entries of the ledger that lead
// nowhere.
std::vector<FollowedPage> follow_addresses(const Corpus& corpus, const PublishedPages& published, int jobs,
                                           Diagnostics& lost, Diagnostics& faults);

// As it is written in a link.
std::string address_of(const PublishedPages& published, const Followed& followed);

}  // namespace commonplace
